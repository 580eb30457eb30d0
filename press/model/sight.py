"""A page as it is seen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sight:
    """A picture of a page."""

    jpeg: bytes
    #: Size in px.
    width: int
    height: int
