"""How far a file is read. Counts, not seconds: the same file gives the same report.

A page that goes beyond is judged as far as it was read, and the report says so (D17).
"""

from __future__ import annotations

#: Bytes of decoded content of one stream; drawings of real brochures stay below 5 MB.
STREAM_BYTES = 48_000_000
#: Operators of one page with everything it draws, and of the whole file.
PAGE_OPERATORS = 600_000
FILE_OPERATORS = 12_000_000
#: Decoded forms kept for the next page that draws them, bytes.
KEPT_BYTES = 32_000_000
#: What drawing a form costs, in operators.
FORM_OPERATORS = 20
#: Forms within forms; ISO 32000-1 annex C names 28 for graphics states.
DEPTH = 24
#: States saved by `q`.
STATES = 2_000
#: Different ways of painting on one page.
WAYS = 3_000
#: Pages of a file.
PAGES = 20_000
#: Pixels of a picture that is decoded for its ink, and of all pictures together.
PICTURE_PIXELS = 120_000_000
FILE_PIXELS = 2_500_000_000
#: Longer side of a rendered page, px.
RENDER_SIDE = 2_600
#: Places told of one way of painting; of crop marks and the like all are needed.
AREAS = 6
MARKS = 48
#: Elements of the tag tree, entries of name trees, bookmarks.
TREE = 200_000
#: Largest absolute coordinate that is taken for meant, pt (14400 is Acrobat's limit).
FAR = 200_000.0
