"""The entrance of the stage: a book and a product become one composition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from press.codes import finding
from press.findings import Finding, Report
from press.layout import maps
from press.layout.colours import Palette, palette, to_screen
from press.layout.contrast import too_faint
from press.layout.excerpt_maps import excerpt_maps
from press.layout.excerpts import excerpt_view
from press.layout.files import names, read_text
from press.layout.frames import frames
from press.layout.pictures import Image, place
from press.layout.qr import qr
from press.layout.speech import SILENT, speech
from press.layout.templates import fill
from press.layout.views import contents, lead, photos_of, sections
from press.model.book import Book
from press.model.composition import Asset, Composition, FileAsset, TextAsset
from press.model.edition import Edition
from press.model.photo import Photo
from press.model.printer import HOUSE, Printer, Separation
from press.model.product import Product
from press.model.take import Take

WHOLE = "brochure.html"
EXCERPT = "excerpt.html"
GALLEY = "galley.html"
FONTS = "layouts/fonts"
CSS = "layouts/css"
#: Shared stylesheets in the order of the cascade; those of the parts follow.
SHARED = ("tokens.css", "fonts.css", "page.css", "type.css")
SVG = "image/svg+xml"


def compose(
    root: Path,
    book: Book,
    product: Product,
    printer: Printer | None = None,
    take: Take | None = None,
) -> tuple[Composition, Report]:
    """Lay a book out for a product; a print file with the bleed and resolution of its printer,
    a proof in the colours of its paper. Of a `take` only its stories, as they are in the book.

    Raises `LayoutError` when a file below `layouts/` is broken. Nothing is rendered and
    no photograph is opened here.
    """
    if printer is not None and product.colour == "cmyk":
        product = replace(product, bleed=printer.bleed, ppi=round(printer.ppi.want))
    separation = HOUSE if printer is None else printer.separation
    colours = palette(root, separation.output)
    assets: dict[str, Asset] = {}
    known_frames = frames(root)
    taken = take.stories if take else ()
    shown = {p.id for s in book.flat if s.story.id in taken for p in photos_of(s.story)}

    def placed(photo: Photo, frame: str) -> Image:
        if take and photo.id not in shown:
            return Image("", photo.alt, "", "", frame, photo.missing)
        image, made = place(root, photo, known_frames[frame], product, colours, separation)
        assets.update(made)
        return image

    drawn, locators = _maps(root, book, product, colours)
    assets.update(drawn)
    views = sections(book, placed, locators)
    assets["asset:qr.svg"] = TextAsset(
        qr(f"https://{address(book.edition)}", colours.css("ink", product.colour)), SVG
    )
    chapters = tuple(v for top in views for v in (top, *top.sections) if v.story.kind == "chapter")
    excerpt = None
    if book.excerpt is not None:
        excerpt = excerpt_view(book, book.excerpt, chapters, placed)
        assets.update(excerpt_maps(root, chapters, product, colours))
    stylesheets = _stylesheets(root, product, separation)
    assets.update(stylesheets)
    assets.update(_fonts(root))

    edition = book.edition
    html = fill(
        root,
        GALLEY if take else EXCERPT if book.excerpt else WHOLE,
        {
            "book": book,
            "edition": edition,
            "excerpt": excerpt,
            "title": book.title,
            "address": address(edition),
            "product": product,
            "sections": views,
            "take": tuple(
                replace(view, sections=())
                for top in views
                for view in (top, *top.sections)
                if view.story.id in taken
            ),
            "contents": contents(views),
            "chapters": chapters,
            "stylesheets": tuple(stylesheets),
            "signet": placed(edition.cover_motif, "signet") if edition.cover_motif else None,
            "blanks": range(edition.multiple - 1),
            "description": next((lead(v) for v in views if lead(v)), ""),
            "keywords": ", ".join(
                dict.fromkeys(c.story.county.name for c in book.chapters if c.story.county)
            ),
        },
        book.typography.never,
        speech(book.typography, edition.language) if product.tagged else SILENT,
    )
    composition = Composition(
        edition=edition,
        product=product,
        selection=book.selection,
        title=book.title,
        language=edition.language,
        html=html,
        assets=assets,
        stories=taken or tuple(section.story.id for section in book.flat),
        unbroken=tuple(county.short for county in book.counties),
        hyphenation=dict(book.typography.hyphenation),
        printer=printer if product.colour == "cmyk" else None,
    )
    faint = too_faint(root, colours) if product.tagged else ()
    return composition, Report.of((*_unfinished(book, product), *faint))


def address(edition: Edition) -> str:
    """Where the whole edition can be read, without `https://`."""
    return edition.link or edition.publisher.web


def _unfinished(book: Book, product: Product) -> Iterator[Finding]:
    """Stories still in work do not leave the house without a word."""
    if product.draft:
        return
    for section in book.flat:
        if section.story.status == "draft":
            yield finding("edition/story-draft", section.story.origin, story=section.story.id)


def _stylesheets(root: Path, product: Product, separation: Separation) -> dict[str, Asset]:
    """All stylesheets in the order of the cascade, in the colours of the product."""
    parts = tuple(f"parts/{stem}.css" for stem in names(root, f"{CSS}/parts", ".css"))
    sheets: dict[str, Asset] = {}
    for name in (*SHARED, *parts, *product.stylesheets):
        css = read_text(root, f"{CSS}/{name}")
        if product.colour != "cmyk":
            css = to_screen(root, css, f"{CSS}/{name}", separation.output)
        sheets[f"asset:css/{name}"] = TextAsset(css, "text/css")
    if product.bleed:
        bleed = f":root {{ --bleed: {product.bleed:g}mm; }} @page {{ bleed: {product.bleed:g}mm; }}"
        sheets["asset:css/bleed.css"] = TextAsset(bleed, "text/css")
    return sheets


def _fonts(root: Path) -> dict[str, Asset]:
    return {
        f"asset:fonts/{stem}.woff2": FileAsset(f"{FONTS}/{stem}.woff2", "font/woff2")
        for stem in names(root, FONTS, ".woff2")
    }


def _maps(
    root: Path, book: Book, product: Product, colours: Palette
) -> tuple[dict[str, Asset], dict[str, Image]]:
    """Cover map, contents map, its echo, and a locator for each chapter."""
    shapes = maps.geometry(root)

    def css(name: str) -> str:
        return colours.css(name, product.colour)

    counties = {c.story.county.ags: c for c in book.chapters if c.story.county}
    maps.require(shapes, counties)
    fills = {
        ags: css(chapter.story.county.region.colour)
        for ags, chapter in counties.items()
        if chapter.story.county
    }
    figures = {
        ags: css("ink" if chapter.story.county.region.colour == "ochre" else "paper")
        for ags, chapter in counties.items()
        if chapter.story.county
    }
    numbers = {ags: chapter.number.rpartition(".")[2] for ags, chapter in counties.items()}
    tints = {ags: css("sand") for ags in shapes.outlines}
    where = book.edition.programme.short
    assets: dict[str, Asset] = {
        "asset:maps/cover.svg": TextAsset(
            maps.mosaic(
                shapes,
                fills,
                ground=css("sand"),
                seam=css("cream"),
                seam_width=3.2,
                title=f"Karte: {where}",
            ),
            SVG,
        ),
        "asset:maps/contents.svg": TextAsset(
            maps.mosaic(
                shapes,
                fills,
                ground=css("sand"),
                seam=css("paper"),
                seam_width=5,
                title="Karte",
                numbers=numbers,
                figure_colours=figures,
                font_size=40,
            ),
            SVG,
        ),
        "asset:maps/echo.svg": TextAsset(
            maps.mosaic(
                shapes,
                tints,
                ground=css("sand"),
                seam=css("cream"),
                seam_width=3.2,
                title="Karte",
            ),
            SVG,
        ),
    }
    locators: dict[str, Image] = {}
    for chapter in book.chapters:
        county = chapter.story.county
        if county is None:
            continue
        url = f"asset:maps/locator-{county.id}.svg"
        assets[url] = TextAsset(
            maps.mosaic(
                shapes,
                {county.ags: css(county.region.colour)},
                ground=css("sand"),
                seam=css("paper"),
                seam_width=5,
                title=county.name,
            ),
            SVG,
        )
        locators[county.id] = Image(
            url, f"Lage in Thüringen: {county.name}", "", "", "locator", False
        )
    return assets, locators
