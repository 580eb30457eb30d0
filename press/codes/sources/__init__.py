"""Codes of the family `sources`: files, YAML, and the fields in it."""

from press.codes.sources import fields, files, yaml

CODES = (*files.CODES, *yaml.CODES, *fields.CODES)
