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
from press.codes.nearest import nearest
from press.deliver.names import ascii_slug
from press.deliver.staging import OUTPUT, alone, fault
from press.errors import DeliveryError, SourcesError, UsageError
from press.findings import Finding, Report
from press.intake import archive, markdown, opendocument, proofreading, word
from press.intake.arrival import Arrival, arrive
from press.intake.balance import Balance, balance
from press.intake.brochure.convert import convert
from press.intake.carried import Carried
from press.intake.head import Home
from press.intake.manuscript import Image, Manuscript
from press.intake.pictures import Master
from press.intake.report import Outcome, report
from press.intake.store import Stage, staging
from press.intake.story import Chapter, compose
from press.sources import library
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
    #: Id of a county, or empty for a whole brochure.
    county: str = ""
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
    progress("", "manuscript")
    arrival = arrive(wish.file)
    homes = proofreading.homes(Project(wish.root))
    try:
        if arrival.kind == "text" and not wish.county:
            return _brochure(wish, arrival, homes, progress)
        return _contribution(wish, arrival, homes, progress)
    except OSError as error:
        raise DeliveryError(fault(wish.root, wish.root / "sources", error)) from error


# A contribution --------------------------------------------------------------------------


def _contribution(
    wish: Wish, arrival: Arrival, homes: tuple[Home, ...], progress: Progress
) -> Imported:
    home = _home(wish, arrival, homes)
    edition = _edition(wish)
    story = f"sources/{edition}/{home.id}.md"
    with alone(wish.root / "sources"), staging(wish.root) as stage:
        if not wish.replace and (wish.root / story).exists():
            raise _exists((story,))
        progress("", "manuscript")
        before = proofreading.front_matter(wish.root, story)
        manuscript, chapter = _composed(arrival, home, edition, stage, before)
        stage.add(story, chapter.text)
        progress("", "sources")
        said = proofreading.one(wish.root, stage.work / "new", edition, story)
        judged = balance(
            manuscript.passages,
            [Carried.of(manuscript.passages).story(chapter.text)],
            chapter.sidecars,
            [aside.text for aside in chapter.asides],
        )
        in_order = proofreading.ordered(wish.root, edition, home.id)
        steps = _steps(edition, () if in_order else (home.id,))
        outcome = Outcome(
            arrival.name,
            tuple(stage.paths),
            (),
            judged,
            chapter.asides,
            chapter.remarks,
            said,
            steps,
        )
        more = [] if in_order else [finding("import/not-in-order", story=home.id, edition=edition)]
        return _published(wish, stage, edition, home.id, outcome, more, progress)


def _composed(
    arrival: Arrival, home: Home, edition: str, stage: Stage, before: Mapping[str, object]
) -> tuple[Manuscript, Chapter]:
    def store(master: Master) -> None:
        path = f"images/{edition}/{master.name}"
        stage.add(f"{path}{master.ending}", master.content)
        stage.add(f"{path}.yaml", master.sidecar)

    if arrival.kind != "archive":
        manuscript = _said(markdown.read(arrival), arrival)
        return manuscript, compose(manuscript, home, lambda key: b"", store, before)
    with archive.opened(arrival) as opened:
        reader = word if archive.kind(opened) == "word" else opendocument
        manuscript = _said(reader.read(opened), arrival)
        return manuscript, compose(manuscript, home, opened.read, store, before)


def _said(manuscript: Manuscript, arrival: Arrival) -> Manuscript:
    """The manuscript, if it says or shows anything. Raises SourcesError if not."""
    if manuscript.passages or any(isinstance(block, Image) for block in manuscript.blocks):
        return manuscript
    raise SourcesError(finding("import/empty", name=arrival.name))


def _home(wish: Wish, arrival: Arrival, homes: tuple[Home, ...]) -> Home:
    known = [home.id for home in homes]
    if not wish.county:
        names = ", ".join(known)
        raise UsageError(finding("import/county-needed", name=arrival.name, known=names))
    for home in homes:
        if home.id == wish.county:
            return home
    near = nearest(wish.county, known)
    raise UsageError(finding("edition/county-unknown", county=shown(wish.county), nearest=near))


def _edition(wish: Wish) -> str:
    known = library.editions(Project(wish.root))
    if not wish.edition:
        return library.newest(Project(wish.root))
    if wish.edition not in known:
        near = nearest(wish.edition, known)
        raise UsageError(
            finding(
                "edition/unknown",
                edition=shown(wish.edition),
                nearest=near,
                known=", ".join(known) or "–",
            )
        )
    return wish.edition


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
