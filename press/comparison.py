"""The calls of a comparison in order: two PDFs in, a report out, for people and programs.

    which files? ─► read both, side by side ─► compare ─► draw ─► output/diff/<name>.html, .json

Files are named on the command line, or are those of two editions in `output/`, or the last
build of an edition and what it replaced.
"""

from __future__ import annotations

import filecmp
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from press.check.difference.compare import compare
from press.check.difference.draw import draw
from press.check.difference.reading import Reading, read
from press.codes import finding
from press.codes.nearest import nearest
from press.codes.register import Language
from press.crew import Crew, LostError
from press.deliver import manifest
from press.deliver.difference.page import page
from press.deliver.difference.record import record_bytes
from press.deliver.names import ascii_slug
from press.deliver.papers import put
from press.deliver.previous import PREVIOUS
from press.deliver.staging import OUTPUT
from press.errors import UsageError
from press.findings import Report
from press.model.delivery import Deliverable
from press.model.difference import Comparison
from press.model.excerpt import ALL
from press.sources import library
from press.sources.files import Project
from press.sources.validation import shown

FOLDER = "diff"
Progress = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be compared."""

    root: Path
    #: None, one or two: files or ids of editions.
    names: tuple[str, ...] = ()
    #: Only files of these products.
    products: tuple[str, ...] = ()
    language: Language = "de"


@dataclass(frozen=True, slots=True)
class Answer:
    """Two files compared, and where the reports lie."""

    comparison: Comparison
    report: Report
    #: POSIX paths below the project root: HTML, JSON.
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Two:
    """The files to compare."""

    old: Path
    new: Path


def compared(question: Question, progress: Progress) -> tuple[Answer, ...]:
    """Compare what is asked for and write the reports.

    Raises `UsageError` when a file is missing or cannot be read, `DeliveryError` when the
    reports cannot be written. That something differs is no error.
    """
    return tuple(_answer(question, two, progress) for two in _files(question))


def _answer(question: Question, two: _Two, progress: Progress) -> Answer:
    root = question.root
    files = two.old, two.new
    names = tuple(_name(root, file) for file in files)
    old, new = _readings(files, names, progress)
    found = Report.of((*old.report, *new.report))
    if found.errors:
        raise UsageError(report=found)
    comparison = compare(old, new, files, lambda step: progress("", step))
    comparison = comparison.with_stories(_stories(root, old), _stories(root, new))
    drawn = draw(files, comparison, lambda step: progress("", step))
    progress("", "deliver")
    stem = _stem(two)
    made = {
        f"{stem}.html": page(root, comparison, drawn, found, question.language),
        f"{stem}.json": record_bytes(comparison),
    }
    papers = [Deliverable(name, "", FOLDER, ALL, content, ()) for name, content in made.items()]
    delivery = put(root, FOLDER, papers)
    return Answer(comparison, found, tuple(file.path for file in delivery.files))


def _readings(
    files: Sequence[Path], names: Sequence[str], progress: Progress
) -> tuple[Reading, Reading]:
    """Both files read side by side, the same file once; a file that kills its reader kills
    nothing else."""
    if _same(files[0], files[1]):
        files = files[:1]
    with Crew(read, lambda number, step: progress(f"{number + 1}", step), len(files)) as crew:
        numbers = [crew.add(job) for job in zip(files, names, strict=False)]
        try:
            readings = [crew.made(number) for number in numbers]
        except LostError as lost:
            told = finding("diff/lost", file=names[lost.number], ending=lost.ending)
            raise UsageError(told) from None
    for number in numbers:
        progress(f"{number + 1}", "")
    return readings[0], replace(readings[-1], name=names[1])


def _same(one: Path, other: Path) -> bool:
    try:
        return filecmp.cmp(one, other, shallow=False)
    except OSError:  # which the reading will tell
        return False


def _name(root: Path, file: Path) -> str:
    """How a file is told: below the root by its path, from elsewhere by its name."""
    path = file.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file.name


def _stem(two: _Two) -> str:
    stems = [ascii_slug(file.stem) or "pdf" for file in (two.old, two.new)]
    return "--".join(dict.fromkeys(stems))


def _stories(root: Path, reading: Reading) -> Mapping[int, tuple[str, ...]]:
    """Page -> stories, if a build of this project made the file."""
    for folder in (root / OUTPUT, root / PREVIOUS):
        known = manifest.known(folder, reading.digest)
        if known is not None:
            return {at: record.stories for at, record in enumerate(known.pages, start=1)}
    return {}


# Which files -----------------------------------------------------------------------------


def _files(question: Question) -> list[_Two]:
    names = question.names
    if len(names) == 2:
        return _named(question, *names)
    if len(names) > 2:
        raise UsageError(finding("usage/surplus", name=names[2]))
    if names and Path(names[0]).is_file():
        return [_before(question.root, Path(names[0]))]
    return _last(question, _edition(question, names[0] if names else ""))


def _named(question: Question, one: str, other: str) -> list[_Two]:
    """Two files, two editions, or a file and its like in an edition."""
    files = [Path(name) if Path(name).is_file() else None for name in (one, other)]
    if files[0] and files[1]:
        return [_Two(files[0], files[1])]
    sets = [
        {_kind(file.parent.name, file.name): file}
        if file
        else _made(question, _edition(question, name))
        for file, name in zip(files, (one, other), strict=True)
    ]
    common = [kind for kind in sets[0] if kind in sets[1]]
    if not common:
        raise UsageError(
            finding(
                "diff/no-counterpart",
                product=", ".join(sets[0]),
                one=shown(one),
                other=shown(other),
                known=", ".join(file.name for file in sets[1].values()) or "–",
            )
        )
    return [_Two(sets[0][kind], sets[1][kind]) for kind in common]


def _last(question: Question, edition: str) -> list[_Two]:
    """The last build of an edition and what it replaced."""
    made = _made(question, edition)
    folder = question.root / PREVIOUS / edition
    both = [_Two(folder / file.name, file) for file in made.values()]
    there = [two for two in both if two.old.is_file()]
    if not there:
        raise UsageError(finding("diff/nothing-before", edition=edition))
    return there


def _before(root: Path, file: Path) -> _Two:
    """A file in `output/` and what it replaced."""
    path = file.resolve()
    kept = root / PREVIOUS / path.parent.name / path.name
    if path.parent.parent != root / OUTPUT or not kept.is_file():
        raise UsageError(finding("diff/one-file", file=_name(root, file)))
    return _Two(kept, file)


def _made(question: Question, edition: str) -> dict[str, Path]:
    """What an edition's folder holds: product and part -> file."""
    folder = question.root / OUTPUT / edition
    files = {
        _kind(edition, name): folder / name
        for name, product in manifest.products(folder)
        if not question.products or product in question.products
    }
    if not files:
        raise UsageError(finding("diff/not-built", edition=edition))
    return files


def _kind(edition: str, name: str) -> str:
    """What stays of a file's name in another edition: `web.pdf` of `ikpe-2019-web.pdf`."""
    _, between, rest = name.partition(f"-{ascii_slug(edition)}-")
    return rest if between else name


def _edition(question: Question, name: str) -> str:
    project = Project(question.root)
    known = library.editions(project)
    if not name:
        return library.newest(project)
    if name in known:
        return name
    if name.lower().endswith(".pdf") or "/" in name:
        raise UsageError(finding("usage/no-file", name=name))
    raise UsageError(
        finding(
            "edition/unknown",
            edition=shown(name),
            nearest=nearest(name, known),
            known=", ".join(known) or "–",
        )
    )
