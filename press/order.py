"""What is asked for, and how it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from press.findings import Report
from press.model.delivery import Delivery
from press.model.excerpt import Wish

#: Is told what is being done: product (empty when it is for all) and step (empty when the
#: product is done).
Progress = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for."""

    root: Path
    #: An edition's id, or empty for the newest.
    edition: str = ""
    #: Names of products, or none for all of the edition.
    products: tuple[str, ...] = ()
    #: Name of a print shop's profile, or empty for the edition's own.
    printer: str = ""
    #: Warnings stop as errors do.
    strict: bool = False
    #: Excerpts asked for, and nothing else. None: the whole edition, and with all its
    #: products also the excerpts that it names.
    excerpts: Wish | None = None
    #: Make everything anew, even what has not changed.
    force: bool = False
    #: Address of an engine that takes the jobs, or empty for this machine.
    scheduler: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """How a run went that was not stopped."""

    edition: str
    report: Report
    #: What was written where; None after a mere check.
    delivery: Delivery | None = None
