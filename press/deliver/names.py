"""File names in ASCII, without blanks: `ikpe-2019-web.pdf`."""

from __future__ import annotations

import re
import unicodedata

from press.model.edition import Edition
from press.model.product import Product

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def file_name(edition: Edition, product: Product, selection: str = "all") -> str:
    """The name of a PDF: publisher, edition, label, and the selection if it is not all."""
    parts = [edition.publisher.short, edition.id, product.label]
    if selection != "all":
        parts.append(selection)
    return "-".join(slug for part in parts if (slug := ascii_slug(part))) + ".pdf"


def ascii_slug(text: str) -> str:
    """Small letters, digits and hyphens: `Köln/Süd` becomes `koeln-sued`."""
    text = unicodedata.normalize("NFC", text).lower().translate(_GERMAN)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
