from __future__ import annotations

import time

import pytest

from press.model.blocks import (
    Bars,
    BlockQuote,
    Facts,
    Figure,
    Goals,
    Heading,
    Items,
    Network,
    Numbers,
    Paragraph,
    Pull,
    Quotation,
    Steps,
    Thanks,
    Timeline,
)
from sources.reading import block, read, written


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Migrant*innen und Akteur*innen", "Migrant*innen und Akteur*innen"),
        ("mit einer*em Akteur*in", "mit einer*em Akteur*in"),
        ("**Bürger*innen**", "s(Bürger*innen)"),
        ("*Akteur*innen*", "e(Akteur*innen)"),
        ("***Mitarbeiter*in***", "e(s(Mitarbeiter*in))"),
        ("*eine*r* und *eine*", "e(eine*r) und e(eine)"),
        ("ein*e Bürger*in*nen", "ein*e Bürger*in*nen"),
        ("[Akteur*innen](https://a.de)", "[Akteur*innen](https://a.de)"),
        ("„*Akteur*innen*“", "„e(Akteur*innen)“"),
        ("Ärzt*innen, Köch*innen", "Ärzt*innen, Köch*innen"),
        ("Schüler*innen*rat", "Schüler*innen*rat"),
    ],
)
def test_the_gender_star_is_a_letter(typed: str, meant: str) -> None:
    paragraph = block(typed)
    assert isinstance(paragraph, Paragraph)
    assert written(paragraph.content) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ein *Wort* und **zwei**.", "Ein e(Wort) und s(zwei)."),
        ("Zwei\nZeilen  \nund drei", "Zwei Zeilen und drei"),
        ('Er sagte "**ja**" - *nein*', "Er sagte „s(ja)“ – e(nein)"),
        ("[word]{lang=en}", "en(word)"),
        ("[*word*]{lang=en-GB} da", "en-GB(e(word)) da"),
        ("[Text](#jena)", "[Text](#jena)"),
        ("[a](mailto:x@y.de)", "[a](mailto:x@y.de)"),
        ("[a](https://x.de/ü?b=c--d)", "[a](https://x.de/ü?b=c--d)"),
        ("ThILIK und *ThILIK*", "w(ThILIK) und e(w(ThILIK))"),
        (r"5 \* 3 und \[nichts\]", "5 * 3 und [nichts]"),
        ("A &amp; B", "A & B"),
        ("**15** %", "s(15)\u00a0%"),
        ("Text[^a].\n\n[^a]: Die *Note* z.B.", "Text^0(Die e(Note) z.\u202fB.)."),
        ("a_b_c und x_1", "a_b_c und x_1"),
    ],
)
def test_running_text(typed: str, meant: str) -> None:
    paragraph = block(typed)
    assert isinstance(paragraph, Paragraph)
    assert written(paragraph.content) == meant


def test_blocks_with_their_lines() -> None:
    body = "\nEins\nzwei\n\n## Kopf\n\n- a\n- b\n\n1. c\n2. d\n\n> e\n>\n> f\n"
    read_blocks, found = read(body)
    assert found == []
    assert [(type(b), b.origin.line) for b in read_blocks] == [
        (Paragraph, 2),
        (Heading, 5),
        (Items, 7),
        (Items, 10),
        (BlockQuote, 13),
    ]


def test_lists_are_ordered_or_not() -> None:
    plain_list, numbered = block("- a\n- b"), block("1. a\n2. b")
    assert isinstance(plain_list, Items)
    assert isinstance(numbered, Items)
    assert (plain_list.ordered, numbered.ordered) == (False, True)
    assert [written(item) for item in plain_list.items] == ["a", "b"]


def test_a_finding_within_a_paragraph_names_its_line() -> None:
    _, found = read("eins\nzwei <b>\ndrei [x](y)\nvier [^n]\n")
    assert [(f.code, f.origin and f.origin.line) for f in found] == [
        ("text/raw-html", 2),
        ("text/link-scheme", 3),
        ("text/note-undefined", 4),
    ]


def test_a_missing_picture_keeps_its_place() -> None:
    read_blocks, found = read("![](garten)")
    assert [f.code for f in found] == ["picture/missing"]
    (figure,) = read_blocks
    assert isinstance(figure, Figure)
    assert (figure.photo.id, figure.photo.missing) == ("garten", True)


def fence(name: str, yaml: str) -> object:
    return block(f"```{name}\n{yaml}\n```")


def test_facts() -> None:
    facts = fence("facts", '- {label: Wo, text: "z. B. hier"}')
    assert isinstance(facts, Facts)
    assert (facts.title, facts.place) == ("Auf einen Blick", "side")
    assert facts.rows[0].text == "z.\u202fB. hier"


