"""The verbs of the editors' desk: new, status, proof."""

from __future__ import annotations

from pathlib import Path

import pytest
from runs import Run

from press import correction
from press.findings import Report
from press.model.rendering import PageRecord, Rendering


def test_a_new_edition(run: Run, project: Path) -> None:
    ran = run("new", "2032", "--lang", "de")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Ausgabe 2032 nach 2031 begonnen: 14 Dateien in sources/2032")
    assert "publish.py check 2032" in ran.out
    assert run("check", "2032").code == 3
    assert run("check", "2031").code == 0
    record = run("new", "2033", "--from", "2031", "--json").json
    assert (record["edition"], record["open"] > 20) == ("2033", True)
    assert "sources/2033/edition.yaml" in record["made"]
    assert all((project / path).is_file() for path in record["made"])
    assert run("new", "2034", "-q").out == ""
    assert "sources/2035/suhl.md  written" in run("new", "2035", "-v").out


def test_the_draft_of_a_new_edition_can_be_built(run: Run, pages: dict[str, Report]) -> None:
    del pages
    run("new", "2032")
    assert run("build", "2032", "--product", "draft").code == 0
    ran = run("build", "2032", "--json")
    assert (ran.code, set(ran.codes)) == (3, {"text/open"})


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("new",), "usage/missing-word"),
        (("new", "2031"), "desk/edition-exists"),
        (("new", "Neu"), "desk/edition-name"),
        (("new", "2032", "--from", "2013"), "edition/unknown"),
        (("new", "2032", "2033"), "usage/surplus"),
        (("status", "2013"), "edition/unknown"),
        (("proof", "sulh"), "desk/story-unknown"),
        (("proof", "suhl", "--edition", "2013"), "edition/unknown"),
    ],
)
def test_what_cannot_be_done(run: Run, words: tuple[str, ...], code: str) -> None:
    ran = run(*words, "--json")
    assert (ran.code, ran.codes) == (2, [code])
    plain = run(*words)
    assert (plain.code, plain.out) == (2, "")


def test_status(run: Run, project: Path) -> None:
    ran = run("status", "--lang", "de")
    assert (ran.code, ran.err) == (0, "")
    rows = {line.split()[0 if line[0] == " " else 1]: line for line in ran.out.split("\n")[1:11]}
    assert rows["suhl"].startswith("2.1 ")
    assert "freigegeben" in rows["suhl"]
    assert "noch nicht gebaut" in ran.out
    assert "output/2031/status.html  geschrieben" in ran.out
    assert (project / "output/2031/status.html").is_file()


def test_status_while_something_is_wrong(run: Run, project: Path) -> None:
    story = project / "sources/2031/suhl.md"
    story.write_text(story.read_text("utf-8").replace("kind: chapter", "kind: chaptr"), "utf-8")
    ran = run("status", "--strict")
    assert ran.code == 0
    assert "unreadable" in ran.out
    assert "1 error" in ran.out
    record = run("status", "--json").json
    assert record["exit"] == 0
    suhl = next(one for one in record["stories"] if one["id"] == "suhl")
    assert (suhl["readable"], suhl["words"], suhl["number"]) == (False, None, "2.1")
    assert suhl["open"] == {"error": 1, "warning": 0, "note": 0}
    assert [picture["id"] for picture in suhl["pictures"]] == ["zeichen", "garten"]
    assert [told["code"] for told in record["findings"]] == ["sources/not-choice"]
    assert record["page"] == "output/2031/status.html"


def test_proofs(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = (PageRecord(1, "1", ("suhl",)),)
    monkeypatch.setattr(correction, "rendered", lambda *_: Rendering(b"%PDF", pages, Report()))
    monkeypatch.setattr("press.check.craft.check", lambda *_: Report())
    monkeypatch.setattr("press.crew.cores", lambda: 1)
    ran = run("proof", "suhl", "eichsfeld")
    assert ran.code == 0
    assert ran.out.startswith("output/2031/korrektur/ ")
    assert "\nvkv-2031-korrektur-suhl.pdf" in ran.out
    assert "Correction proofs of edition 2031 are set." in ran.out
    record = run("proof", "--all", "--json").json
    assert [file["selection"] for file in record["files"]] == [
        "vorwort", "stimme", "gespraech", "suhl", "eichsfeld",
    ]  # fmt: skip
    assert "manifest" not in record
