"""The report on two files compared: markup, words, JSON."""

from __future__ import annotations

import base64
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from press.codes import finding
from press.codes.register import placeholders
from press.deliver.difference.headline import verdict
from press.deliver.difference.page import page
from press.deliver.difference.record import record, record_bytes
from press.deliver.difference.words import PHRASES, Tongue
from press.findings import Report
from press.model.difference import (
    STATUSES,
    Comparison,
    Drawn,
    LinkChange,
    PagePair,
    Pictures,
    Side,
    Spot,
    StyleChange,
    TextChange,
    Visible,
)
from press.model.geometry import Area
from press.model.unseen import (
    AltChange,
    Bookmark,
    BookmarkChange,
    FrameChange,
    LabelChange,
    NoteChange,
    PropertyChange,
    SpokenChange,
    Unseen,
)

ROOT = Path(__file__).parents[2]
_EMPTY = {"meta", "img", "image", "rect", "br"}


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (9, 12), "grey").save(out, "JPEG")
    return out.getvalue()


A4 = Visible(210, 297)
SPOT = Spot("words", Area(20, 30, 60, 34))
EVIL = '<script src="https://example.org/x.js">alert(1)</script> & „so“'


def comparison() -> Comparison:
    """A page of every kind, and a change of every kind."""
    pairs = (
        PagePair(1, 1, "same", old_size=A4, new_size=A4),
        PagePair(
            2, 2, "changed", ("words", "moved", "style", "pictures", "look", "links"),
            stories=("jena",), old_spots=(SPOT, replace(SPOT, kind="moved")),
            new_spots=(SPOT, replace(SPOT, kind="style"), replace(SPOT, kind="picture")),
            old_size=A4, new_size=A4, flowed_in=1, flowed_out=12,
        ),
        PagePair(None, 3, "added", new_size=A4),
        PagePair(3, None, "removed", old_size=A4),
        PagePair(4, 5, "moved", ("order",), old_size=A4, new_size=A4),
        PagePair(5, 4, "renumbered", ("references",), old_size=A4, new_size=A4),
        PagePair(6, 6, "shifted", old_size=A4, new_size=A4),
        PagePair(7, 7, "unread", old_size=A4, new_size=A4),
        PagePair(8, 8, "changed", ("format",), old_size=A4, new_size=Visible(148, 210)),
    )  # fmt: skip
    return Comparison(
        old=Side("output/2019/alt.pdf", 1_234_567, "a" * 64, 8, 1234, "Alt"),
        new=Side("neu.pdf", 2_345_678, "b" * 64, 8, 0),
        pairs=pairs,
        texts=(
            TextChange("replaced", 2, 2, EVIL, "neu", "vor", "nach"),
            TextChange("inserted", None, 2, "", "Wort " * 80 + "Ende"),
            TextChange("deleted", 2, None, "weg", ""),
            TextChange("moved", 2, 8, "ein Absatz", "ein Absatz"),
            TextChange("reference", 5, 4, "S. 14", "S. 16"),
        ),
        styles=(
            StyleChange("colour", "#005a65", "#802b46", 354, (2, 3, 4, 8), "Auf einen Blick"),
            StyleChange("size", "10", "10.25", 1, (2,), "Wort"),
            StyleChange("font", "Serif", "Sans", 3, (2,), "Wort"),
        ),
        links=(LinkChange(2, 2, ("https://example.org/a",), (f"https://x.y/{EVIL}",)),),
        unseen=unseen(),
    )


