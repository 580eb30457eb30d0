"""Codes of the family `usage`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
