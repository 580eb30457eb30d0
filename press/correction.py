"""Correction proofs: the calls in order, a story at a time.

gather ─► the story alone (plan) ─► laid out ─► lines counted ─► laid out with their numbers
       ─► checked ─► output/<edition>/korrektur/

What is wrong elsewhere in the edition keeps no author from a proof; what is wrong in the
story itself does, because a proof with holes is no proof.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from press import pipeline, verdict
from press.codes import finding
from press.codes.nearest import nearest
from press.crew import Crew, LostError
from press.deliver import papers
from press.deliver.manifest import whole
from press.deliver.names import file_name
from press.deliver.staging import OUTPUT
from press.errors import PreflightError, RenderError, SourcesError, UsageError
from press.findings import Report
from press.layout.proof.correction import CORRECTION, correction
from press.layout.proof.linecount import line_numbers
from press.model.book import Library
from press.model.correction import Correction
from press.model.delivery import Deliverable
from press.model.excerpt import Excerpt, Selection
from press.model.rendering import PageRecord
from press.model.standing import StoryStanding
from press.order import Order, Progress, Result
from press.publication import rendered
from press.sources import library
from press.sources.plan import plan
from press.sources.validation import shown
from press.standing import photos_of, standings

FOLDER = "korrektur"
#: Printed instead of a page number that nobody knows before the first build.
UNKNOWN = "…"


@dataclass(frozen=True, slots=True)
class _Job:
    """A story for a worker."""

    root: Path
    given: Correction
    file: str


@dataclass(frozen=True, slots=True)
class _Made:
    """A proof, and what was found while it was set."""

    file: Deliverable
    rendered: Report
    checked: Report


def proofs(
    order: Order, progress: Progress, *, names: Sequence[str] = (), every: bool = False
) -> Result:
    """Make the proofs of the stories of these names (ids or counties), or of all with an author.

    Raises `UsageError` for a name that is not known, else the `PressError` of the stage that
    found errors; then nothing was written.
    """
    progress("", "sources")
    edition = pipeline.edition_id(order)
    gathered = library.gather(order.root, edition)
    if gathered.library is None:
        raise SourcesError(report=gathered.report)
    last = whole(order.root / OUTPUT / edition)
    pages = last.pages if last else ()
    stood, _ = standings(order.root, edition, gathered, gathered.report, pages)
    chosen = [one for one in stood if every and _has_author(gathered.library, one)]
    for name in names:
        if (one := _named(name, stood)) not in chosen:
            chosen.append(one)
    found = Report.of(f for one in chosen for f in one.findings)
    found = verdict.for_products((CORRECTION,), found)  # what is only open is shown in it
    if not found.errors and any(not one.readable for one in chosen):
        raise SourcesError(report=gathered.report)
    verdict.gate(found, found, SourcesError, order.strict)
    jobs: list[_Job] = []
    for one in chosen:
        given, told = _alone(gathered.library, one, pages)
        found += told
        name = file_name(given.book.edition, CORRECTION, one.sketch.id)
        jobs.append(_Job(order.root, given, name))
    made = _set(jobs, progress)
    report = Report.of(f for one in made for f in one.rendered)
    verdict.gate(report, found + report, RenderError, order.strict)
    checked = Report.of(f for one in made for f in one.checked)
    verdict.gate(checked, found + report + checked, PreflightError, order.strict)
    progress("", "deliver")
    delivery = papers.put(order.root, f"{edition}/{FOLDER}", [one.file for one in made])
    return Result(edition, found + report + checked, delivery)


def _has_author(sources: Library, one: StoryStanding) -> bool:
    """True for a story that somebody can be sent, and for one that cannot be read."""
    story = sources.stories.get(one.sketch.id)
    return story is None or bool(story.person or story.signatories)


def _named(name: str, stood: Sequence[StoryStanding]) -> StoryStanding:
    """The story of this id, county or title."""
    wanted = name.casefold()
    for one in stood:
        sketch = one.sketch
        if wanted in (sketch.id, sketch.county, one.name.casefold(), sketch.title.casefold()):
            return one
    known = [one.sketch.id for one in stood]
    raise UsageError(
        finding(
            "desk/story-unknown",
            story=shown(name),
            nearest=nearest(wanted, known),
            known=", ".join(known) or "–",
        )
    )


def _alone(
    sources: Library, one: StoryStanding, records: Sequence[PageRecord]
) -> tuple[Correction, Report]:
    """The story as a book of its own, its references turned into plain text."""
    name = one.sketch.id
    story = sources.stories[name]
    spans = dict.fromkeys(_everything(sources), (UNKNOWN, UNKNOWN))
    spans |= pipeline.page_map(records)
    selection = Selection(name, "county", one.name, (name,))
    book, found = plan(sources, Excerpt(selection, spans))
    photos = photos_of(story)
    pictures = tuple(picture for picture in one.pictures if picture.id in photos)
    return Correction(book, pictures, photos, one.pages), found


def _everything(sources: Library) -> Iterable[str]:
    """Ids of all stories of the edition, those that cannot be read, too."""
    for entry in sources.edition.order:
        yield from (inner.story for inner in (entry, *entry.stories))
    yield from sources.stories


def _set(jobs: Sequence[_Job], progress: Progress) -> list[_Made]:
    def tell(number: int, step: str) -> None:
        progress(jobs[number].given.book.selection, step)

    with Crew(_made, tell, len(jobs)) as crew:
        numbers = [crew.add(job) for job in jobs]
        try:
            return [crew.made(number) for number in numbers]
        except LostError as lost:
            label = f"{CORRECTION.name} {jobs[lost.number].given.book.selection}"
            raise RenderError(finding("tool/killed", product=label, ending=lost.ending)) from None


def _made(job: _Job, tell: Callable[[str], None]) -> _Made:
    """What a worker does: two layouts, because only the first can tell where the lines are."""
    from press.check.craft import PROOFED, check

    story = job.given.book.selection
    first = rendered(job.root, correction(job.root, job.given, job.file), tell)
    numbers = line_numbers(first.geometry, story)
    composition = correction(job.root, job.given, job.file, numbers)
    second = rendered(job.root, composition, tell)
    tell("check")
    checked = check(composition, second, PROOFED)
    tell("")
    product = composition.product
    file = Deliverable(job.file, product.role, product.name, story, second.pdf, second.pages)
    return _Made(file, second.report, checked)
