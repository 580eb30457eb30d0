"""Standing type: what was set last of every page, and everything known to be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from press.findings import Finding, Report
from press.model.geometry import Area
from press.preview.jobs import Leaf, PagesTold, ReadTold, Standing, TakeSet


@dataclass(frozen=True, slots=True)
class Laid:
    """A take with the PDF its pages are in, and the state of the sources it was set from."""

    take: TakeSet
    document: int
    state: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a page: `page` counts from 0 through all pages that stand."""

    page: int
    area: Area


class Stand:
    """The pages of an edition, take by take. Newer takes replace older ones."""

    def __init__(self) -> None:
        self._laid: list[Laid] = []
        #: What cannot be told of a single page.
        self._edition = Report()
        self._read = Report()
        self._language = Report()
        self.names: Mapping[str, str] = {}
        self.grid: tuple[float, float] | None = None
        #: Something cannot be read; what it concerns stands as it stood.
        self.broken = False
        #: File -> line -> where it is printed; made when it is first asked for.
        self._blocks: dict[str, dict[int, list[Spot]]] | None = None

    @property
    def standing(self) -> tuple[Standing, ...]:
        """The takes without their pages."""
        return tuple(laid.take.standing for laid in self._laid)

    @property
    def leaves(self) -> tuple[tuple[Leaf, int, bool], ...]:
        """All pages with their PDF, and whether they wait to be set anew elsewhere."""
        found: list[tuple[Leaf, int, bool]] = []
        end = 0
        for laid in self._laid:
            moved = laid.take.after != end
            end = laid.take.standing.end
            found += [(leaf, laid.document, moved) for leaf in laid.take.leaves]
        return tuple(found)

    @property
    def findings(self) -> Report:
        """Everything that is wrong: in sources, language, pages."""
        pages = (f for laid in self._laid for f in laid.take.report)
        return self._read + self._language + Report.of(pages) + self._edition

    def read(self, told: ReadTold) -> bool:
        """The sources were read; true if that says anything new."""
        before = (self._read, self._language, self.broken, self.names)
        self._read = told.report
        self.broken = told.broken
        if told.names:
            self.names = told.names
        if told.language is not None:
            self._language = told.language
        return before != (self._read, self._language, self.broken, self.names)

    def put(self, told: PagesTold, document: int, state: int) -> None:
        """Takes were set from the sources in this state.

        Of a whole edition everything is taken but what was set from newer sources since.
        """
        self._blocks = None
        if told.whole:
            newer = {laid.take.stories: laid for laid in self._laid if laid.state > state}
            self._laid = [
                newer.get(take.stories) or Laid(take, document, state) for take in told.takes
            ]
            self._edition = told.report
            self.grid = told.grid
            return
        for take in told.takes:
            for place, laid in enumerate(self._laid):
                if laid.take.stories != take.stories:
                    continue
                if told.pdf:
                    self._laid[place] = Laid(take, document, state)
                elif laid.take.key == take.key:
                    self._laid[place] = replace(laid, take=take)

    def page_of(self, finding: Finding) -> Spot | None:
        """Where a finding is to be seen."""
        if finding.origin is not None:
            spot = self.spot(finding.origin.path, finding.origin.line or 1)
            if spot is not None and (finding.page is None or self._number(spot) == finding.page):
                return spot
        if finding.page is not None:
            for place, (leaf, _, _) in enumerate(self.leaves):
                if leaf.number == finding.page:
                    return Spot(place, Area(0, 0, leaf.width, leaf.height))
        return None

    def spot(self, path: str, line: int, share: float = 0.0) -> Spot | None:
        """Where a line of the sources is printed, as near as can be told.

        A paragraph is known by the line that it begins on; how far into it the place lies
        tells which of its printed lines is meant. A story in whose head nothing printed is
        told stands for its first page.
        """
        if self._blocks is None:
            self._blocks = self._printed()
        blocks = self._blocks.get(path)
        if not blocks:
            return None
        starts = sorted(blocks)
        begins = max((start for start in starts if start <= line), default=starts[0])
        following = min((start for start in starts if start > begins), default=begins + 1)
        # Between two paragraphs there is a blank line.
        lines = max(1, following - begins - 1)
        within = min(max((line - begins + share) / lines, 0.0), 0.999)
        block = blocks[begins]
        return block[int(within * len(block))]

    def _printed(self) -> dict[str, dict[int, list[Spot]]]:
        found: dict[str, dict[int, list[Spot]]] = {}
        for number, (leaf, _, _) in enumerate(self.leaves):
            for place in leaf.places:
                lines = found.setdefault(place.path, {})
                lines.setdefault(place.line, []).append(Spot(number, place.area))
        return found

    def _number(self, spot: Spot) -> int:
        return self.leaves[spot.page][0].number
