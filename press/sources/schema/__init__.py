"""What may stand in a YAML file: pydantic models, exported as JSON Schemas.

Descriptions are German: editors read them as help in their text editor. The models say
what is right; `press.sources.validation` turns what is wrong into findings.
"""
