"""Codes of the family `render`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
