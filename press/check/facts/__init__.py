"""Facts: a PDF is opened once, and everything the rules ask is read in one pass.

read        the entrance: a path or bytes in, `press.model.pdf.PdfFacts` out
document    catalog, metadata, output intents, tags
boxes       the boxes of a page
lexer       content streams as operators
walk, show  the graphics state machine: what is painted, how, where
ledger      what was painted, counted by way of painting
spaces, fonts, pictures, shadings, inks, jpeg
view        text lines and rendered pages, by pdfium
limits      how far a stranger's file is read
"""

from press.check.facts.read import Wanted, read

__all__ = ["Wanted", "read"]
