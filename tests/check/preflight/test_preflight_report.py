"""The report: as JSON, as a page to read, as findings; what it says about our own files."""

from __future__ import annotations

import html.parser
import json
import re
import time
from pathlib import Path
from types import MappingProxyType

import pytest
from printfiles import OFFSET, ROOT, paint, perfect, saved, write_text

from press.check.context import part
from press.check.lost import lost_text, source_words
from press.check.pictures import draw
from press.check.preflight import preflight
from press.check.rules import RULES
from press.deliver.report_findings import ranges
from press.deliver.report_html import report_html
from press.deliver.report_json import report_json
from press.findings import Origin, Severity
from press.model.geometry import Area, Block, Geometry, Line, Sheet
from press.model.preflight import Context, Passage
from press.model.rendering import PageRecord

GOLDEN = Path(__file__).parent / "golden.json"


def spoilt() -> bytes:
    """Two pages: too few, one with a red box and small text."""
    pdf = perfect(2)
    paint("1 0 0 rg 100 100 50 50 re f")(pdf)
    write_text(pdf, size=5)
    return saved(pdf)


def test_json_is_as_described(regolden: bool) -> None:
    told = json.loads(report_json(preflight(spoilt(), OFFSET, name="probe.pdf")))
    told["file"] |= {"bytes": 0, "sha256": "–"}  # differ with the versions of libraries
    told["rules"] = [rule for rule in told["rules"] if rule["status"] == "found"] + told["rules"][
        :1
    ]
    actual = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    if regolden:
        GOLDEN.write_text(actual, "utf-8")
    assert actual == GOLDEN.read_text("utf-8")


def test_json_is_the_same_every_time_and_tells_no_path(tmp_path: Path) -> None:
    data = spoilt()
    (tmp_path / "probe.pdf").write_bytes(data)
    first = report_json(preflight(tmp_path / "probe.pdf", OFFSET))
    assert first == report_json(preflight(data, OFFSET, name="probe.pdf"))
    assert str(tmp_path).encode() not in first


def test_every_field_of_the_json_is_described() -> None:
    described = (ROOT / "docs/printers/preflight-json.md").read_text("utf-8")
    told = json.loads(report_json(preflight(spoilt(), OFFSET, name="probe.pdf")))
    names = set(told) | set(told["rules"][0]) | set(told["pages"][0]) | set(told["pictures"][0])
    names |= {key for rule in told["rules"] for one in rule["findings"] for key in one}
    assert {name for name in names if f"`{name}`" not in described} == set()


