"""Codes of the family `sources`."""

from press.codes.register import Code

CODES: tuple[Code, ...] = ()
