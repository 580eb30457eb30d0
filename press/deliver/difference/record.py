"""The comparison for programs. The fields are described in `docs/engine/difference-json.md`;
no clock and no path of the machine stand in it, the order is fixed."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, fields
from typing import Any

from press import __version__
from press.model.difference import (
    STATUSES,
    Comparison,
    LinkChange,
    PagePair,
    Side,
    Spot,
    StyleChange,
    TextChange,
    Visible,
)
from press.model.unseen import Unseen

#: Grows when a field changes its meaning.
VERSION = 2
_UNSEEN = tuple(field.name for field in fields(Unseen))
#: A list of numbers, which reads better in one line.
_NUMBERS = re.compile(r"\[\s+(-?\d[\d.,\s-]*?)\s+\]")


def record_bytes(comparison: Comparison) -> bytes:
    """The comparison as JSON, UTF-8, the same bytes for the same comparison."""
    told = json.dumps(
        {"schema": VERSION, "tool": f"press {__version__}", **record(comparison)},
        ensure_ascii=False,
        indent=1,
    )
    return (_NUMBERS.sub(lambda m: "[" + " ".join(m[1].split()) + "]", told) + "\n").encode()


def record(comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain values."""
    return {
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "identical": comparison.identical,
        "differs": comparison.differs,
        "summary": {status: comparison.count(status) for status in STATUSES},
        "pages": [_pair(pair) for pair in comparison.pairs],
        "texts": [_text(text) for text in comparison.texts],
        "styles": [_style(style) for style in comparison.styles],
        "links": [_link(link) for link in comparison.links],
        **{
            name: [_plain(change) for change in getattr(comparison.unseen, name)]
            for name in _UNSEEN
        },
    }


def _plain(change: Any) -> dict[str, Any]:
    """A change with its fields as they are named."""
    return {name: _value(value) for name, value in asdict(change).items()}


def _value(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _side(side: Side) -> dict[str, Any]:
    return {
        "name": side.name,
        "bytes": side.size,
        "sha256": side.digest,
        "pages": side.pages,
        "words": side.words,
        "title": side.title,
    }


def _pair(pair: PagePair) -> dict[str, Any]:
    return {
        "old": pair.old,
        "new": pair.new,
        "status": pair.status,
        "reasons": list(pair.reasons),
        "old_label": pair.old_label,
        "new_label": pair.new_label,
        "stories": list(pair.stories),
        "old_size": _visible(pair.old_size),
        "new_size": _visible(pair.new_size),
        "flowed_in": pair.flowed_in,
        "flowed_out": pair.flowed_out,
        "old_spots": [_spot(spot) for spot in pair.old_spots],
        "new_spots": [_spot(spot) for spot in pair.new_spots],
    }


def _visible(size: Visible | None) -> list[float] | None:
    return None if size is None else [size.width, size.height]


def _spot(spot: Spot) -> dict[str, Any]:
    area = spot.area
    return {"kind": spot.kind, "area": [area.left, area.top, area.right, area.bottom]}


def _text(text: TextChange) -> dict[str, Any]:
    return {
        "kind": text.kind,
        "old_page": text.old_page,
        "new_page": text.new_page,
        "before": text.before,
        "old": text.old,
        "new": text.new,
        "after": text.after,
    }


def _style(style: StyleChange) -> dict[str, Any]:
    return {
        "kind": style.kind,
        "old": style.old,
        "new": style.new,
        "words": style.words,
        "pages": list(style.pages),
        "sample": style.sample,
    }


def _link(link: LinkChange) -> dict[str, Any]:
    return {
        "old_page": link.old_page,
        "new_page": link.new_page,
        "gone": list(link.gone),
        "come": list(link.come),
    }
