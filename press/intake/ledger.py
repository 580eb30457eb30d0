"""What is told of a manuscript while it is worked on: words laid aside, decisions taken."""

from __future__ import annotations

from dataclasses import dataclass, field

from press.intake.manuscript import Aside, Place, Remark

#: Most that a remark quotes, characters.
_SAMPLE = 120


@dataclass(slots=True, kw_only=True)
class Ledger:
    """For those who make stories and boxes: each writes down what becomes of the words."""

    asides: list[Aside] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def _tell(self, thing: Remark | Aside) -> None:
        if isinstance(thing, Aside):
            self.asides.append(thing)
        else:
            self.remarks.append(thing)

    def _aside(self, kind: str, place: Place, text: str) -> None:
        """Lay words aside, whole; blank ones are none."""
        if text.strip():
            self.asides.append(Aside(kind, place, text.strip()))

    def _remark(self, kind: str, place: Place, sample: str) -> None:
        """Note a decision that is likely right."""
        self.remarks.append(Remark(kind, place, sample[:_SAMPLE], "likely"))
