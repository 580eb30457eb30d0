"""The jobs handed to a real Dask scheduler on this machine, one worker of which dies."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from projects import ROOT, make_project

from press import kept, pipeline, scheduler
from press.errors import ToolError
from press.model.excerpt import Wish
from press.order import Order

distributed = pytest.importorskip("distributed")


def silent(product: str, step: str) -> None:
    """Progress that nobody watches."""


def local(workers: int) -> Any:
    """A scheduler on the loopback."""
    return distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        memory_limit=None,
    )


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with local(2) as made:
        yield made


def project_at(root: Path) -> Path:
    make_project(root)
    shutil.copytree(ROOT / "layouts", root / "layouts")
    (root / "output").mkdir()
    return root


def files(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "output/2031").iterdir()}


def test_every_file_arrives_once_though_a_worker_is_killed(cluster: Any, tmp_path: Path) -> None:
    here, there = project_at(tmp_path / "here"), project_at(tmp_path / "there")
    wish = Wish(all=True, products=("web", "draft"))
    pipeline.build(Order(here, excerpts=wish), silent)

    client = distributed.Client(cluster.scheduler_address, set_as_default=False)
    killed: list[int] = []
    pids = client.run(os.getpid)  # asked before, as a worker at work may answer late

    def kill_one_at_work() -> None:
        while not killed:
            for worker, tasks in client.processing().items():
                if tasks:
                    time.sleep(0.5)
                    os.kill(pids[worker], signal.SIGKILL)
                    killed.append(pids[worker])
                    return
            time.sleep(0.05)

    killer = threading.Thread(target=kill_one_at_work)
    killer.start()
    address = cluster.scheduler_address
    result = pipeline.build(Order(there, excerpts=wish, scheduler=address), silent)
    killer.join(timeout=30)
    client.close()
    assert killed
    assert result.delivery is not None
    assert files(there) == files(here)
    assert len(files(there)) == len(result.delivery.files) + 1 == 5


def test_workers_must_be_like_us(
    cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = cluster.scheduler_address
    with pytest.raises(ToolError) as blind, scheduler.engine(address, tmp_path / "nowhere"):
        pass
    assert [f.code for f in blind.value.report] == ["scheduler/blind"]
    monkeypatch.setattr(kept, "engine", lambda: "another")
    with pytest.raises(ToolError) as other, scheduler.engine(address, ROOT):
        pass
    assert [f.code for f in other.value.report] == ["scheduler/differs"]


def test_nobody_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(scheduler, "PATIENCE", 1)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    with pytest.raises(ToolError) as silence, scheduler.engine(address, tmp_path):
        pass
    (told,) = silence.value.report
    assert (told.code, told.values["address"]) == ("scheduler/silent", address)


def test_a_scheduler_without_workers(tmp_path: Path) -> None:
    with (
        local(0) as empty,
        pytest.raises(ToolError) as caught,
        scheduler.engine(empty.scheduler_address, tmp_path),
    ):
        pass
    assert [f.code for f in caught.value.report] == ["scheduler/empty"]


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(ToolError) as caught, scheduler.engine("tcp://127.0.0.1:1", tmp_path):
        pass
    assert [f.code for f in caught.value.report] == ["scheduler/missing"]


def test_no_address_no_engine(tmp_path: Path) -> None:
    with scheduler.engine("", tmp_path) as engine:
        assert engine is None
