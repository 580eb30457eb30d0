"""From what was asked for to the excerpts that an edition has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from press.codes import finding
from press.codes.nearest import nearest
from press.errors import SourcesError
from press.findings import Finding, Report, Severity
from press.model.book import Library
from press.model.county import County
from press.model.excerpt import Selection, Wish
from press.model.story import Story
from press.sources.validation import shown


def selections(library: Library, wish: Wish) -> tuple[tuple[Selection, ...], Report]:
    """The excerpts that were asked for, each once, in running order.

    Raises SourcesError with a finding for every name that is unknown, has no chapter in
    this edition, or whose chapter is a draft. With `all`, drafts are left out with a
    warning.
    """
    chapters = tuple(_chapters(library))
    faults: list[Finding] = []
    if wish.asks_nothing:
        return (), Report()
    chosen: list[Selection] = []
    if wish.all:
        chosen += [_one(story) for story in chapters if story.status != "draft"]
    named = [_chapter(library, chapters, county, faults) for county in wish.counties]
    wanted = [story for story in chapters if story in named]
    if wish.together and len(wanted) > 1:
        key = "-".join(story.id for story in wanted)
        title = _enumerated([story.county.name for story in wanted if story.county])
        chosen.append(Selection(key, "counties", title, tuple(story.id for story in wanted)))
    else:
        chosen += [_one(story) for story in wanted]
    if wish.region:
        chosen += _region(library, chapters, wish.region, faults)
    if wish.topic:
        chosen += _topic(chapters, wish.topic, faults)
    inside = {name for selection in chosen for name in selection.chapters}
    drafts = [s for s in chapters if s.status == "draft" and (wish.all or s.id in inside)]
    for story in drafts:
        told = finding("excerpt/draft", story.origin, story=story.id)
        faults.append(told if story.id in inside else replace(told, severity=Severity.WARNING))
    report = Report.of(faults)
    if report.errors:
        raise SourcesError(report=report)
    return tuple(dict.fromkeys(chosen)), report


def having_excerpts(library: Library) -> str:
    """Ids of the chapters that there are excerpts of, for messages."""
    return _listed(_chapters(library))


def _chapters(library: Library) -> Iterator[Story]:
    for entry in library.edition.order:
        for item in (entry, *entry.stories):
            if library.stories[item.story].kind == "chapter":
                yield library.stories[item.story]


def _one(story: Story) -> Selection:
    name = story.county.name if story.county else story.title
    return Selection(story.id, "county", name, (story.id,))


def _chapter(
    library: Library, chapters: Iterable[Story], name: str, faults: list[Finding]
) -> Story | None:
    """The chapter of a county, found by its id or its name as printed."""
    wanted = name.casefold()
    for story in chapters:
        county = story.county
        if county and wanted in (
            story.id,
            county.id,
            county.name.casefold(),
            county.short.casefold(),
        ):
            return story
    known = {county.id for county in library.counties}
    if wanted in known or any(wanted in _names(county) for county in library.counties):
        faults.append(
            finding(
                "excerpt/no-chapter",
                library.edition.origin,
                county=shown(name),
                known=_listed(chapters),
            )
        )
    else:
        faults.append(
            finding(
                "excerpt/county-unknown",
                county=shown(name),
                nearest=nearest(wanted, [story.id for story in chapters]),
                known=_listed(chapters),
            )
        )
    return None


def _names(county: County) -> tuple[str, str]:
    return county.name.casefold(), county.short.casefold()


def _region(
    library: Library, chapters: tuple[Story, ...], wanted: str, faults: list[Finding]
) -> Iterator[Selection]:
    names = {region.id: region.name for region in library.regions}
    inside = [s.id for s in chapters if s.county and s.county.region.id == wanted]
    if inside:
        yield Selection(f"region-{wanted}", "region", names[wanted], tuple(inside))
        return
    there = [r for r in names if any(s.county and s.county.region.id == r for s in chapters)]
    faults.append(
        finding(
            "excerpt/region-unknown",
            region=shown(wanted),
            nearest=nearest(wanted, there),
            known=", ".join(there) or "–",
        )
    )


def _topic(chapters: tuple[Story, ...], wanted: str, faults: list[Finding]) -> Iterator[Selection]:
    inside = [story.id for story in chapters if wanted in story.topics]
    if inside:
        yield Selection(f"thema-{wanted}", "topic", wanted.capitalize(), tuple(inside))
        return
    there = sorted({topic for story in chapters for topic in story.topics})
    faults.append(
        finding(
            "excerpt/topic-unknown",
            topic=shown(wanted),
            nearest=nearest(wanted, there),
            known=", ".join(there) or "–",
        )
    )


def _listed(chapters: Iterable[Story]) -> str:
    return ", ".join(story.id for story in chapters if story.status != "draft") or "–"


def _enumerated(names: list[str]) -> str:
    """`Gera, Jena und Suhl`."""
    return " und ".join(filter(None, (", ".join(names[:-1]), names[-1])))