class _Page(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []
        self.addresses: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "tr" and found.get("id"):
            self.rows.append(str(found["id"]))
        self.addresses += [str(v) for k, v in attrs if k in ("src", "href")]
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_has_every_rule_and_needs_nothing_besides() -> None:
    data = spoilt()
    report = preflight(data, OFFSET, name="probe.pdf")
    pictures = draw(data, report)
    page = _Page()
    text = report_html(ROOT, report, pictures.large, pictures.small).decode()
    page.feed(text)
    assert page.rows == [f"r{rule.id}" for rule in RULES if "print" in rule.purposes]
    assert page.open == []
    assert all(address.startswith("data:image/jpeg;base64,") for address in page.addresses)
    assert (set(pictures.large), set(pictures.small)) == ({2}, {1})
    assert "http" not in re.sub(r"base64,[^\"]+", "", text).replace("http://www.color.org", "")
    assert text.count("<circle") >= 2


def test_what_a_file_says_is_escaped() -> None:
    pdf = perfect(4)
    pdf.docinfo.Title = "<script>alert(1)</script>"
    report = preflight(saved(pdf), OFFSET, name="<b>.pdf")
    assert b"<script>" not in report_html(ROOT, report)


def test_page_numbers_are_gathered() -> None:
    assert ranges([3, 1, 2, 7, 9, 8]) == "1–3, 7–9"


def test_a_finding_per_page_with_count_and_places() -> None:
    pdf = perfect(4)
    paint(" ".join(f"{n / 100} 0 0 rg {n * 9} 99 5 5 re f" for n in range(50)))(pdf)
    report = preflight(saved(pdf), OFFSET, name="probe.pdf")
    (one,) = [one for r in report.results if r.id == "C01" for one in r.found]
    assert one.count == 50
    assert one.finding.page == 2
    assert 0 < len(one.areas) <= 12


def _own(**keys: object) -> Context:
    place = Origin("sources/2019/jena.md", 12)
    geometry = Geometry(
        sheets=(Sheet(1, 210, 297, Area(20, 20, 190, 280)),),
        blocks=(Block("text", "jena", place), Block("text", "jena", Origin("x", 1))),
        lines=(
            Line(0, 2, Area(30, 220, 100, 228), 227, 190, 9, "Text"),
            Line(1, 2, Area(150, 20, 190, 30), 27, 190, 9, "Weit weg"),
        ),
    )
    return Context(
        pages=tuple(PageRecord(n, str(n), ("jena",)) for n in (1, 2)),
        origins=MappingProxyType({"jena": Origin("sources/2019/jena.md", 1)}),
        geometry=geometry,
        **keys,  # type: ignore[arg-type]
    )


def test_findings_in_our_own_files_name_the_line() -> None:
    report = preflight(spoilt(), OFFSET, context=_own(), name="probe.pdf")
    origins = {finding.code: str(finding.origin) for finding in report.report if finding.page == 2}
    assert origins["preflight/text-small"] == "sources/2019/jena.md:12"
    assert origins["preflight/colour-space"] == "sources/2019/jena.md:1"


@pytest.mark.parametrize(
    ("source", "printed", "lost"),
    [
        ("Die Auflage", "Die Auf\u2010\r\nlage", []),
        ("Integrations-Manager", "Integrations-\r\nManager", []),
        ("z.\u202fB. fünf", "z. B. fünf", []),
        ("Fluß im Fjord", "FLUSS IM \ufb01 FJORD", []),
        ("Integra\u00adtion", "Integration3 und mehr", []),
        ("Ein Satz, und noch einer", "Ein Satz", ["und", "noch", "einer"]),
        ("dreimal dreimal dreimal", "dreimal dreimal", ["dreimal"]),
    ],
)
def test_lost_words(source: str, printed: str, lost: list[str]) -> None:
    context = Context(
        pages=(PageRecord(1, "1", ("jena",)),), passages=(Passage("jena", None, source),)
    )
    (found,) = lost_text(context, {1: printed})
    assert list(found.lost) == lost
    assert found.words == len(source_words(source))


@pytest.mark.parametrize(
    ("pages", "lost"),
    [
        (["ganz selbstver\ufffe\r\n40 Erfolg", "ständlich ist"], []),
        (["ganz selbstver\ufffeOstthüringen\r\n40", "ständlich ist"], []),
        (["ganz selbstver\u2010", "Jena\r\nständlich ist"], []),
        (["ganz selbstver\u2010\r\n40", "und ständlich ist"], ["selbstverständlich"]),
        (["ganz", "selbstver\u2010\r\n40", "ständlich ist"], []),
        (["ganz selbstver\u2010\r\n40", "mit Bild", "ständlich ist"], ["selbstverständlich"]),
        (["ganz selbstver\u2010\r\n40", "ist"], ["selbstverständlich"]),
    ],
)
def test_a_word_divided_over_a_page(pages: list[str], lost: list[str]) -> None:
    context = Context(
        pages=tuple(PageRecord(n, str(n), ("jena",)) for n, _ in enumerate(pages, 1)),
        passages=(Passage("jena", None, "ganz selbstverständlich ist"),),
    )
    (found,) = lost_text(context, dict(enumerate(pages, 1)))
    assert list(found.lost) == lost


def test_a_story_on_no_page_has_lost_everything() -> None:
    context = Context(
        pages=(PageRecord(1, "1", ()),), passages=(Passage("jena", None, "Ein Satz"),)
    )
    (found,) = lost_text(context, {1: "Ein Satz"})
    assert found.lost == ("ein", "satz")


def test_the_context_of_a_part() -> None:
    own = part(_own(passages=(Passage("jena", None, "Text"),), job_pages=2), (2,))
    assert [record.number for record in own.pages] == [1]
    assert own.geometry is not None
    assert {line.page for line in own.geometry.lines} == {1}
    assert own.passages == ()  # its story also stands on a page that is not here
    assert own.job_pages == 1  # the page that is not here was ordered too


def test_severities_reach_the_report() -> None:
    report = preflight(spoilt(), OFFSET, name="probe.pdf")
    assert report.report.worst == Severity.ERROR
    assert not report.passed


def test_fifty_pages_take_a_moment() -> None:
    """Far below a bare run of WeasyPrint over the brochure, which takes ten seconds."""
    data = saved(perfect(50))
    start = time.process_time()
    preflight(data, OFFSET, name="probe.pdf")
    assert time.process_time() - start < 3
