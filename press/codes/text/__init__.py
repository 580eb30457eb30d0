"""Codes of the family `text`: words, markup, notes, and the parts in fences."""

from press.codes.text import fences, marks, notes, structure, words

CODES = (*structure.CODES, *marks.CODES, *notes.CODES, *fences.CODES, *words.CODES)
