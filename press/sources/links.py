"""Addresses in running text: which may be linked, and what is wrong with the others."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from press.codes import finding
from press.findings import Finding, Origin
from press.sources.schema.fields import ID

_HOST = re.compile(r"(?:[A-Za-z0-9ÄÖÜäöüß](?:[\w-]*[\wß])?\.)+[A-Za-zÄÖÜäöü]{2,}|localhost")
_MAIL = re.compile(r"[^\s@<>?]+@(?:[\w-]+\.)+[A-Za-z]{2,}")
_BAD = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f]")


def fault(address: str, origin: Origin) -> Finding | None:
    """What is wrong with an outside address, or None if it may be linked."""
    shown = address if len(address) <= 80 else address[:79] + "…"
    scheme = address.split(":", 1)[0].lower() if ":" in address else ""
    if scheme not in ("http", "https", "mailto"):
        return finding("text/link-scheme", origin, address=shown)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return finding("text/link-malformed", origin, address=shown)
    if scheme == "mailto":
        right = _MAIL.fullmatch(parts.path) is not None
    else:
        host = parts.hostname or ""
        right = _HOST.fullmatch(host) is not None and (port is None or port > 0)
        right = right and parts.username is None
    if not right or _BAD.search(address):
        return finding("text/link-malformed", origin, address=shown)
    return None


def story_id(address: str) -> str | None:
    """The story that a cross-reference `#story-id` means, or None for anything else."""
    target = address.removeprefix("#")
    return target if target != address and re.fullmatch(ID, target) else None
