"""What a delivery replaced is kept for comparing, whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest

from press.deliver import manifest, previous
from press.deliver.previous import PREVIOUS
from press.deliver.write import deliver
from press.errors import DeliveryError
from press.model.delivery import Deliverable
from press.model.rendering import PageRecord

PAGES = (PageRecord(1, "1", ("cover",)),)


def file(name: str = "a.pdf", content: bytes = b"new") -> Deliverable:
    return Deliverable(name, "Zum Lesen", "web", "all", content, PAGES)


def kept(root: Path) -> dict[str, bytes]:
    folder = root / PREVIOUS / "2019"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one delivery."""
    deliver(tmp_path, "2019", [file("a.pdf", b"first a"), file("b.pdf", b"first b")])
    return tmp_path


def test_nothing_is_kept_of_the_first_delivery(root: Path) -> None:
    assert kept(root) == {}


def test_what_was_replaced_is_kept(root: Path) -> None:
    before = (root / "output/2019/manifest.json").read_bytes()
    deliver(root, "2019", [file("a.pdf", b"second a")])
    assert kept(root) == {"a.pdf": b"first a", "manifest.json": before}
    known = manifest.known(root / PREVIOUS, hashlib.sha256(b"first a").hexdigest())
    assert known is not None
    assert known.pages == PAGES


def test_the_same_bytes_replace_nothing(root: Path) -> None:
    deliver(root, "2019", [file("a.pdf", b"second a"), file("b.pdf", b"first b")])
    deliver(root, "2019", [file("a.pdf", b"second a"), file("b.pdf", b"first b")])
    assert kept(root)["a.pdf"] == b"first a"
    assert "b.pdf" not in kept(root)


def test_only_the_version_before_is_kept(root: Path) -> None:
    for content in (b"second", b"third"):
        deliver(root, "2019", [file("a.pdf", content)])
    assert kept(root)["a.pdf"] == b"second"


def test_a_delivery_that_failed_keeps_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DeliveryError):
        deliver(root, "2019", [file("a.pdf", b"second a")])
    assert kept(root) == {}


def test_a_cache_that_cannot_be_written_stops_nothing(root: Path) -> None:
    (root / ".cache").write_text("in the way")
    done = deliver(root, "2019", [file("a.pdf", b"second a")])
    assert done.files
    assert (root / "output/2019/a.pdf").read_bytes() == b"second a"


def test_no_older_version_is_left_for_the_last(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the one before cannot be kept, the one before that is not taken for it."""
    deliver(root, "2019", [file("a.pdf", b"second a")])

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(previous, "_put", broken)
    deliver(root, "2019", [file("a.pdf", b"third a")])
    assert "a.pdf" not in kept(root)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was replaced lies on another file system than the cache."""
    original = os.replace

    def across(source: Path, target: Path) -> None:
        if Path(source).parent.name == "old":
            raise OSError(errno.EXDEV, "another file system")
        original(source, target)

    monkeypatch.setattr(os, "replace", across)


@pytest.mark.usefixtures("elsewhere")
def test_another_file_system(root: Path) -> None:
    deliver(root, "2019", [file("a.pdf", b"second a")])
    assert kept(root)["a.pdf"] == b"first a"
    assert not [name for name in kept(root) if name.startswith(".")]


@pytest.mark.usefixtures("elsewhere")
def test_a_disk_that_is_full_on_the_way(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a copy is no copy."""

    def half(source: Path, target: Path) -> None:
        Path(target).write_bytes(b"fir")
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(previous.shutil, "copyfile", half)
    deliver(root, "2019", [file("a.pdf", b"second a")])
    assert kept(root) == {}
    assert (root / "output/2019/a.pdf").read_bytes() == b"second a"
