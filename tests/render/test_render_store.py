from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from press.render.store import Store, key_of


def test_keeps_and_gives_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.get("kind", "key") is None
    store.put("kind", "key", b"data", ".jpg")
    assert store.get("kind", "key", ".jpg") == b"data"
    assert [p.name for p in (tmp_path / "kind").iterdir()] == ["key.jpg"]


@pytest.mark.parametrize("damage", [b"", b"x", b"data" + b"\0" * 32])
def test_a_damaged_entry_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    assert store.made("kind", "key", lambda: b"data") == b"data"
    store.path("kind", "key").write_bytes(damage)
    assert store.made("kind", "key", lambda: b"data") == b"data"
    assert store.get("kind", "key") == b"data"


def test_a_store_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert Store(tmp_path / "file").made("kind", "key", lambda: b"data") == b"data"


def test_no_space_left_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    Store(tmp_path).put("kind", "key", b"data")
    assert list((tmp_path / "kind").iterdir()) == []


def test_interrupted_writing_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Store(tmp_path).put("kind", "key", b"data")
    assert list((tmp_path / "kind").iterdir()) == []


def test_many_may_write_the_same_at_once(tmp_path: Path) -> None:
    store, data = Store(tmp_path), b"x" * 100_000
    seen: list[bytes | None] = []

    def work() -> None:
        for _ in range(20):
            store.put("kind", "key", data)
            seen.append(store.get("kind", "key"))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(seen) == {data}
    assert len(list((tmp_path / "kind").iterdir())) == 1


def filled(folder: Path, count: int, size: int = 1000) -> Store:
    """Entries 0, 1, 2 …, the first the oldest; each of `size` bytes with its seal."""
    store = Store(folder)
    for number in range(count):
        store.put("kind", str(number), b"x" * (size - 32))
        os.utime(store.path("kind", str(number)), (1e9 + number, 1e9 + number))
    return store


def names(folder: Path) -> set[str]:
    return {path.name for path in (folder / "kind").iterdir()}


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    store = filled(tmp_path, 10)
    assert store.get("kind", "0") is not None
    store.prune(3500)
    assert names(tmp_path) == {"0", "8", "9"}


def test_what_fits_stays(tmp_path: Path) -> None:
    filled(tmp_path, 10).prune(10_000)
    assert len(names(tmp_path)) == 10
    Store(tmp_path / "nowhere").prune()


def test_all_kinds_count_together(tmp_path: Path) -> None:
    store = filled(tmp_path, 3)
    store.put("other", "new", b"y" * 968)
    store.prune(2000)
    assert names(tmp_path) == {"2"}
    assert store.get("other", "new") is not None


def test_drafts_of_a_crash_go_and_those_being_written_stay(tmp_path: Path) -> None:
    store = filled(tmp_path, 2)
    for name, age in ((".draft-dead", 2 * 86400), (".draft-alive", 10)):
        (tmp_path / "kind" / name).write_bytes(b"half")
        os.utime(tmp_path / "kind" / name, (1e9 - age, 1e9 - age))
    store.prune()
    assert names(tmp_path) == {"0", "1", ".draft-alive"}


def test_nothing_outside_and_no_folder_is_pruned(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"z" * 5000)
    store = filled(tmp_path / "cache", 1)
    (tmp_path / "cache/kind/link").symlink_to(outside)
    (tmp_path / "cache/kind/folder").mkdir()
    (tmp_path / "cache/README").write_text("mine")
    store.prune(0)
    assert names(tmp_path / "cache") == {"link", "folder"}
    assert outside.exists()
    assert (tmp_path / "cache/README").exists()


def test_builds_prune_and_use_the_store_at_once(tmp_path: Path) -> None:
    """An entry may be missed, never wrong; nothing raises, and what was just put stays."""
    store = filled(tmp_path, 100)
    wrong: list[object] = []

    def work(mine: int) -> None:
        try:
            for number in range(60):
                made = store.made("kind", str(number), lambda: b"x" * 968)
                if made != b"x" * 968:
                    wrong.append(number)
                store.put("kind", f"new-{mine}", b"x" * 968)
                Store(tmp_path).prune(50_000)
        except OSError as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(mine,)) for mine in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert {f"new-{mine}" for mine in range(4)} <= names(tmp_path)
    assert sum(path.stat().st_size for path in (tmp_path / "kind").iterdir()) <= 50_000


def test_a_store_that_may_only_be_read_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = filled(tmp_path, 1)

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "utime", refused)
    monkeypatch.setattr(Path, "unlink", refused)
    assert store.get("kind", "0") is not None
    store.prune(0)
    assert names(tmp_path) == {"0"}


def test_keys_tell_their_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