def test_numbers_are_printed_as_german_has_them() -> None:
    rows = "[3883, 61.5, 1999, 3.883, '30-60', 0.5, -1200]"
    values = []
    for value in rows.strip("[]").split(", "):
        numbers = fence("numbers", f"- {{value: {value}, label: x, unit: '%'}}")
        assert isinstance(numbers, Numbers)
        values.append(numbers.rows[0].value)
    assert values == ["3.883", "61,5", "1999", "3.883", "30–60", "0,5", "−1.200"]


def test_dates_of_a_timeline_are_written_out() -> None:
    timeline = fence(
        "timeline",
        "- {date: 2017, text: a}\n- {date: 2017-03, end: 2017-05, text: b}\n"
        "- {date: 2018-09-06, text: c}\n- {date: 2018-09-06, end: 2018-09-08, text: d}\n"
        "- {date: 2018-09-30, end: 2018-10-02, text: e}\n- {date: 2019, end: 2021, text: f}\n"
        "- {date: 2019-12-31, end: 2020-01-01, text: g}\n- {when: Später, text: h}",
    )
    assert isinstance(timeline, Timeline)
    assert [row.when.replace("\u00a0", "~") for row in timeline.rows] == [
        "2017",
        "März–Mai 2017",
        "6.~September 2018",
        "6.–8.~September 2018",
        "30.~September bis 2.~Oktober 2018",
        "2019–2021",
        "31.~Dezember 2019 bis 1.~Januar 2020",
        "Später",
    ]


def test_bars_are_shares_of_the_longest() -> None:
    rows = "rows:\n  - {label: a, value: 3.883}\n  - {label: b, value: '1941,5'}"
    bars = fence("bars", f"title: T\nsource: S\nalt: A\n{rows}")
    assert isinstance(bars, Bars)
    assert [(bar.value, bar.share) for bar in bars.rows] == [("3.883", 1.0), ("1941,5", 0.5)]
    to_hundred = fence("bars", "title: T\nsource: S\nalt: A\nmax: 100\nrows:\n"
                       "  - {label: a, value: 50}\n  - {label: b, value: 0}")  # fmt: skip
    assert isinstance(to_hundred, Bars)
    assert [bar.share for bar in to_hundred.rows] == [0.5, 0.0]


@pytest.mark.parametrize(
    ("name", "yaml", "kind"),
    [
        ("steps", "- {title: a}\n- {title: b, text: c}", Steps),
        ("network", "title: T\ncentre: C\nalt: A\nnodes: [{label: a}, {label: b}]", Network),
        ("pull", "text: Ein Satz.", Pull),
        ("quote", "text: Ein Satz.\nby: Jemand", Quotation),
        ("goals", "- {title: a, text: b}\n- {title: c, text: d}", Goals),
        ("thanks", "text: Danke.", Thanks),
    ],
)
def test_the_other_parts(name: str, yaml: str, kind: type) -> None:
    assert isinstance(fence(name, yaml), kind)


def test_a_fence_may_be_long_and_is_told_by_its_line() -> None:
    _, found = read("a\n\n````facts\n- {label: a,\n   text: 1}\n````\n")
    assert [(f.code, f.origin and f.origin.line) for f in found] == [("sources/not-text", 5)]


@pytest.mark.parametrize(
    "body",
    [
        "[" * 9000,
        "*a " * 3000,
        "*a **b " * 1300 + "*" * 2000,
        "![" * 4000,
        "[a](" * 2000,
        "<" * 9000,
        "`" * 4000 + "a" + "`" * 3999,
        "[^" * 4000,
        "> " * 4000 + "a",
        "- " * 4000 + "a",
        "~~" * 4000,
        "a*" * 4500,
        "[a]{" * 2000,
        "&" * 9000,
        "\\" * 9000,
        "|a" * 4000 + "\n" + "|-" * 4000,
        "```facts\n" + "[" * 9000 + "\n```",
        "\n".join(f"[^{i}]: x[^{i + 1}]\n" for i in range(800)),
        "".join(f"[^{i}]" for i in range(2000)),
        '"' * 9000,
        "".join(f"[^u{i}]" + "\n\n" * (i % 150 == 0) for i in range(900))
        + "".join(f"[^{i}]: x\n\n" for i in range(900)),
        '"a' * 2900,
        "a" * 5900,
        "a." * 2900,
        "a@" * 2900,
        "1.1," * 1400,
        "1-" * 2900,
        "www." * 1400,
        "z. " * 1900,
        "](" * 2900,
        "e\u0301" * 2900,
    ],
    ids=range(31),
)
def test_nothing_takes_long_or_fails(body: str) -> None:
    start = time.process_time()
    read(body)
    assert time.process_time() - start < 5
