"""The calls of an import in order: a manuscript in, sources and a report out.

    arrive ─► read ─► compose ─► proofread ─► balance ─► report ─► all files into place

The fourth conductor; it knows the intake and, from delivery, the lock and the words for a
full disk. `press.intake` does the work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from press.codes import finding
from press.deliver.names import ascii_slug
from press.deliver.staging import OUTPUT, alone, fault
from press.errors import DeliveryError, SourcesError, UsageError
from press.findings import Finding, Report
from press.intake import archive, destination, markdown, opendocument, proofreading, word
from press.intake.arrival import Arrival, arrive
from press.intake.balance import Balance, balance
from press.intake.brochure.convert import convert
from press.intake.carried import Carried
from press.intake.destination import Destination
from press.intake.filling import fill
from press.intake.head import Home
from press.intake.manuscript import Image, Manuscript
from press.intake.masthead import Masthead
from press.intake.pictures import Master
from press.intake.plates import Plates, Unpack
from press.intake.report import Outcome, report
from press.intake.store import Stage, staging
from press.intake.story import Contribution, compose
from press.sources.files import Project
from press.sources.schema.fields import ID
from press.sources.validation import shown

#: Folder of the reports, below `output/<edition>/`: sources hold only sources.
REPORTS = "import"

Progress = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for."""

    root: Path
    file: Path
    #: Id of a county, or empty for a whole brochure or a story.
    county: str = ""
    #: Id of a story that the edition has, or empty.
    story: str = ""
    #: Id of an edition, or empty for the newest.
    edition: str = ""
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What was brought in."""

    edition: str
    balance: Balance
    set_aside: int
    to_look: int
    open: int
    #: Paths below the root; the report is the last.
    written: tuple[str, ...]
    report: Report


def bring_in(wish: Wish, progress: Progress) -> Imported:
    """Make sources of a manuscript.

    Raises UsageError for a wish that cannot be carried out, SourcesError for a file that
    is no manuscript, DeliveryError when nothing can be written; then nothing has changed.
    """
    if wish.county and wish.story:
        raise UsageError(finding("import/two-goals", county=wish.county, story=wish.story))
    progress("", "manuscript")
    arrival = arrive(wish.file)
    homes = proofreading.homes(Project(wish.root))
    try:
        if arrival.kind == "text" and not (wish.county or wish.story):
            return _brochure(wish, arrival, homes, progress)
        return _contribution(wish, arrival, homes, progress)
    except OSError as error:
        raise DeliveryError(fault(wish.root, wish.root / "sources", error)) from error


# A contribution --------------------------------------------------------------------------


def _contribution(
    wish: Wish, arrival: Arrival, homes: tuple[Home, ...], progress: Progress
) -> Imported:
    with alone(wish.root / "sources"), staging(wish.root) as stage:
        goal, edition = _goal(wish, arrival, homes)
        story = f"sources/{edition}/{goal.story}.md"
        if not wish.replace and (wish.root / story).exists():
            raise _exists((story,))
        progress("", "manuscript")
        before = proofreading.front_matter(wish.root, story)
        manuscript, made = _composed(arrival, goal, edition, stage, before)
        stage.add(story, made.text)
        progress("", "sources")
        said = proofreading.one(wish.root, stage.work / "new", edition, story)
        judged = balance(
            manuscript.passages,
            [Carried.of(manuscript.passages).story(made.brought)],
            made.sidecars,
            [aside.text for aside in made.asides],
        )
        unordered = () if proofreading.ordered(wish.root, edition, goal.story) else (goal.story,)
        outcome = Outcome(
            arrival.name,
            tuple(stage.paths),
            (),
            judged,
            made.asides,
            made.remarks,
            said,
            _steps(edition, unordered),
        )
        more = [finding("import/not-in-order", story=name, edition=edition) for name in unordered]
        return _published(wish, stage, edition, goal.story, outcome, more, progress)


def _goal(wish: Wish, arrival: Arrival, homes: tuple[Home, ...]) -> tuple[Destination, str]:
    if wish.story:
        edition = destination.edition(wish.root, wish.edition)
        return destination.of_story(wish.root, edition, wish.story, homes), edition
    goal = destination.of_county(arrival.name, wish.county, homes)
    return goal, destination.edition(wish.root, wish.edition)


def _composed(
    arrival: Arrival, goal: Destination, edition: str, stage: Stage, before: Mapping[str, object]
) -> tuple[Manuscript, Contribution]:
    def store(master: Master) -> None:
        path = f"images/{edition}/{master.name}"
        stage.add(f"{path}{master.ending}", master.content)
        stage.add(f"{path}.yaml", master.sidecar)

    def written(manuscript: Manuscript, unpack: Unpack) -> Contribution:
        plates = Plates(goal.story, unpack, store)
        if isinstance(goal.about, Masthead):
            return fill(manuscript, goal.about, plates)
        return compose(manuscript, goal.about, plates, before)

    if arrival.kind != "archive":
        manuscript = _said(markdown.read(arrival), arrival)
        return manuscript, written(manuscript, lambda key: b"")
    with archive.opened(arrival) as opened:
        reader = word if archive.kind(opened) == "word" else opendocument
        manuscript = _said(reader.read(opened), arrival)
        return manuscript, written(manuscript, opened.read)


def _said(manuscript: Manuscript, arrival: Arrival) -> Manuscript:
    """The manuscript, if it says or shows anything. Raises SourcesError if not."""
    if manuscript.passages or any(isinstance(block, Image) for block in manuscript.blocks):
        return manuscript
    raise SourcesError(finding("import/empty", name=arrival.name))


# A brochure ------------------------------------------------------------------------------


def _brochure(
    wish: Wish, arrival: Arrival, homes: tuple[Home, ...], progress: Progress
) -> Imported:
    edition = wish.edition
    if not edition:
        raise UsageError(finding("import/edition-needed", name=arrival.name))
    if not re.fullmatch(ID, edition):
        raise UsageError(finding("import/bad-edition", edition=shown(edition)))
    taken = Project(wish.root).files(f"sources/{edition}")
    if taken and not wish.replace:
        raise _exists(taken)
    progress("", "manuscript")
    book = convert(arrival, edition, homes)
    with alone(wish.root / "sources"), staging(wish.root) as stage:
        for path, text in book.files.items():
            stage.add(path, text)
        progress("", "sources")
        said = proofreading.whole(wish.root, stage.work / "new", edition)
        carried = Carried.of(book.passages)
        stories = [carried.story(text) for path, text in book.files.items() if path[-3:] == ".md"]
        sidecars = [carried.yaml(text) for path, text in book.files.items() if path[-3:] != ".md"]
        told = [aside.text for aside in book.asides]
        judged = balance(book.passages, stories, sidecars, told, book.joins)
        outcome = Outcome(
            arrival.name,
            tuple(stage.paths),
            (),
            judged,
            book.asides,
            book.remarks,
            said,
            _steps(edition, ()),
        )
        more = [] if book.contents else [finding("import/no-contents", name=arrival.name)]
        slug = ascii_slug(arrival.path.stem) or "broschuere"
        return _published(wish, stage, edition, slug, outcome, more, progress)


# Both ------------------------------------------------------------------------------------


def _steps(edition: str, unordered: tuple[str, ...]) -> tuple[str, ...]:
    return (
        "Gehen Sie „Zur Seite gelegt“ und „Bitte nachsehen“ durch.",
        "Füllen Sie, was noch offen ist: Jede Stelle trägt die Marke „OFFEN:“; "
        f"`publish.py check {edition}` nennt sie alle.",
        *(
            f"Tragen Sie `{story}` in `sources/{edition}/edition.yaml` unter `order` ein."
            for story in unordered
        ),
        f"Sehen Sie sich den Entwurf an: `publish.py build {edition} --product draft`.",
    )


def _exists(paths: tuple[str, ...]) -> UsageError:
    told = ", ".join(paths[:4]) + (f" (+ {len(paths) - 4})" if len(paths) > 4 else "")
    return UsageError(finding("import/exists", files=told))


def _published(
    wish: Wish,
    stage: Stage,
    edition: str,
    slug: str,
    outcome: Outcome,
    more: list[Finding],
    progress: Progress,
) -> Imported:
    """The report written, and everything moved into place."""
    existing = stage.existing()
    if existing and not wish.replace:
        raise _exists(existing)
    folder = f"{OUTPUT}/{edition}/{REPORTS}"
    kept: list[tuple[str, str]] = []
    for path in existing:
        old = f"{folder}/{slug}-vorher/{PurePosixPath(path).name}"
        stage.add(old, (wish.root / path).read_bytes())
        kept.append((path, old))
    place = f"{folder}/{slug}.md"
    outcome = replace(outcome, kept=tuple(kept))
    stage.add(place, report(outcome))
    progress("", "deliver")
    stage.publish()
    told = [*more]
    for code, count in (
        ("import/set-aside", outcome.set_aside),
        ("import/unplaced-words", outcome.balance.unplaced),
        ("import/look", outcome.to_look),
    ):
        if count:
            told.append(finding(code, count=count, report=place))
    return Imported(
        edition,
        outcome.balance,
        outcome.set_aside,
        outcome.to_look,
        sum(f.code == "text/open" for f in outcome.findings),
        (*outcome.written, place),
        Report.of(told),
    )