def unseen() -> Unseen:
    """A change of every kind that no page shows."""
    seven = Bookmark("Kapitel 7", 2, 7)
    return Unseen(
        bookmarks=(
            BookmarkChange(("added",), None, Bookmark(EVIL, 1, 3)),
            BookmarkChange(("removed",), Bookmark("Ein Ende", 1), None),
            BookmarkChange(("target", "level"), seven, replace(seven, level=3, page=None)),
            BookmarkChange(("renamed",), seven, replace(seven, title="Kapitel acht")),
            BookmarkChange(("moved",), seven, seven),
        ),
        alternatives=(
            AltChange("changed", "Figure", 2, 2, f"Ein Herz {EVIL} aus Balken",
                      "Ein Herz aus Kreisen und Balken"),
            AltChange("removed", "Figure", 2, None, "Ein Zaun", ""),
            AltChange("changed", "Link", 2, 2, "Seite vier", "Seite fünf"),
        ),
        spoken=(
            SpokenChange("role", "L LI", "Table TD Kasten", 12, (2, 5), "Erst der Schotter"),
            SpokenChange("role", "P", "", 1, (2,), "Wort"),
            SpokenChange("language", "en", "", 2, (2,), "Green Yard"),
            SpokenChange("instead", "z. B.", "zum Beispiel", 2, (2,), "z. B."),
            SpokenChange("order", "der Schluss", "", 9, (2,), "Zuletzt gelesen"),
        ),
        notes=(
            NoteChange("added", "Text", None, 2, "", EVIL),
            NoteChange("removed", "Highlight", 2, None, "", ""),
            NoteChange("moved", "Sound", 2, 2, "Ton", "Ton"),
        ),
        properties=(
            PropertyChange("title", "Altes Heft", "Neues Heft"),
            PropertyChange("tags", "yes", ""),
        ),
        labels=(LabelChange("1", "i", (1, 2)),),
        frames=(
            FrameChange("trim", (210.0, 297.0), (148.0, 210.5), (1, 2, 3)),
            FrameChange("bleed", None, (3.0, 3.0, 3.0, 3.0), (1,)),
            FrameChange("bleed", (3.0, 3.0, 3.0, 3.0), (3.0, 0.0, 3.0, 3.0), (2,)),
            FrameChange("place", (3.0, 3.0), (8.0, 8.0), (2,)),
        ),
    )  # fmt: skip


def drawn() -> Drawn:
    one = jpeg()
    return Drawn(
        {
            1: Pictures(one, one, one), 2: Pictures(None, one), 3: Pictures(one),
            4: Pictures(one, one, one), 5: Pictures(one, one, one), 6: Pictures(one, one, one),
        },
        dict.fromkeys(range(9), one),
    )  # fmt: skip


REMARKS = Report.of((finding("diff/page-unread", file="neu.pdf", page=7),))


def made(language: str) -> str:
    return page(ROOT, comparison(), drawn(), REMARKS, language).decode()  # type: ignore[arg-type]


