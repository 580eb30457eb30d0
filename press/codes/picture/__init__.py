"""Codes of the family `picture`: the facts beside a picture, photos, and drawings."""

from press.codes.picture import drawings, facts, masters

CODES = (*facts.CODES, *masters.CODES, *drawings.CODES)
