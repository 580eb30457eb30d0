"""What an excerpt prints besides its chapters: cover, contacts, greeting, back cover.

Two forms. A chapter of one spread makes a `sheet`: cover, spread and back cover are one
folded sheet of A3, and contact and imprint stand on the back. All else is a `booklet`,
which has two pages more inside the cover: contacts and imprint, and facing them the
contents, the greeting or a map.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from press.layout.colours import Ink, inks_in
from press.layout.pictures import Image
from press.layout.views import BlockView, Placer, SectionView, block_views
from press.model.book import Book
from press.model.composition import Composition, TextAsset
from press.model.county import County
from press.model.excerpt import Excerpt, Supplement
from press.model.photo import Photo
from press.model.story import Person

#: Pixels that a photograph needs to be printed as a poster at 200 ppi; a drawing needs none.
POSTER_PIXELS = 1400
#: Pages of a chapter that is one spread.
SPREAD = 2
#: Columns of the mosaic of motifs: chapters up to this number -> columns.
COLUMNS = ((2, 2), (3, 3), (4, 4), (6, 3), (8, 4), (10, 5), (12, 4), (15, 5))
#: Columns for more chapters than those.
MOST_COLUMNS = 6
#: So many columns are as wide as the band of a chapter.
LARGE_TILES = 2
#: Width of the page, mm.
PAGE = 210
#: Height of the mosaic up to which the map below it has this size, mm.
MAPS = ((75, "map-1"), (110, "map-2"), (132, "map-3"), (150, "map-4"))
#: The smallest map.
LEAST_MAP = "map-5"
#: Words of a greeting that is set larger.
BRIEF = 70
#: Longest titles, characters: of the largest type, and of the middle one.
TITLES = (16, 26)

_MAIL = re.compile(r"[^\s@<>]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_SITE = re.compile(r"(?:https?://)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/\S*)?")


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A line of a contact block; `href` is empty unless it is an address."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask in a county."""

    name: str
    colour: str
    lines: tuple[ContactLine, ...]


@dataclass(frozen=True, slots=True)
class Greeting:
    """A county's words to its readers."""

    title: str
    person: Person
    blocks: tuple[BlockView, ...]
    #: Short enough for the type of a lead.
    brief: bool


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of the mosaic; without a picture it is a shape of the house."""

    colour: str
    image: Image | None
    #: Turns of the shape: `turn-0` to `turn-3`.
    turn: str = ""


@dataclass(frozen=True, slots=True)
class ExcerptView:
    """An excerpt ready to print."""

    form: Literal["sheet", "booklet"]
    kind: str
    #: Stands before the name in small type, or nothing: `Landkreis`.
    prefix: str
    name: str
    #: `short`, `middle` or `long`: decides the size of its type.
    length: str
    #: Project of the only chapter, or the places of several; nothing where the name has them.
    subtitle: str
    #: Names of the counties, as the map's alternative text enumerates them.
    places: str
    #: Colour family of the tokens.
    colour: str
    chapters: tuple[SectionView, ...]
    #: The only chapter's motif, large; `spot` is a photograph that is too small for that.
    poster: Image | None
    spot: Image | None
    #: The motifs of several chapters, row by row.
    tiles: tuple[tuple[Tile, ...], ...]
    columns: str
    map_size: str
    contacts: tuple[Contact, ...]
    greeting: Greeting | None
    logo: Image | None
    #: Pages of the whole edition, as printed; empty when they are not known.
    pages: str
    several_pages: bool
    #: Who made pictures that the imprint does not speak for.
    credits: tuple[str, ...]


def excerpt_view(
    book: Book, excerpt: Excerpt, chapters: tuple[SectionView, ...], place: Placer
) -> ExcerptView:
    """The excerpt with everything looked up."""
    supplements = {supplement.county.id: supplement for supplement in excerpt.supplements}
    counties = tuple(view.story.county for view in chapters if view.story.county)
    selection = excerpt.selection
    single = len(chapters) == 1
    own = supplements.get(counties[0].id) if single and counties else None
    of_county = selection.kind == "county" and single
    name = counties[0].short if of_county else selection.title
    motif = chapters[0].story.motif if single else None
    large = motif is not None and (motif.vector or min(motif.size) >= POSTER_PIXELS)
    pages = excerpt.range if excerpt.pages else ""
    rows = () if single else tuple(_rows(chapters, place))
    return ExcerptView(
        form="sheet" if single and _is_spread(excerpt) else "booklet",
        kind=selection.kind,
        prefix=counties[0].prefix if of_county else "",
        name=name,
        length=_length(name),
        subtitle=_subtitle(selection.kind, chapters, counties),
        places=", ".join(county.name for county in counties),
        colour=chapters[0].colour,
        chapters=tuple(_told_on_the_cover(v) for v in chapters) if single else chapters,
        poster=place(motif, "poster") if motif and large else None,
        spot=None if large else chapters[0].motif if single else None,
        tiles=rows,
        columns=f"columns-{len(rows[0])}" if rows else "",
        map_size=_map_size(rows, name),
        contacts=tuple(_contacts(chapters, supplements)),
        greeting=_greeting(own, place) if own else None,
        logo=place(own.logo, "logo") if own and own.logo else None,
        pages=pages,
        several_pages="–" in pages or "," in pages,
        credits=tuple(_credits(book, chapters, own)),
    )


def sign_inks(book: Book, composition: Composition) -> tuple[Ink, ...]:
    """The inks of the counties' signs, which are theirs and not the design's."""
    supplements = book.excerpt.supplements if book.excerpt else ()
    addresses = (f"asset:pictures/{own.logo.id}.svg" for own in supplements if own.logo)
    signs = (composition.assets.get(address) for address in addresses)
    return tuple(
        ink for sign in signs if isinstance(sign, TextAsset) for ink in inks_in(sign.content)
    )


def _is_spread(excerpt: Excerpt) -> bool:
    """True if the only chapter fills one spread, as far as the edition's pages are known."""
    first, last = excerpt.pages.get(excerpt.selection.chapters[0], ("", ""))
    if not (first.isdigit() and last.isdigit()):
        return True
    return int(last) - int(first) + 1 <= SPREAD


