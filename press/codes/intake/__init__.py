"""Codes of the family `import`: manuscripts brought in, and why some are turned away."""

from press.codes.intake import files, outcome

#: `import` is a word of Python's, so no module can be called like this family.
FAMILY = "import"

CODES = (*files.CODES, *outcome.CODES)
