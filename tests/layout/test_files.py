from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import LayoutError
from press.layout.files import names, read_bytes, read_text, read_yaml


def code(call: object, root: Path, path: str) -> tuple[str, str]:
    with pytest.raises(LayoutError) as caught:
        call(root, path)  # type: ignore[operator]
    (fault,) = caught.value.report
    return fault.code, str(fault.origin)


def test_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_bytes("ÄÖÜß\n".encode())
    assert read_text(tmp_path, "a.css") == "ÄÖÜß\n"


def test_missing_file(tmp_path: Path) -> None:
    assert code(read_text, tmp_path, "a.css") == ("layout/unreadable", "a.css")


def test_folder_is_no_file(tmp_path: Path) -> None:
    assert code(read_bytes, tmp_path, ".") == ("layout/unreadable", ".")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_bytes(b"abc\xfc")
    with pytest.raises(LayoutError) as caught:
        read_text(tmp_path, "a.css")
    (fault,) = caught.value.report
    assert (fault.code, fault.values["position"]) == ("layout/not-text", 3)


@pytest.mark.parametrize("path", ["../secret", "/etc/hostname", "layouts/../../secret"])
def test_nothing_outside_is_read(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "root").mkdir()
    assert code(read_bytes, tmp_path / "root", path)[0] == "layout/outside"


def test_links_to_the_outside_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "root").mkdir()
    (tmp_path / "root/a.css").symlink_to(tmp_path / "secret")
    assert code(read_bytes, tmp_path / "root", "a.css") == ("layout/outside", "a.css")


def test_yaml_is_data_only(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: !!python/object/apply:os.getcwd []\n")
    assert code(read_yaml, tmp_path, "a.yaml") == ("layout/broken-yaml", "a.yaml:1")


def test_names_are_sorted_stems(tmp_path: Path) -> None:
    for name in ("b.css", "a.css", "c.txt"):
        (tmp_path / name).touch()
    assert names(tmp_path, ".", ".css") == ("a", "b")
    assert names(tmp_path, "nowhere", ".css") == ()
