"""Codes of the family `preflight`: what is wrong with a finished PDF.

The title begins with the id of the rule in `press.check.rules` that finds it. A rule may
have several codes where it has several things to say.
"""

from press.codes.preflight import colour, document, geometry, outside, own, pictures, typeface, web

CODES = (
    *document.CODES,
    *geometry.CODES,
    *colour.CODES,
    *pictures.CODES,
    *typeface.CODES,
    *own.CODES,
    *web.CODES,
    *outside.CODES,
)
