"""A small book with one of everything the layout can print, made by hand.

Names and numbers are invented: whatever of a real edition turns up in the HTML has been
printed by a template.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from press.findings import Origin
from press.model.blocks import (
    Bar,
    Bars,
    Block,
    BlockQuote,
    Fact,
    Facts,
    Figure,
    Goal,
    Goals,
    Heading,
    Items,
    Moment,
    Network,
    Node,
    Number,
    Numbers,
    Paragraph,
    Place,
    Pull,
    Quotation,
    Step,
    Steps,
    Thanks,
    Timeline,
)
from press.model.book import Book, Section, Typography
from press.model.county import Colour, County, Region
from press.model.edition import Edition, ImprintBlock, Programme, Publisher, Series
from press.model.inline import (
    CrossReference,
    Emphasis,
    Foreign,
    Inlines,
    Link,
    Note,
    Strong,
    Text,
    Whole,
)
from press.model.photo import Photo, PictureFormat
from press.model.product import Product
from press.model.story import Kind, Person, Story, Work

PROJECT = Path(__file__).parents[2]

#: Characters that a wrong encoding or a wrong escape would harm.
GERMAN = "Grüße aus Öhringsbach: „ÄÖÜ äöü ß ẞ“ – ‚so‘ … 15\u202f% z.\u202fB. Akteur*innen \u2019"

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    '<rect width="100" height="100" fill="#FBF5EA"/><circle r="40" fill="#006c7a"/></svg>'
)


def origin(line: int = 1, path: str = "sources/probe/probe.md") -> Origin:
    return Origin(path, line)


def text(words: str) -> Inlines:
    return (Text(words),)


def photo(
    name: str,
    kind: PictureFormat = "jpeg",
    size: tuple[float, float] = (3000, 2000),
    focus: tuple[float, float] = (0.5, 0.5),
    missing: bool = False,
) -> Photo:
    """A picture; only a drawing is ever opened by the layout."""
    return Photo(
        id=name,
        path=f"images/probe/{name}.{'svg' if kind == 'svg' else 'jpg'}",
        format=kind,
        size=size,
        digest="" if missing else "0" * 64,
        alt=f"Zu sehen ist „{name}“ & mehr",
        caption=f"Unterschrift von {name}",
        credit="Ada Beispiel",
        rights="Für diesen Test",
        release="none needed",
        focus=focus,
        origin=Origin(f"images/probe/{name}.yaml"),
        missing=missing,
    )


REGIONS = {
    colour: Region(colour, f"Gegend {colour}", colour)
    for colour in ("ochre", "red", "petrol", "blue")
}


def county(name: str, ags: str, colour: Colour, prefix: str = "Landkreis") -> County:
    return County(
        id=name.lower(),
        name=f"{prefix} {name}".strip(),
        short=name,
        kind="Landkreis",
        ags=ags,
        nuts="DEG00",
        region=REGIONS[colour],
        office=f"Amt {name}",
        origin=origin(),
    )


COUNTIES = (
    county("Arnsroda", "16061", "ochre"),
    county("Bergheim", "16055", "red", "Stadt"),
    county("Cadolz", "16077", "petrol", ""),
    county("Dreitannwaldhausen", "16066", "blue"),
)

PLACES: tuple[Place, ...] = ("side", "column", "full")


def every_part(place: Place) -> tuple[Block, ...]:
    """One of each structured part."""
    at = origin(40)
    return (
        Facts((Fact("Wann", "2031"), Fact("Wo", "überall")), "Auf einen Blick", place, at),
        Numbers(
            (Number("3.883", "Gäste", "", False), Number("75", "davon neu", "%", True)),
            "Zahlen",
            "Eigene Zählung",
            place,
            at,
        ),
        Timeline((Moment("Frühjahr 2031", "Beginn"), Moment("2032", "Ende")), "", place, at),
        Bars(
            (Bar("eins", "12", 0.4, False), Bar("zwei", "30", 1.0, True)),
            "Balken",
            "Stück",
            "Zählung",
            "Zwei Balken",
            place,
            at,
        ),
        Steps((Step("Erstens", "so"), Step("Zweitens", "")), "Schritte", place, at),
        Network(
            "Netz",
            "Mitte",
            "Oben",
            (Node("A", "a"), Node("B", ""), Node("C", "c")),
            "Quelle X",
            "Ein Netz",
            place,
            at,
        ),
        Pull("Ein Satz, herausgehoben.", place, at),
        Quotation("Gesagt ist gesagt.", "Bo Beispiel", "Amt", place, at),
        Goals((Goal("Ziel", "warum"), Goal("Noch eins", "darum")), "Ziele", place, at),
        Thanks("Allen.", "Dank", place, at),
    )


def prose(note: int = 1) -> tuple[Block, ...]:
    """One of each kind of running text."""
    return (
        Paragraph(text(GERMAN), origin(10)),
        Heading((Text("Erst "), Emphasis(text("dies"))), origin(12)),
        Paragraph(
            (
                Text("Mit "),
                Strong((Text("fett "), Emphasis(text("und schräg")))),
                Text(", "),
                Foreign("en", text("English words")),
                Text(", "),
                Link("https://example.org/?a=1&b=2", text("Verweis")),
                Text(", "),
                Whole("Dreitannwaldhausen"),
                Text(" und Note"),
                Note(f"n{note}", (Text("Die Note "), Emphasis(text("dazu"))), origin(14), note),
                Text("; siehe "),
                CrossReference("kapitel-1", text("dort"), origin(15)),
            ),
            origin(14),
        ),
        Heading(text("Dann das"), origin(16)),
        Items(False, (text("eins"), text("zwei")), origin(18)),
        Items(True, (text("erstens"), text("zweitens")), origin(20)),
        BlockQuote((text("Zitat."), text("Weiter.")), origin(22)),
        Paragraph(text("Schluss."), origin(24)),
    )


def chapter(place: int, of: County, body: tuple[Block, ...], motif: Photo | None = None) -> Section:
    return Section(
        Story(
            id=f"kapitel-{place}",
            kind="chapter",
            title=f"Was {of.short} tat",
            status="approved",
            body=body,
            origin=origin(1, f"sources/probe/kapitel-{place}.md"),
            person=Person(f"Erzählerin {place}", ("Managerin",), of.office),
            portrait=photo(f"gesicht-{place}", size=(900, 1200)) if place == 1 else None,
            motif=motif or photo(f"motiv-{place}", size=(2000, 2000)),
            county=of,
            attached="Stabsstelle",
            focus="Beratung",
            topics=("beratung",),
        ),
        number=f"2.{place}",
        part="2",
    )


EDITION = Edition(
    id="2031",
    title="Probeheft mit „Gänsefüßchen“ & Zeichen",
    series=Series("Reihentitel", "Probereihe", 7),
    programme=Programme("Probeprogramm", "PRO"),
    year=2031,
    date=date(2031, 5, 4),
    language="de",
    publisher=Publisher(
        "Verein Beispiel", "VB", "Weg 1", "01234", "Ort", "a@b.example", "b.example"
    ),
    imprint=(
        ImprintBlock("Herausgabe", ("Verein Beispiel", "Weg 1")),
        ImprintBlock("Schriften", ("Alle",)),
    ),
    products=("web", "draft"),
    multiple=4,
    cover_motif=photo("umschlag", "svg", (100, 100)),
    order=(),
    waivers=(),
    origin=Origin("sources/probe/edition.yaml"),
)


def book() -> Book:
    """One story of each kind, one part of each kind in each place, all four regions."""
    person = Person("Prof. Dr. Eva Beispiel", ("Leiterin", "Professorin"))

    def story(name: str, kind: Kind, body: tuple[Block, ...], **fields: Any) -> Story:
        return Story(
            id=name,
            kind=kind,
            title=f"Titel von {name}",
            status="approved",
            body=body,
            origin=origin(1, f"sources/probe/{name}.md"),
            **fields,
        )

    figures: tuple[Block, ...] = (
        Figure(photo("quer"), origin(30)),
        Paragraph(text("Dazwischen."), origin(32)),
        Figure(photo("hoch", size=(2000, 3000)), origin(34)),
        Paragraph(text("Danach."), origin(36)),
        Figure(photo("zeichnung", "svg", (200, 100)), origin(38)),
    )
    work = Work(
        "w1", ("Muster, A.", "Muster, B."), 2030, "Ein Werk", "VB", "Ort", "V", "", origin()
    )
    bare = Work("w2", ("Muster, C.",), 2029, "Noch eins", "", "", "", "https://w.example", origin())
    return Book(
        edition=EDITION,
        selection="all",
        sections=(
            Section(
                story(
                    "vorwort",
                    "foreword",
                    prose(1),
                    signing_group="Vorstand",
                    signatories=("A. Name", "B. Name"),
                ),
                "",
                "",
            ),
            Section(
                story("stimme", "voice", prose(2), person=person, motif=photo("stimme")), "", ""
            ),
            Section(
                story(
                    "gespraech",
                    "interview",
                    prose(3),
                    person=person,
                    kicker="Gespräch mit Eva Beispiel",
                    motif=photo("gespraech", size=(2160, 3030)),
                    portrait=photo("eva", size=(800, 800)),
                ),
                "1",
                "1",
            ),
            Section(
                story("teil", "opener", prose(4), motif=photo("teil", "svg", (216, 303))),
                "2",
                "2",
                (
                    Section(
                        story("zahl", "number", prose(5)[:1], value="15", label="Geschichten"),
                        "",
                        "2",
                    ),
                    chapter(1, COUNTIES[0], (*prose(6), *every_part("side"))),
                    chapter(2, COUNTIES[1], (*every_part("column"), *prose(7))),
                    chapter(3, COUNTIES[2], (*prose(8)[:1], *every_part("full"))),
                    chapter(4, COUNTIES[3], figures, photo("fehlt", missing=True)),
                ),
            ),
            Section(
                story(
                    "ausblick",
                    "outlook",
                    (*prose(9), every_part("column")[8]),
                    motif=photo("ausblick"),
                ),
                "3",
                "3",
            ),
            Section(story("menschen", "register", prose(10)[:1]), "", ""),
            Section(story("quellen", "bibliography", prose(11)[:1], works=(work, bare)), "", ""),
        ),
        regions=tuple(REGIONS.values()),
        counties=COUNTIES,
        typography=Typography({}, frozenset({"Dreitannwaldhausen"})),
    )


WEB = Product(
    name="web",
    label="web",
    role="Probe",
    colour="rgb",
    variant="pdf/ua-1",
    tagged=True,
    ppi=150,
    quality=85,
    bleed=0,
    stylesheets=("web.css",),
    interactive=True,
    watermark="",
    draft=False,
    origin=Origin("layouts/products/web.yaml"),
)
DRAFT = replace(
    WEB, name="draft", stylesheets=("web.css", "draft.css"), watermark="Entwurf", draft=True
)
INK = replace(WEB, name="ink", colour="cmyk", variant=None, tagged=False, bleed=3, ppi=300)


def _copy(source: str, target: str) -> None:
    """Fonts are named by the layout but never opened: an empty file will do."""
    if source.endswith(".woff2"):
        Path(target).touch()
    else:
        shutil.copyfile(source, target)


def make_root(folder: Path) -> Path:
    """A project root of its own: the designers' files, and the two drawings of the book."""
    shutil.copytree(PROJECT / "layouts", folder / "layouts", copy_function=_copy)
    (folder / "images/probe").mkdir(parents=True)
    for name in ("umschlag", "zeichnung", "teil"):
        (folder / f"images/probe/{name}.svg").write_text(DRAWING, encoding="utf-8")
    return folder