class Outline(HTMLParser):
    """Every element with its attributes; raises where they do not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.getpos())

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def outline(html: str) -> Outline:
    parser = Outline()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_is_well_formed_and_needs_nothing(language: str) -> None:
    found = outline(made(language))
    tags = {tag for tag, _ in found.elements}
    assert not tags & {"script", "link", "iframe", "object", "base", "form"}
    for tag, attributes in found.elements:
        for name in ("src", "href", "style", "srcset", "xlink:href"):
            value = attributes.get(name) or ""
            if name == "style" and value:
                assert re.fullmatch(r"background: #[0-9a-f]{6}", value)
            elif value:
                assert value.startswith(("#", "data:image/jpeg;base64,")), (tag, value[:80])
    assert "url(" not in made(language)
    assert "@import" not in made(language)
    assert dict(found.elements)["html"]["lang"] == language


def test_ids_are_single_and_links_lead_to_them() -> None:
    found = outline(made("de"))
    ids = [a["id"] for _, a in found.elements if "id" in a]
    assert len(ids) == len(set(ids))
    targets = {str(a["href"])[1:] for tag, a in found.elements if tag == "a" and "href" in a}
    assert targets
    assert targets <= set(ids)


def test_the_same_bytes_every_time() -> None:
    assert made("de") == made("de")
    assert made("de") != made("en")
    assert record_bytes(comparison()) == record_bytes(comparison())


def test_what_stands_in_the_file_is_text() -> None:
    html = made("de")
    assert "<script" not in html
    assert "&lt;script" in html
    assert EVIL in "".join(outline(html).text)


def test_pictures_have_words() -> None:
    found = outline(made("en"))
    assert all("alt" in a for tag, a in found.elements if tag == "img")
    drawings = [a for tag, a in found.elements if tag == "svg"]
    assert len(drawings) == 14
    assert all(a["role"] == "img" and a["aria-label"] for a in drawings)


def test_what_is_told() -> None:
    said = " ".join("".join(outline(made("de")).text).split())
    for words in (
        "Seiten: 2 geändert, 1 neu, 1 entfallen, 1 verschoben, 1 umnummeriert, 1 umbrochen, "
        "1 nicht verglichen; 5 Lesezeichen geändert; 7 Angaben zur Datei geändert",
        "S. 3neu: <script", "entfallen: Ein Ende",
        "anderes Ziel, andere Ebene „Kapitel 7“: S. 7, Ebene 2 kein Ziel, Ebene 3",
        "umbenannt: Kapitel 7 Kapitel acht", "andere Stelle „Kapitel 7“",
        "Alternativtext: Ein Herz <script", "Alternativtext, entfallen: Ein Zaun",
        "Link: Seite vier fünf",
        "vorgelesen als, 12 Wörter „Erst der Schotter“: Liste › Listenpunkt "
        "Tabelle › Zelle › Kasten", "„Wort“: Absatz nicht vorgelesen",
        "Sprache, 2 Wörter „Green Yard“: en Sprache der Datei",
        "gesprochen, 2 Wörter „z. B.“: z. B. zum Beispiel",
        "Reihenfolge, 9 Wörter „Zuletzt gelesen“: nach „der Schluss“ als Erstes",
        "Notiz, neu: <script", "Hervorhebung, entfallen: (ohne Text)",
        "Sound, an anderer Stelle „Ton“",
        "Titel: Altes Heft Neues Heft", "Tags: mit Tags ohne Tags",
        "S. 1–2Zählung der Seiten: 1 i",
        "S. 1–3Endformat (TrimBox): 210 × 297 mm 148 × 210,5 mm",
        "keine Angabe 3 mm", "3 mm 3 / 0 / 3 / 3 mm", "3 / 3 mm 8 / 8 mm",
        "1.234 Wörter", "ohne lesbaren Text", "1,2 MB", "S. 2", "S. 4 → 5", "S. 3",
        "von S. 2 nach S. 8", "… (81 Wörter)", "10,25 pt", "354 Wörter, S. 2–4, 8",
        "1 Wort kam von einer Nachbarseite", "12 Wörter gingen auf andere Seiten",
        "Nummern: 14 → 16", "Diese Seite von neu.pdf ist beschädigt",
        "Weitere Seiten, hier nicht abgebildet: 7–8", "ab 32 von 255",
    ):  # fmt: skip
        assert words in said, words
    assert "Pages: 2 changed" in " ".join("".join(outline(made("en")).text).split())


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_to_tell(language: str) -> None:
    same = replace(
        comparison(), pairs=(PagePair(1, 1, "same"),), texts=(), styles=(), links=(),
        unseen=Unseen(),
    )  # fmt: skip
    html = page(ROOT, same, Drawn(), Report(), language).decode()  # type: ignore[arg-type]
    outline(html)
    say = Tongue(language)  # type: ignore[arg-type]
    assert say("equal") in html
    assert verdict(same, say) == ("same", say("equal"))
    assert verdict(replace(same, new=same.old), say) == ("same", say("identical"))


@pytest.mark.parametrize(
    ("unseen", "told"),
    [
        (Unseen(bookmarks=unseen().bookmarks[:1]), "1 Lesezeichen geändert"),
        (Unseen(labels=unseen().labels), "1 Angabe zur Datei geändert"),
    ],
)
def test_no_page_differs_but_the_file_does(unseen: Unseen, told: str) -> None:
    same = replace(comparison(), pairs=(PagePair(1, 1, "same"),), unseen=unseen)
    assert same.differs
    assert verdict(same, Tongue("de")) == ("changed", f"Seiten: alle gleich; {told}")


def test_a_page_that_looks_as_before_is_shown_once() -> None:
    """And needs no legend for the marks that it does not have."""
    pair = PagePair(2, 2, "changed", ("alt",), old_size=A4, new_size=A4)
    one = replace(comparison(), pairs=(pair,))
    html = page(ROOT, one, Drawn({0: Pictures(None, jpeg())}), Report(), "de").decode()
    found = outline(html)
    assert html.count("<svg") == 1
    assert [a for _, a in found.elements if a.get("class") == "alone"]
    assert "Gedruckt sieht die Seite aus wie vorher." in html
    assert '<p class="legend">' not in html
    assert '<p class="legend">' in made("de")


def test_every_phrase_is_used_and_in_both_languages() -> None:
    sources = [
        *(ROOT / "press/deliver/difference").glob("*.py"),
        ROOT / "press/terminal/difference.py",
    ]
    engine = "".join(path.read_text("utf-8") for path in sources if path.name != "words.py")
    template = (ROOT / "layouts/report/difference.html").read_text("utf-8")
    composed = re.compile(
        r"because-|mark-|(changed|added|removed|moved|renumbered|shifted|unread|same)(-means)?$"
        r"|(look|pictures|flowed-in|flowed-out|style-words)(-means|-1)?$|(font|size|colour|old|new)$"
        r"|(bookmark|spoken|file|frame)-[a-z]+$|(bookmarks|file)-of(-1)?$"
    )
    for key, words in PHRASES.items():
        assert words.de
        assert placeholders(words.de) == placeholders(words.en)
        used = re.search(f"[\"']{key}[\"']", engine) or f"t.{key.replace('-', '_')}" in template
        assert used or f'"{key}"' in template or composed.match(key), key
    for status in STATUSES:
        assert {status, f"{status}-means"} <= PHRASES.keys()


def test_the_record() -> None:
    told = json.loads(record_bytes(comparison()))
    assert told["schema"] == 2
    assert told["differs"] is True
    assert told["identical"] is False
    assert told["summary"]["changed"] == 2
    assert sum(told["summary"].values()) == len(told["pages"]) == 9
    assert told["pages"][1]["old_spots"][0] == {"kind": "words", "area": [20, 30, 60, 34]}
    assert told["texts"][0]["old"] == EVIL
    assert told["links"][0]["gone"] == ["https://example.org/a"]
    assert told["styles"][0]["pages"] == [2, 3, 4, 8]
    assert told["bookmarks"][2] == {
        "kinds": ["target", "level"],
        "old": {"title": "Kapitel 7", "level": 2, "page": 7, "address": ""},
        "new": {"title": "Kapitel 7", "level": 3, "page": None, "address": ""},
    }
    assert told["alternatives"][1]["old"] == "Ein Zaun"
    assert told["spoken"][0]["pages"] == [2, 5]
    assert told["frames"][1] == {
        "kind": "bleed", "old": None, "new": [3.0, 3.0, 3.0, 3.0], "pages": [1]
    }  # fmt: skip
    assert {k: v for k, v in told.items() if k not in ("schema", "tool")} == json.loads(
        json.dumps(record(comparison()))
    )


def test_pictures_are_what_was_drawn() -> None:
    data = re.findall(r"data:image/jpeg;base64,([A-Za-z0-9+/=]+)", made("de"))
    assert {base64.b64decode(one) for one in data} == {jpeg()}


def test_the_guide_tells_every_field_of_the_record() -> None:
    text = (ROOT / "docs/engine/difference-json.md").read_text("utf-8")
    told = record(comparison())
    names = set(told) | {"schema", "tool"}
    for key, value in told.items():
        if isinstance(value, list):
            names |= set(value[0])
        elif key == "old":
            names |= set(value)
    names |= set(told["bookmarks"][0]["new"])
    assert [name for name in sorted(names) if f"`{name}`" not in text] == []
