"""What is handed over: finished files and where they went."""

from __future__ import annotations

from dataclasses import dataclass

from press.model.rendering import PageRecord


@dataclass(frozen=True, slots=True)
class Deliverable:
    """A finished file that has passed its checks."""

    #: File name in `output/<edition>/`, made by `press.deliver.names.file_name`.
    name: str
    #: What the file is for, one line, as in the product.
    role: str
    product: str
    selection: str
    content: bytes
    pages: tuple[PageRecord, ...]


@dataclass(frozen=True, slots=True)
class Delivered:
    """A file in its place, as the manifest tells it."""

    #: POSIX path below the project root: `output/2019/ikpe-2019-web.pdf`.
    path: str
    role: str
    product: str
    selection: str
    pages: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """Everything written by one run."""

    #: POSIX path of the edition's folder below the project root.
    folder: str
    files: tuple[Delivered, ...]
    #: POSIX path of the manifest below the project root; empty for working papers.
    manifest: str
