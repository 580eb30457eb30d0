"""When the whole edition is set: in the background, once it has become quiet."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from press.preview.jobs import Whole

#: Seconds without a change before the whole edition is set anew.
QUIET = 0.8


class Background:
    """Begins the whole edition when it is due, and gives it up when it has become old."""

    def __init__(self, give: Callable[[Whole | None], None], number: Callable[[], int]) -> None:
        self._give, self._number = give, number
        #: What is being done, such as `pages 12`, or nothing. At first the sources are about
        #: to be read: with nothing set nobody may say that all is done.
        self.step = "read"
        #: The state of the sources that it is or was set from.
        self._state = -1
        self._pages = 0
        self._due: asyncio.TimerHandle | None = None

    @property
    def due(self) -> bool:
        """It is to be set, now or as soon as it is quiet."""
        return bool(self.step) or self._due is not None

    def begin(self, state: int) -> None:
        """Have it set from sources in this state, if it has not been."""
        self._due = None
        if self._state < state:
            self._state = state
            self._pages = 0
            self.step = "read"
            self._give(Whole(self._number()))

    def put_off(self, state: int, pages: int) -> None:
        """The sources have changed: set it when nothing more changes for a while.

        One that is past the middle of its `pages` is let finish: who saves often should
        still see it, and newer takes are kept above it.
        """
        self.cancel()
        if self.step and self._pages * 2 < pages:
            self._give(None)
            self.forget()
        if not self.step:
            loop = asyncio.get_running_loop()
            self._due = loop.call_later(QUIET, self.begin, state)

    def at(self, step: str) -> bool:
        """It has come to this step; false if it was given up."""
        if not self.step:
            return False
        self.step = step
        word, _, page = step.partition(" ")
        if word == "pages" and page.isdigit():
            self._pages = int(page)
        return True

    def done(self, state: int) -> None:
        """It has ended, well or not; if the sources are newer, it is due again."""
        self.step = ""
        if self._state < state:
            self.put_off(state, 0)

    def forget(self) -> None:
        """It was not finished, and has to be set all the same."""
        self.step = ""
        self._state = -1

    def cancel(self) -> None:
        """It is not due any more."""
        if self._due is not None:
            self._due.cancel()
            self._due = None