def _subtitle(kind: str, chapters: tuple[SectionView, ...], counties: tuple[County, ...]) -> str:
    if kind == "county":
        return chapters[0].story.title
    return "" if kind == "counties" else ", ".join(county.short for county in counties)


def _length(name: str) -> str:
    short, middle = TITLES
    return "short" if len(name) <= short else "middle" if len(name) <= middle else "long"


def _told_on_the_cover(view: SectionView) -> SectionView:
    """The chapter with its motif and locator silent: the cover has just described them."""
    return replace(
        view,
        motif=replace(view.motif, alt="") if view.motif else None,
        locator=replace(view.locator, alt="") if view.locator else None,
    )


def _rows(chapters: tuple[SectionView, ...], place: Placer) -> Iterator[tuple[Tile, ...]]:
    """The motifs as a mosaic of squares; shapes in the chapters' colours fill its last row."""
    count = len(chapters)
    columns = next((wide for most, wide in COLUMNS if count <= most), MOST_COLUMNS)
    frame = "band" if columns == LARGE_TILES else "tile"
    motifs = ((view.colour, view.story.motif) for view in chapters)
    tiles = [
        Tile(colour, replace(place(motif, frame), alt="") if motif else None)
        for colour, motif in motifs
    ]
    lacking = -count % columns
    tiles += [Tile(chapters[-1 - i].colour, None, f"turn-{i % 4}") for i in range(lacking)]
    for start in range(0, len(tiles), columns):
        yield tuple(tiles[start : start + columns])


def _map_size(rows: tuple[tuple[Tile, ...], ...], name: str) -> str:
    """The larger the mosaic and the longer the title, the smaller the map below them."""
    if not rows:
        return ""
    height = len(rows) * PAGE / len(rows[0]) + (0 if _length(name) == "short" else 20)
    return next((size for most, size in MAPS if height <= most), LEAST_MAP)


def _contacts(
    chapters: tuple[SectionView, ...], supplements: Mapping[str, Supplement]
) -> Iterator[Contact]:
    """A contact a chapter: the county's own lines, else its office and who tells the story."""
    for view in chapters:
        county, person = view.story.county, view.story.person
        if county is None:
            continue
        own = supplements.get(county.id)
        lines = own.contact if own and own.contact else _usual(county, person)
        yield Contact(county.name, view.colour, tuple(ContactLine(t, _href(t)) for t in lines))


def _usual(county: County, person: Person | None) -> tuple[str, ...]:
    return (county.office, *((person.name, *person.roles) if person else ()))


def _href(line: str) -> str:
    if _MAIL.fullmatch(line):
        return f"mailto:{line}"
    if _SITE.fullmatch(line):
        return line if line.startswith("http") else f"https://{line}"
    return ""


def _greeting(own: Supplement, place: Placer) -> Greeting | None:
    if own.person is None:
        return None
    words = sum(len(text.split()) for block in own.greeting for text in block.texts)
    blocks = block_views(own.greeting, place)
    return Greeting(own.title, own.person, blocks, words <= BRIEF)


def _credits(
    book: Book, chapters: tuple[SectionView, ...], own: Supplement | None
) -> Iterator[str]:
    """Credits of the pictures that have no caption, each once; the publisher's own stand in
    the imprint."""
    publisher = book.edition.publisher
    told = {publisher.name, publisher.short, ""}
    photos: list[Photo | None] = [own.logo] if own else []
    photos += [photo for view in chapters for photo in (view.story.motif, view.story.portrait)]
    for photo in photos:
        if photo is not None and photo.credit not in told:
            told.add(photo.credit)
            yield photo.credit
