"""What is being done and how long it took; shown while it lasts, on a terminal only."""

from __future__ import annotations

import time
from types import TracebackType

from rich.console import Console, RenderableType
from rich.live import Live
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from press.terminal.words import Tongue

#: Steps that count as one in the list of what is done.
_ONE = {"read": "pages", "styles": "pages", "boxes": "pages", "draw": "write", "finish": "write"}


class Progress:
    """Hand `tell` to the pipeline; the display vanishes at the end.

    `spent` holds the seconds of every step that was told, in order.
    """

    def __init__(self, console: Console, tongue: Tongue, *, show: bool) -> None:
        self.spent: list[tuple[str, str, float]] = []
        self._tongue = tongue
        self._now: tuple[str, str, float] | None = None
        self._doing = ""
        self._spinner = Spinner("dots")
        self._live = (
            Live(
                console=console, transient=True, get_renderable=self._picture, refresh_per_second=8
            )
            if show and console.is_terminal
            else None
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
        self._close()
        if self._live:
            self._live.stop()

    def tell(self, product: str, step: str) -> None:
        """The pipeline begins a step; the one before is over."""
        word = step.partition(" ")[0]
        word = _ONE.get(word, word)
        self._doing = step
        if self._now is None or self._now[:2] != (product, word):
            self._close()
            self._now = (product, word, time.monotonic())

    def times(self) -> Table:
        """How long each step took."""
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(style="dim")
        table.add_column(style="dim")
        table.add_column(style="dim", justify="right")
        for product, step, seconds in self.spent:
            table.add_row(product, self._tongue.step(step), self._tongue.seconds(seconds))
        return table

    def _close(self) -> None:
        if self._now:
            product, step, began = self._now
            self.spent.append((product, step, time.monotonic() - began))
        self._now = None

    def _picture(self) -> RenderableType:
        """The steps that are done, and the one at work."""
        grid = self.times()
        if self._now:
            product, _, began = self._now
            self._spinner.update(text=Text(self._tongue.step(self._doing)))
            seconds = self._tongue.seconds(time.monotonic() - began)
            grid.add_row(product, self._spinner, Text(seconds))
        return grid
