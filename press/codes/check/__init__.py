"""Codes of the family `check`: marks of craft that the finished pages miss."""

from press.codes.check import fonts, lines, lost, pages

CODES = (*lines.CODES, *pages.CODES, *lost.CODES, *fonts.CODES)
