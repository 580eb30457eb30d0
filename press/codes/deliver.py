"""Codes of the family `deliver`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
