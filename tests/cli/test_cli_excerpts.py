"""The verb `excerpt`: what it makes, what it refuses, and what a bare build adds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from runs import Run

from press.codes import finding
from press.findings import Report


@pytest.fixture(autouse=True)
def _pages(pages: dict[str, Report]) -> None:
    """Pages that take no time."""


def made(project: Path) -> list[str]:
    return sorted(path.name for path in (project / "output/2031").glob("*.pdf"))


def test_an_excerpt_and_nothing_else(run: Run, project: Path) -> None:
    ran = run("excerpt", "suhl", "--json")
    assert ran.code == 0
    assert made(project) == ["vkv-2031-web-suhl.pdf"]
    (file,) = json.loads(ran.out)["files"]
    assert (file["product"], file["selection"]) == ("web", "suhl")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["Suhl", "eichsfeld"], ["web-eichsfeld", "web-suhl"]),
        (["Stadt Suhl"], ["web-suhl"]),
        (["suhl", "suhl"], ["web-suhl"]),
        (["--all"], ["web-eichsfeld", "web-suhl"]),
        (["eichsfeld", "suhl", "--together"], ["web-suhl-eichsfeld"]),
        (["--region", "nord"], ["web-region-nord"]),
        (["--topic", "begegnung"], ["web-thema-begegnung"]),
        (["--topic", "begegnung", "suhl"], ["web-suhl", "web-thema-begegnung"]),
        (["suhl", "--product", "web", "--product", "draft"], ["entwurf-suhl", "web-suhl"]),
    ],
)
def test_what_can_be_had(run: Run, project: Path, words: list[str], names: list[str]) -> None:
    assert run("excerpt", *words).code == 0
    assert made(project) == [f"vkv-2031-{name}.pdf" for name in names]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ([], "excerpt/none", "suhl, eichsfeld"),
        (["shul"], "excerpt/county-unknown", "suhl"),
        (["jena"], "excerpt/no-chapter", "suhl, eichsfeld"),
        (["Stadt Jena"], "excerpt/no-chapter", "suhl, eichsfeld"),
        (["--region", "ost"], "excerpt/region-unknown", "nord"),
        (["--topic", "begegnunk"], "excerpt/topic-unknown", "begegnung"),
    ],
)
def test_what_cannot_be_had(
    run: Run, project: Path, words: list[str], code: str, told: str
) -> None:
    ran = run("excerpt", *words, "--json")
    (found,) = json.loads(ran.out)["findings"]
    assert found["code"] == code
    assert told in found["remedy"]
    assert ran.code == (2 if code == "excerpt/none" else 3)
    assert not (project / "output/2031").exists()


def test_all_that_is_wrong_is_told_at_once(run: Run) -> None:
    ran = run("excerpt", "jena", "shul", "--region", "mars", "--json")
    codes = {found["code"] for found in json.loads(ran.out)["findings"]}
    assert codes == {"excerpt/no-chapter", "excerpt/county-unknown", "excerpt/region-unknown"}


def test_a_draft_has_no_excerpt(run: Run, project: Path) -> None:
    story = project / "sources/2031/suhl.md"
    story.write_text(story.read_text("utf-8").replace("status: approved", "status: draft"), "utf-8")
    ran = run("excerpt", "suhl", "--json")
    assert ran.code == 3
    drafts = [f for f in json.loads(ran.out)["findings"] if f["code"] == "excerpt/draft"]
    assert [(f["path"], f["severity"]) for f in drafts] == [("sources/2031/suhl.md", "error")]
    ran = run("excerpt", "--all", "--json")
    assert ran.code == 0
    drafts = [f for f in json.loads(ran.out)["findings"] if f["code"] == "excerpt/draft"]
    assert [f["severity"] for f in drafts] == ["warning"]
    assert made(project) == ["vkv-2031-web-eichsfeld.pdf"]


def test_a_bare_build_adds_the_excerpts_of_the_edition(run: Run, project: Path) -> None:
    edition = project / "sources/2031/edition.yaml"
    edition.write_text(edition.read_text("utf-8") + "excerpts: [web]\n", "utf-8")
    assert run().code == 0
    whole, excerpts = ["entwurf", "web"], ["web-eichsfeld", "web-suhl"]
    assert made(project) == sorted(f"vkv-2031-{name}.pdf" for name in (*whole, *excerpts))


def test_one_product_of_the_whole_has_no_excerpts(run: Run, project: Path) -> None:
    edition = project / "sources/2031/edition.yaml"
    edition.write_text(edition.read_text("utf-8") + "excerpts: [web]\n", "utf-8")
    assert run("build", "--product", "web").code == 0
    assert made(project) == ["vkv-2031-web.pdf"]


def test_findings_on_pages_name_the_excerpt(run: Run, pages: dict[str, Report]) -> None:
    found = finding("check/short-page", page=3, story="Suhl", percent=25, wanted=33)
    pages["web"] = Report.of([found])
    ran = run("excerpt", "suhl")
    assert "excerpt suhl, page 3" in ran.out


def test_an_error_in_an_excerpt_keeps_the_old_output(
    run: Run, project: Path, pages: dict[str, Report]
) -> None:
    assert run("excerpt", "suhl").code == 0
    before = (project / "output/2031/vkv-2031-web-suhl.pdf").read_bytes()
    pages["web"] = Report.of([finding("tool/output-locked", folder="x", reason="x")])
    assert run("excerpt", "suhl", "--force").code == 6
    assert (project / "output/2031/vkv-2031-web-suhl.pdf").read_bytes() == before
