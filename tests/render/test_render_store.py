from __future__ import annotations

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


def test_keys_tell_their_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
