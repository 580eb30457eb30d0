"""Codes of the family `language`: how the texts are written."""

from press.codes.language import figures, links, marks, shape, words

CODES = (*words.CODES, *marks.CODES, *figures.CODES, *links.CODES, *shape.CODES)
