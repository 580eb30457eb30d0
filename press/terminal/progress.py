"""What is being done and how long it took; shown while it lasts, on a terminal only."""

from __future__ import annotations

import time
from dataclasses import dataclass
from types import TracebackType

from rich.console import Console, RenderableType
from rich.live import Live
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from press.terminal.words import Tongue

#: Steps that count as one in the list of what is done.
_ONE = {"read": "pages", "styles": "pages", "boxes": "pages", "draw": "write", "finish": "write"}


@dataclass
class _Work:
    """What is being done for a product at the moment."""

    word: str
    began: float
    doing: str


class Progress:
    """Hand `tell` to the pipeline; the display vanishes at the end.

    Several products may be at work side by side. `spent` holds the seconds of every step,
    in the order in which they ended.
    """

    def __init__(self, console: Console, tongue: Tongue, *, show: bool) -> None:
        self.spent: list[tuple[str, str, float]] = []
        self._tongue = tongue
        self._at_work: dict[str, _Work] = {}
        self._spinner = Spinner("dots")
        self._live: Live | None = None
        if show and console.is_terminal:
            self._live = Live(
                console=console,
                transient=True,
                get_renderable=self._picture,
                refresh_per_second=8,
            )

    def __enter__(self) -> Progress:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end(*self._at_work)
        if self._live:
            self._live.stop()

    def tell(self, product: str, step: str) -> None:
        """A step begins, for a product or (empty) for all; an empty step ends the work."""
        word = step.partition(" ")[0]
        word = _ONE.get(word, word)
        work = self._at_work.get(product)
        if work and work.word == word:
            work.doing = step
            return
        self._end(product, "")
        if step:
            self._at_work[product] = _Work(word, time.monotonic(), step)

    def times(self) -> Table:
        """How long each step took."""
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        for justify in ("left", "left", "right"):
            table.add_column(style="dim", justify=justify)
        for product, step, seconds in list(self.spent):
            table.add_row(product, self._tongue.step(step), self._tongue.seconds(seconds))
        return table

    def _end(self, *products: str) -> None:
        for product in products:
            if work := self._at_work.pop(product, None):
                self.spent.append((product, work.word, time.monotonic() - work.began))

    def _picture(self) -> RenderableType:
        """The steps that are done, and those at work."""
        grid = self.times()
        for product, work in list(self._at_work.items()):
            line = Table.grid(padding=(0, 1, 0, 0))
            line.add_row(self._spinner, Text(self._tongue.step(work.doing)))
            seconds = self._tongue.seconds(time.monotonic() - work.began)
            grid.add_row(Text(product), line, Text(seconds))
        return grid
