"""Progress, numbers and phrases."""

from __future__ import annotations

import io
import re

import pytest
from projects import ROOT
from rich.console import Console

from press.codes import finding
from press.codes.register import placeholders
from press.findings import Origin, Report, Severity
from press.layout.proof.correction import CORRECTION
from press.model.delivery import Delivered, Delivery
from press.terminal.listing import listing
from press.terminal.progress import Progress
from press.terminal.tables import delivered
from press.terminal.words import PHRASES, Tongue


def console(*, terminal: bool) -> Console:
    return Console(file=io.StringIO(), force_terminal=terminal, width=80, color_system=None)


def test_progress_on_a_terminal_only() -> None:
    for terminal, show, seen in ((True, True, True), (False, True, False), (True, False, False)):
        desk = console(terminal=terminal)
        with Progress(desk, Tongue("en"), show=show) as progress:
            progress.tell("", "sources")
            progress.tell("web", "pages 12")
        assert ("breaking pages" in desk.file.getvalue()) is seen  # type: ignore[attr-defined]


def test_steps_of_two_products_side_by_side() -> None:
    with Progress(console(terminal=False), Tongue("en"), show=True) as progress:
        for product, step in (
            ("", "sources"), ("web", "read"), ("draft", "read"), ("web", "styles"),
            ("web", "pages 1"), ("draft", "pages 1"), ("web", "write"), ("web", ""),
            ("draft", "write"), ("draft", ""), ("", "deliver"),
        ):  # fmt: skip
            progress.tell(product, step)
    assert [(product, step) for product, step, _ in progress.spent] == [
        ("", "sources"), ("web", "pages"), ("web", "write"), ("draft", "pages"),
        ("draft", "write"), ("", "deliver"),
    ]  # fmt: skip


def test_errors_stand_above_the_prompt() -> None:
    report = Report.of(
        finding(code, Origin(path, 3), **values)
        for code, path, values in (
            ("text/raw-html", "sources/2031/a.md", {"sample": "<b>"}),
            ("language/unit-space", "sources/2031/b.md", {"found": "20Euro", "right": "20 Euro"}),
            ("text/raw-html", "sources/2031/c.md", {"sample": "<i>"}),
        )
    )
    desk = console(terminal=False)
    desk.print(*listing(report, Tongue("en"), lambda _: None, Severity.NOTE), sep="\n")
    said = desk.file.getvalue()  # type: ignore[attr-defined]
    assert re.findall(r"/(\w)\.md", said) == ["b", "a", "c"]


def test_numbers() -> None:
    german, english = Tongue("de"), Tongue("en")
    assert (german.seconds(3.24), english.seconds(3.24)) == ("3,2 s", "3.2 s")
    assert german.seconds(125) == "2:05 min"
    assert (german.size(2_340_000), german.size(120)) == ("2,3 MB", "1 kB")
    assert german.some(Severity.WARNING, 1) == "1 Warnung"
    assert english.some(Severity.ERROR, 3) == "3 errors"


def test_one_is_said_in_the_singular() -> None:
    german = Tongue("de")
    assert german.say("imported-open", open=1, edition="2031").startswith("1 Stelle ist noch")
    assert german.say("imported-open", open=2, edition="2031").startswith("2 Stellen sind noch")


@pytest.mark.parametrize(
    ("product", "folder", "row"),
    [
        ("web", "output/2031", "output/2031/vkv-2031-web-*.pdf  7 Sonderdrucke"),
        (CORRECTION.name, "output/2031/korrektur", "vkv-2031-korrektur-*.pdf  7 Korrekturabzüge"),
    ],
)
def test_many_files_take_one_line(product: str, folder: str, row: str) -> None:
    files = tuple(
        Delivered(f"{folder}/vkv-2031-{product}-{key}.pdf", "", product, key, 4, 1000, "")
        for key in "abcdefg"
    )
    desk = console(terminal=False)
    desk.print(delivered(Delivery(folder, files, ""), Tongue("de")))
    assert f"\n{row} " in desk.file.getvalue()  # type: ignore[attr-defined]


STEPS = "sources layout pictures_3/17 read styles boxes pages_12 draw write finish check deliver"


@pytest.mark.parametrize("step", [step.replace("_", " ") for step in STEPS.split()])
def test_every_step_has_words(step: str) -> None:
    for language in ("de", "en"):
        said = Tongue(language).step(step)  # type: ignore[arg-type]
        assert said != step
        assert said.endswith(step.partition(" ")[2])


def test_phrases_have_both_languages() -> None:
    for words in PHRASES.values():
        assert words.de
        assert words.en
        assert placeholders(words.de) == placeholders(words.en)


def test_every_phrase_is_used() -> None:
    terminal = [*(ROOT / "press/terminal").glob("*.py"), ROOT / "press/cli.py"]
    engine = "".join(path.read_text("utf-8") for path in terminal if path.name != "words.py")
    named = set(re.findall(r"[\"']([a-z-]+)[\"']", engine))
    made = re.compile(r"step-|(error|warning|note)s?$|.+-1$")
    assert [key for key in PHRASES if key not in named and not made.match(key)] == []
