from __future__ import annotations

import errno
import hashlib
import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from press.codes import REGISTER
from press.deliver import staging
from press.deliver.write import deliver
from press.errors import DeliveryError, ExitCode
from press.model.delivery import Deliverable
from press.model.rendering import PageRecord

PAGES = (PageRecord(1, "1", ("cover",)), PageRecord(2, "2", ("jena", "gera")))


def file(name: str = "a.pdf", content: bytes = b"new", product: str = "web") -> Deliverable:
    return Deliverable(name, "Zum Lesen", product, "all", content, PAGES)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with an older delivery."""
    deliver(tmp_path, "2019", [file("a.pdf", b"old a"), file("b.pdf", b"old b", "draft")])
    return tmp_path


@pytest.fixture
def untouched(root: Path) -> Callable[[], None]:
    """Asserts that the older delivery is as it was and nothing lies beside it."""
    before = contents(root / "output/2019")

    def check() -> None:
        assert contents(root / "output/2019") == before
        assert [p.name for p in (root / "output").iterdir()] == ["2019"]

    return check


def test_puts_files_in_their_place(tmp_path: Path) -> None:
    done = deliver(tmp_path, "2019", [file()])
    assert (done.folder, done.manifest) == ("output/2019", "output/2019/manifest.json")
    (told,) = done.files
    assert (told.path, told.pages, told.bytes) == ("output/2019/a.pdf", 2, 3)
    assert told.sha256 == hashlib.sha256(b"new").hexdigest()
    assert sorted(contents(tmp_path / "output/2019")) == ["a.pdf", "manifest.json"]
    assert [p.name for p in (tmp_path / "output").iterdir()] == ["2019"]


def test_replaces_and_keeps(root: Path) -> None:
    deliver(root, "2019", [file("a.pdf", b"new a")])
    found = contents(root / "output/2019")
    assert (found["a.pdf"], found["b.pdf"]) == (b"new a", b"old b")
    assert [f["name"] for f in json.loads(found["manifest.json"])["files"]] == ["a.pdf", "b.pdf"]


def test_other_editions_are_left_alone(root: Path) -> None:
    before = contents(root / "output/2019")
    deliver(root, "2020", [file()])
    assert contents(root / "output/2019") == before


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "deliver/disk-full"),
        (errno.EDQUOT, "deliver/disk-full"),
        (errno.EACCES, "deliver/not-allowed"),
        (errno.EROFS, "deliver/not-allowed"),
        (errno.EIO, "deliver/failed"),
    ],
)
@pytest.mark.parametrize("failing", ["write_bytes", "replace", "hardlink_to"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_fault_at_any_moment_leaves_the_old_output(
    root: Path,
    untouched: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
    at: int,
    number: int,
    code: str,
) -> None:
    failed = _fail(monkeypatch, failing, at, OSError(number, os.strerror(number), "x"))
    files = [file("a.pdf", b"new a"), file("b.pdf", b"new b")]
    if failing == "hardlink_to":  # a copy is made instead
        deliver(root, "2019", files)
        return
    with pytest.raises(DeliveryError) as caught:
        deliver(root, "2019", files)
    assert failed
    assert caught.value.exit_code == ExitCode.DELIVERY
    (told,) = caught.value.report
    assert told.code == code
    assert REGISTER[code].say(told, "de")
    monkeypatch.undo()
    untouched()


@pytest.mark.parametrize("failing", ["write_bytes", "replace"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_ctrl_c_at_any_moment_leaves_the_old_output(
    root: Path,
    untouched: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
    at: int,
) -> None:
    _fail(monkeypatch, failing, at, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        deliver(root, "2019", [file("a.pdf", b"new a"), file("b.pdf", b"new b")])
    monkeypatch.undo()
    untouched()


def test_a_new_file_is_taken_back(
    root: Path, untouched: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    _fail(monkeypatch, "replace", 2, OSError(errno.EIO, "x"))
    with pytest.raises(DeliveryError):
        deliver(root, "2019", [file("c.pdf", b"c"), file("d.pdf", b"d")])
    monkeypatch.undo()
    untouched()


def _fail(monkeypatch: pytest.MonkeyPatch, name: str, at: int, fault: BaseException) -> list[Path]:
    """The method of `Path` fails at its n-th call, once."""
    original = getattr(Path, name)
    calls: list[Path] = []

    def wrapped(self: Path, *arguments: object) -> object:
        calls.append(self)
        if len(calls) == at + 1:
            raise fault
        return original(self, *arguments)

    monkeypatch.setattr(Path, name, wrapped)
    return calls


def test_output_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("mine")
    with pytest.raises(DeliveryError) as caught:
        deliver(tmp_path, "2019", [file()])
    (told,) = caught.value.report
    assert (told.code, told.values["path"]) == ("deliver/in-the-way", "output")
    assert (tmp_path / "output").read_text() == "mine"


def test_the_editions_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/2019").write_text("mine")
    with pytest.raises(DeliveryError) as caught:
        deliver(tmp_path, "2019", [file()])
    assert [f.code for f in caught.value.report] == ["deliver/in-the-way"]
    assert [p.name for p in (tmp_path / "output").iterdir()] == ["2019"]


def test_a_folder_lies_where_a_file_belongs(root: Path, untouched: Callable[[], None]) -> None:
    (root / "output/2019/c.pdf").mkdir()
    with pytest.raises(DeliveryError) as caught:
        deliver(root, "2019", [file("a.pdf", b"new"), file("c.pdf")])
    (told,) = caught.value.report
    assert (told.code, told.values["path"]) == ("deliver/in-the-way", "output/2019/c.pdf")
    (root / "output/2019/c.pdf").rmdir()
    untouched()


def test_an_unwritable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> str:
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "output/.work-x"))

    monkeypatch.setattr(staging.tempfile, "mkdtemp", forbidden)
    with pytest.raises(DeliveryError) as caught:
        deliver(tmp_path, "2019", [file()])
    (told,) = caught.value.report
    assert (told.code, told.values["path"]) == ("deliver/not-allowed", "output")


def test_findings_tell_no_path_of_the_machine(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, "write_bytes", 0, OSError(errno.ENOSPC, "full", str(root / "output/.work-1/new/a.pdf")))  # fmt: skip  # noqa: E501
    with pytest.raises(DeliveryError) as caught:
        deliver(root, "2019", [file()])
    (told,) = caught.value.report
    assert told.values["path"] == "output"


def test_what_crashed_runs_left_is_swept(root: Path) -> None:
    left = root / "output/.work-crashed/new"
    left.mkdir(parents=True)
    (left / "a.pdf").write_bytes(b"half")
    deliver(root, "2019", [file()])
    assert [p.name for p in (root / "output").iterdir()] == ["2019"]


def test_runs_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    names = [f"{n}.pdf" for n in range(6)]
    threads = [
        threading.Thread(target=deliver, args=(tmp_path, "2019", [file(name, name.encode())]))
        for name in names
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = json.loads((tmp_path / "output/2019/manifest.json").read_bytes())
    assert [f["name"] for f in told["files"]] == names
    assert [p.name for p in (tmp_path / "output").iterdir()] == ["2019"]
