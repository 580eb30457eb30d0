"""Codes of the family `picture`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
