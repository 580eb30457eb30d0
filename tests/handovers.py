"""Packages of the miniature edition."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from projects import EDITION, ROOT, make_project

from press.handoff import handoff
from press.model.delivery import Delivery
from press.pipeline import Order, Result

JOB = """\
version: 3
contact: {person: Alma Beispiel, phone: 0361 123456}
pages: 20
copies: 1500
deadline: "2031-06-01"
deliveries:
  - {address: "Musterweg 1, 99084 Erfurt", copies: 1000}
  - {address: "Beispielgasse 2, 98527 Suhl", copies: 500}
paper:
  body: {name: Bilderdruck, weight: 135, surface: matt, volume: 1}
  cover: {name: Bilderdruck, weight: 250, surface: matt}
staples: 2
"""


@dataclass(frozen=True)
class Made:
    """A package on disk."""

    root: Path
    result: Result

    @property
    def folder(self) -> Path:
        return self.root / self.delivery.folder

    @property
    def delivery(self) -> Delivery:
        assert self.result.delivery
        return self.result.delivery

    @property
    def archive(self) -> bytes:
        return self.folder.with_name(f"{self.folder.name}.zip").read_bytes()

    def read(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    @property
    def tree(self) -> dict[str, bytes]:
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def small_project(root: Path, job: str | None = JOB) -> Path:
    """The miniature edition with a number that fits, the layouts and a job."""
    make_project(root)
    shutil.copytree(ROOT / "layouts", root / "layouts")
    number = root / f"sources/{EDITION}/zahl.md"
    number.write_text(number.read_text("utf-8").replace("value: 3883", "value: 42"), "utf-8")
    if job is not None:
        (root / f"sources/{EDITION}/auftrag.yaml").write_text(job, "utf-8")
    return root


def hand_over(root: Path, *, archive: bool = False, draft: bool = False) -> Made:
    """Make the package in a project."""
    return Made(root, handoff(Order(root), lambda *_: None, archive=archive, draft=draft))
