"""Codes of the family `layout`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
