"""The standards a shop may ask for, and what a file says it follows."""

from __future__ import annotations

from press.model.pdf import Catalog

#: Standard -> its name, the highest PDF version, and what the file calls itself.
STANDARDS = {
    "pdf/x-4": ("PDF/X-4", "1.6", "PDF/X-4"),
    "pdf/x-3": ("PDF/X-3:2002", "1.3", "PDF/X-3:2002"),
    "pdf/x-1a": ("PDF/X-1a:2001", "1.3", "PDF/X-1a:2001"),
}


def claim(catalog: Catalog) -> str:
    """The PDF/X standard that a file says it follows, or empty."""
    stated = catalog.xmp.get("pdfxid:GTS_PDFXVersion") or catalog.info.get("GTS_PDFXVersion", "")
    return catalog.info.get("GTS_PDFXConformance") or stated
