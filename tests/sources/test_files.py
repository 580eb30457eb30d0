from __future__ import annotations

from pathlib import Path

import pytest

from press.findings import Finding
from press.sources.files import Project


def codes(found: list[Finding]) -> list[str]:
    return [fault.code for fault in found]


@pytest.mark.parametrize(
    "path", ["../secret", "/etc/passwd", "a/../../secret", "a\\b", "a\x00b", "sources/../../x"]
)
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "project" / "a").mkdir(parents=True)
    found: list[Finding] = []
    assert Project(tmp_path / "project").data(path, found) is None
    assert codes(found) == ["sources/outside"]


def test_a_link_may_stay_inside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text")
    (tmp_path / "b.txt").symlink_to("a.txt")
    found: list[Finding] = []
    assert Project(tmp_path).text("b.txt", found) == "Text"
    assert found == []


def test_a_linked_folder_that_leads_out(tmp_path: Path) -> None:
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "a.txt").write_text("x")
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "in").symlink_to(tmp_path / "away")
    found: list[Finding] = []
    assert Project(tmp_path / "project").text("in/a.txt", found) is None
    assert codes(found) == ["sources/outside"]


def test_the_root_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("Text")
    (tmp_path / "link").symlink_to("real")
    assert Project(tmp_path / "link").text("a.txt", []) == "Text"


def test_line_ends_and_composed_letters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Gru\u0308ße\r\nund\rmehr".encode())
    assert Project(tmp_path).text("a.txt", []) == "Grüße\nund\nmehr"


def test_odd_characters_are_told_once_a_line_and_not_endlessly(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a\x07b\x07\n" * 50, "utf-8")
    found: list[Finding] = []
    assert Project(tmp_path).text("a.txt", found) == "a b \n" * 50
    assert len(found) == 10
    assert found[0].values["character"] == "U+0007"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    found: list[Finding] = []
    assert Project(tmp_path).text("a" * 5000, found) is None
    assert codes(found) == ["sources/unreadable"]


def test_lists_are_sorted_and_leave_hidden_files_out(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", ".hidden", "c"):
        (tmp_path / name).write_text("x")
    (tmp_path / "folder").mkdir()
    project = Project(tmp_path)
    assert project.files(".") == ("./a.md", "./b.md", "./c")
    assert project.folders(".") == ("./folder",)
    assert project.files("nowhere") == ()


def test_bytes_that_are_no_name(tmp_path: Path) -> None:
    try:
        Path(bytes(tmp_path).decode() + "/x\udcff.md").write_text("x")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert Project(tmp_path).files(".") == ("./x\\udcff.md",)
