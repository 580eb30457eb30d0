"""Codes of the family `tool`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
