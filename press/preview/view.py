"""What a browser is told of the room: one object, whole every time."""

from __future__ import annotations

from typing import Any

from press.check.layout import SAFE
from press.codes.register import Language
from press.findings import Severity
from press.model.geometry import Area
from press.preview.copy import BLEED
from press.preview.jobs import Leaf
from press.preview.room import Room
from press.preview.stand import Spot
from press.preview.words import WORDS
from press.sources.library import FOR_DRAFTS
from press.terminal import record
from press.terminal.words import Tongue


def view(room: Room, language: Language) -> dict[str, Any]:
    """Pages, findings and what is being done; lengths in mm, pages counted from 0."""
    stand = room.stand
    leaves = stand.leaves
    return {
        **doing(room, language),
        "halted": room.halted,
        "bleed": BLEED,
        "safe": SAFE,
        "grid": stand.grid,
        "pages": [
            {
                "digest": leaf.digest,
                "label": str(leaf.number),
                "name": _name(room, leaf, language),
                "width": round(leaf.width, 2),
                "height": round(leaf.height, 2),
                "moved": moved,
            }
            for leaf, _, moved in leaves
        ],
        "findings": _findings(room, language),
        "jump": _jump(room),
    }


def doing(room: Room, language: Language) -> dict[str, Any]:
    """What is being done at the moment."""
    return {
        "busy": room.busy,
        "settled": room.settled,
        "step": Tongue(language).step(room.step) if room.step else "",
        "took": room.took,
    }


def _name(room: Room, leaf: Leaf, language: Language) -> str:
    """What a page is called: its stories, or what part of the edition it is."""
    if not leaf.stories:
        return WORDS["blank"].in_(language)
    return ", ".join(
        WORDS[story].in_(language) if story in WORDS else room.stand.names.get(story, story)
        for story in leaf.stories
    )


def _findings(room: Room, language: Language) -> list[dict[str, Any]]:
    report = room.findings
    told = record.findings(report, language)
    for finding, found in zip(report, told, strict=True):
        spot = room.stand.page_of(finding)
        found["page"] = spot.page if spot else None
        found["box"] = _box(spot.area) if spot and finding.origin and finding.origin.line else None
        found["stops"] = finding.severity is Severity.ERROR and finding.code not in FOR_DRAFTS
        del found["values"]
    weights = {"error": 0, "warning": 1, "note": 2}
    return sorted(told, key=lambda found: (not found["stops"], weights[found["severity"]]))


def _jump(room: Room) -> dict[str, Any] | None:
    if room.jump is None:
        return None
    number, spot = room.jump
    return {"number": number, **_spot(spot)}


def _spot(spot: Spot) -> dict[str, Any]:
    return {"page": spot.page, "box": _box(spot.area)}


def _box(area: Area) -> list[float]:
    return [round(side, 2) for side in (area.left, area.top, area.right, area.bottom)]
