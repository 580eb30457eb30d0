"""Codes of the family `edition`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
