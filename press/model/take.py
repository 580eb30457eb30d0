"""A part of an edition that is set by itself, so that it can be seen at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Take:
    """Stories that are set together because they share pages, as compositors divided a copy.

    What stands before it and elsewhere is known from an earlier setting of the whole.
    """

    #: Ids of the stories in reading order; all of them stand one after the other.
    stories: tuple[str, ...]
    #: Number of the page before its first; blank pages before a chapter belong to the take.
    after: int
    #: Id of an element outside the take -> number of the page that it stands on.
    elsewhere: Mapping[str, int] = field(default_factory=dict)
