"""All files or none: an import that is stopped leaves everything as it was."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from wordfiles import contribution, paragraph, word

from press.errors import DeliveryError, UsageError
from press.importing import Imported
from press.intake.store import staging

Bring = Callable[..., Imported]


def tree(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


#: Picture, sidecar, story and report; when replacing, the old three beside the report.
STOPS = [*((False, at) for at in range(1, 5)), *((True, at) for at in range(1, 8))]


@pytest.mark.parametrize("stop", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
@pytest.mark.parametrize(("replace", "at"), STOPS)
def test_a_stop_at_any_file_undoes_all(
    at: int,
    stop: BaseException,
    replace: bool,
    bring: Bring,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    county = "suhl" if replace else "gotha"
    if replace:
        bring(contribution(), "beitrag.docx", county=county, replace=True)
    before = tree(project)
    real, count = os.replace, 0

    def failing(source: object, target: object) -> None:
        nonlocal count
        count += 1
        if count == at:
            raise stop
        real(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises((DeliveryError, KeyboardInterrupt)) as caught:
        bring(contribution(), "beitrag.docx", county=county, replace=replace)
    if isinstance(caught.value, DeliveryError):
        assert [f.code for f in caught.value.report] == ["deliver/disk-full"]
    assert tree(project) == before
    assert not list((project / "sources").glob(".import-*"))


def test_nothing_is_overwritten_unasked(bring: Bring, project: Path) -> None:
    before = tree(project)
    with pytest.raises(UsageError) as caught:
        bring(contribution(), "beitrag.docx", county="suhl")
    assert [f.code for f in caught.value.report] == ["import/exists"]
    assert tree(project) == before


@pytest.mark.parametrize("name", ["gotha-bild-1.jpg", "gotha-bild-1.yaml", "gotha-bild-1.png"])
def test_pictures_are_not_overwritten_either(name: str, bring: Bring, project: Path) -> None:
    taken = project / "images/2031" / name
    taken.write_bytes(b"taken")
    before = tree(project)
    with pytest.raises(UsageError) as caught:
        bring(contribution(), "beitrag.docx", county="gotha")
    (told,) = caught.value.report
    assert (told.code, told.values["files"]) == ("import/exists", f"images/2031/{name}")
    assert tree(project) == before


def test_replacing_leaves_the_old_versions_beside_the_report(bring: Bring, project: Path) -> None:
    taken = project / "images/2031/suhl-bild-1.png"
    taken.write_bytes(b"an older picture")
    story = (project / "sources/2031/suhl.md").read_bytes()
    done = bring(contribution(), "beitrag.docx", county="suhl", replace=True)
    kept = project / "output/2031/import/suhl-vorher"
    assert (kept / "suhl.md").read_bytes() == story
    assert (kept / "suhl-bild-1.png").read_bytes() == b"an older picture"
    assert not taken.exists()
    assert done.written[-1] == "output/2031/import/suhl.md"
    told = (project / done.written[-1]).read_text("utf-8")
    assert "`output/2031/import/suhl-vorher/suhl.md`" in told


def test_a_folder_in_the_way(bring: Bring, project: Path) -> None:
    (project / "sources/2031/gotha.md").mkdir()
    with pytest.raises((UsageError, DeliveryError)):
        bring(word(paragraph("Text.")), "beitrag.docx", county="gotha", replace=True)
    assert (project / "sources/2031/gotha.md").is_dir()


def test_what_a_crash_left_behind_is_swept_away(project: Path) -> None:
    left = project / "sources/.import-crashed/new"
    left.mkdir(parents=True)
    with staging(project) as stage:
        assert not left.exists()
        stage.add("sources/2031/neu.md", "x")
        assert not (project / "sources/2031/neu.md").exists()
    assert not list((project / "sources").glob(".import-*"))


def test_a_place_is_never_empty_while_it_is_replaced(
    bring: Bring, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = project / "sources/2031/suhl.md"
    real = os.replace

    def watching(source: object, target: object) -> None:
        assert story.exists()
        real(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", watching)
    bring(contribution(), "beitrag.docx", county="suhl", replace=True)


def test_two_at_once_wait_for_each_other(bring: Bring, project: Path) -> None:
    """The second run must not sweep the first one's files away."""
    import threading

    from press.deliver.staging import alone

    done: list[Imported] = []
    with alone(project / "sources"):
        second = threading.Thread(
            target=lambda: done.append(bring(contribution(), "beitrag.docx", county="gotha"))
        )
        second.start()
        second.join(0.5)
        assert second.is_alive()
        assert not list((project / "sources").glob(".import-*"))
    second.join(30)
    assert done[0].balance.unplaced == 0
