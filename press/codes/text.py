"""Codes of the family `text`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
