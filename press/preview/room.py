"""The composing room: what changed goes to the compositors, what they set goes on the stand."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from press.codes import finding
from press.findings import Report
from press.preview.background import Background
from press.preview.changes import Change, Folders
from press.preview.jobs import (
    BugTold,
    DoneTold,
    Edited,
    PagesTold,
    ReadTold,
    StepTold,
    Told,
)
from press.preview.prints import Prints
from press.preview.stand import Spot, Stand
from press.preview.worker import Worker

#: A compositor that dies so often in a row is not started again before something changes.
_DEATHS = 2
#: Of so many jobs it is known which state of the sources they were given for.
_REMEMBERED = 100
#: The state of all that is not known of any more: nothing is older.
_OLDEST = -1


class Room:
    """Everything a preview knows and does. To be used in one event loop."""

    def __init__(self, root: Path, edition: str, product: str) -> None:
        self.root, self.edition, self.product = root, edition, product
        self.stand = Stand()
        self.prints = Prints()
        #: Counts every news; listeners wait for it to grow.
        self.news = 0
        #: Counts the news that change pages or findings.
        self.content = 0
        self._background = Background(lambda job: self._workers["whole"].give(job), self._number)
        #: The edited stories are being set.
        self.busy = False
        #: The place edited last, and its number.
        self.jump: tuple[int, Spot] | None = None
        #: Milliseconds from the notice of a change to its pages, last time.
        self.took: int | None = None
        #: What keeps a compositor from its work, by compositor.
        self._stopped = {"edited": Report(), "whole": Report()}
        #: What is wrong with watching.
        self._watching = Report()
        self._folders = Folders(root, edition)
        self._told = asyncio.Condition()
        self._stop = asyncio.Event()
        self._mail: asyncio.Queue[tuple[str, Told | None]] = asyncio.Queue()
        self._workers: dict[str, Worker] = {}
        self._deaths = {"edited": 0, "whole": 0}
        #: The state of the sources: counts the changes.
        self._state = 0
        #: The state that each compositor was last told to set, by the number of its job.
        self._jobs: dict[int, int] = {}
        self._last = 0
        self._wanted: Change | None = None
        self._noticed = 0.0
        self._seen: tuple[str, ...] = ()
        self._scale = 0.0

    @property
    def step(self) -> str:
        """What is being done to the whole edition, such as `pages 12`, or nothing."""
        return self._background.step

    @property
    def settled(self) -> bool:
        """Nothing is being done, and nothing is to be done before something changes."""
        return not self.busy and not self._background.due

    @property
    def findings(self) -> Report:
        """Everything that is wrong, in order of reading."""
        found = self.stand.findings + self._watching
        for stopped in self._stopped.values():
            found += stopped
        return found

    @property
    def halted(self) -> bool:
        """Something keeps pages from being set."""
        return self.stand.broken or any(report for report in self._stopped.values())

    async def work(self) -> None:
        """Set the edition and follow the changes until `close`."""
        loop = asyncio.get_running_loop()
        for name in ("edited", "whole"):
            self._workers[name] = Worker(
                self.root,
                self.edition,
                self.product,
                partial(_post, loop, self._mail, name),
                behind=name == "whole",
            )
        await asyncio.gather(*(asyncio.to_thread(w.start) for w in self._workers.values()))
        self._background.begin(self._state)
        self._set_edited(frozenset())
        watching = asyncio.create_task(self._watch())
        watching.add_done_callback(lambda _: self._mail.put_nowait(("", None)))
        try:
            while not self._stop.is_set():
                name, told = await self._mail.get()
                await self._hear(name, told)
                if watching.done() and not self._stop.is_set():
                    watching.result()  # a bug in it ends the preview
        finally:
            self._stop.set()
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
            self._background.cancel()
            await asyncio.gather(*(asyncio.to_thread(w.stop) for w in self._workers.values()))
            await asyncio.to_thread(self.prints.close)

    async def close(self) -> None:
        """End the work and all listening."""
        self._stop.set()
        self._mail.put_nowait(("", None))
        await self._tell()

    async def listen(self, since: int = -1) -> AsyncIterator[int]:
        """The number of the latest news, whenever there are some."""
        while not self._stop.is_set():
            async with self._told:
                while self.news <= since and not self._stop.is_set():
                    await self._told.wait()
            since = self.news
            if not self._stop.is_set():
                yield since

    def look(self, stories: Sequence[str], scale: float) -> None:
        """What is looked at, and how large: it is set and drawn first."""
        self._seen = tuple(stories)
        self._scale = scale

    async def changed(self, changes: Sequence[Change]) -> None:
        """Files have changed: have them set."""
        self._noticed, self.took = time.monotonic(), None
        self._state += 1
        self._deaths = dict.fromkeys(self._deaths, 0)
        stories = [change for change in changes if change.path.startswith("sources/")]
        self._wanted = stories[-1] if stories else None
        self._set_edited(frozenset(change.path for change in changes))
        self._background.put_off(self._state, sum(it.pages for it in self.stand.standing))
        await self._tell()

    # What the compositors are told ------------------------------------------------------

    def _set_edited(self, paths: frozenset[str]) -> None:
        self.busy = bool(self.stand.standing)
        job = Edited(self._number(), paths, self.stand.standing, self._seen)
        self._workers["edited"].give(job)

    def _number(self) -> int:
        self._last += 1
        self._jobs[self._last] = self._state
        self._jobs.pop(self._last - _REMEMBERED, None)
        return self._last

    # What the compositors tell ----------------------------------------------------------

    async def _hear(self, name: str, told: Told | None) -> None:
        match told:
            case None:
                if name:
                    await self._died(name)
                return
            case ReadTold():
                if self._jobs.get(told.number, _OLDEST) != self._state or not self.stand.read(told):
                    return
            case PagesTold():
                self._put(told)
            case StepTold():
                if self._background.at(told.step):
                    await self._tell()
                return
            case DoneTold():
                self._done(name, told.number, told.report)
            case BugTold():
                bug = finding("preview/bug", error=told.error)
                self._done(name, told.number, Report((bug,)))
        if not isinstance(told, DoneTold):
            self.content += 1
        await self._tell()

    def _done(self, name: str, number: int, report: Report) -> None:
        state = self._jobs.pop(number, _OLDEST)
        self._deaths[name] = 0
        if (state == self._state or name == "whole") and self._stopped[name] != report:
            self._stopped[name] = report
            self.content += 1
        if name == "edited":
            self.busy = self.busy and state != self._state
        else:
            self._background.done(self._state)

    def _put(self, told: PagesTold) -> None:
        state = self._jobs.get(told.number, _OLDEST)
        document = self.prints.put(told.pdf) if told.pdf else 0
        self.stand.put(told, document, state)
        self.prints.show(
            (leaf.digest, document, leaf.index) for leaf, document, _ in self.stand.leaves
        )
        if told.whole and self._state > state:
            self._set_edited(frozenset())  # what was edited meanwhile may have moved the rest
        if told.whole or not told.pdf or state != self._state:
            return
        if self._noticed:
            self.took, self._noticed = round((time.monotonic() - self._noticed) * 1000), 0.0
            self.busy = False
            self._draw_ahead(told)
        wanted = self._wanted
        if wanted is not None and any(take.prints(wanted.path) for take in told.takes):
            spot = self.stand.spot(wanted.path, wanted.line or 1, wanted.share)
            if spot is not None:
                self.jump = (state, spot)
                self._wanted = None

    def _draw_ahead(self, told: PagesTold) -> None:
        """Draw the new pages before they are asked for, as large as they are looked at."""
        if self._scale:
            for take in told.takes:
                for leaf in take.leaves:
                    drawing = asyncio.ensure_future(self.prints.picture(leaf.digest, self._scale))
                    drawing.add_done_callback(lambda done: done.cancelled() or done.exception())

    async def _died(self, name: str) -> None:
        worker = self._workers[name]
        self._deaths[name] += 1
        died = finding("preview/died", ending=worker.ending)
        self._stopped[name] = Report((died,))
        self.busy = False
        self.content += 1
        if name == "whole":
            self._background.forget()
        if self._deaths[name] <= _DEATHS:
            await asyncio.to_thread(worker.start)
            if name == "edited":
                self._set_edited(frozenset())
            else:
                self._background.put_off(self._state, 0)
        await self._tell()

    # Changes and news -------------------------------------------------------------------

    async def _watch(self) -> None:
        polling = False
        while not self._stop.is_set():
            try:
                async for changes in self._folders.changes(self._stop, polling=polling):
                    await self.changed(changes)
                return
            except (OSError, RuntimeError) as error:
                reason = str(getattr(error, "strerror", None) or error)
                self._watching = Report((finding("preview/watching", reason=reason),))
                self.content += 1
                await self._tell()
                if polling:
                    return
                polling = True

    async def _tell(self) -> None:
        async with self._told:
            self.news += 1
            self._told.notify_all()


def _post(
    loop: asyncio.AbstractEventLoop,
    mail: asyncio.Queue[tuple[str, Told | None]],
    name: str,
    told: Told | None,
) -> None:
    """From the thread that listens into the loop; when that has ended nobody asks any more."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(mail.put_nowait, (name, told))
