"""The report has words for everything that can be told."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from projects import ROOT

from press.intake.balance import Balance, Lost
from press.intake.manuscript import NOWHERE, Aside, Place, Remark
from press.intake.report import TOLD, Outcome, report
from press.intake.told import ASIDES, REMARKS

PACKAGE = ROOT / "press/intake"
WHOLE = Balance(3, 3, 0, 0, 0, (), ())


def named(made: str) -> set[str]:
    """Kinds that the intake tells of: first arguments of `Aside(…)`, `Remark(…)` and the like."""
    makers = {"Aside": {"Aside", "_aside", "_set_aside"}, "Remark": {"Remark", "_remark"}}[made]
    kinds: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0]
                if name in makers and isinstance(first, ast.Constant):
                    kinds.add(str(first.value))
    return kinds


#: Kinds that are put together or come out of a table.
_ASIDES = {"header", "footer", "page-number", "deleted", "ruby", "hidden", "form"}
_REMARKS = {"underlined", "struck", "highlighted"}


def test_every_kind_has_words_and_the_other_way_round() -> None:
    assert named("Aside") | _ASIDES == set(ASIDES)
    assert named("Remark") | _REMARKS == set(REMARKS)


@pytest.mark.parametrize("kind", [*ASIDES.values(), *REMARKS.values()], ids=lambda k: k.name)
def test_words(kind: object) -> None:
    name, advice = kind.name, kind.advice  # type: ignore[attr-defined]
    assert name
    assert not name.endswith(".")
    assert not advice or advice.endswith((".", "?"))


def outcome(**more: object) -> Outcome:
    given: dict[str, object] = {
        "manuscript": "beitrag.docx", "written": (), "kept": (), "balance": WHOLE, "asides": (),
        "remarks": (), "findings": (), "steps": (),
    }  # fmt: skip
    return Outcome(**{**given, **more})  # type: ignore[arg-type]


def test_nothing_to_tell_is_short() -> None:
    text = report(outcome())
    assert "Jedes Wort ist untergebracht." in text
    assert [line for line in text.split("\n") if line.startswith("## ")] == ["## Wortbilanz"]


def test_words_set_aside_are_never_cut() -> None:
    long = "wort " * 3000 + "Ende"
    text = report(outcome(asides=(Aside("table", NOWHERE, long),)))
    assert long in text


def test_several_lines_stand_as_they_were() -> None:
    text = report(outcome(asides=(Aside("raw", Place(7, "jena", "line"), "eins\n```\nzwei"),)))
    assert "- Zeile 7 (jena):\n\n  ```text\n  eins\n  '''\n  zwei\n  ```" in text


def test_the_same_words_are_told_once_with_all_their_places() -> None:
    asides = tuple(Aside("printed", Place(n, "", "line"), "Foto:") for n in (3, 9))
    assert "- Zeile 3; Zeile 9 (2 ×): Foto:" in report(outcome(asides=asides))


def test_many_remarks_of_one_kind_are_counted() -> None:
    remarks = tuple(
        Remark("joined-hyphen", Place(n, "", "line"), "Wort", "likely") for n in range(1, TOLD + 6)
    )
    text = report(outcome(remarks=remarks))
    assert f"| Wort über den Zeilenumbruch verbunden | – | {TOLD + 5} | – |" in text
    assert "- und 5 weitere" in text


def test_lost_words_come_first() -> None:
    lost = Balance(5, 3, 0, 0, 2, (Lost(Place(4, "Mitte"), "zwei wörter"),), ())
    text = report(outcome(balance=lost, asides=(Aside("table", NOWHERE, "x"),)))
    assert "**2 Wörter fanden keinen Platz**" in text
    assert "- Absatz 4 (unter „Mitte“): zwei wörter" in text
    assert text.index("## Wörter ohne Platz") < text.index("## Zur Seite gelegt")


def test_golden_reports_are_german_markdown() -> None:
    text = (Path(__file__).parent / "golden/contribution-report.md").read_text("utf-8")
    assert text.startswith("# Bericht: ")
    assert "{" not in text
