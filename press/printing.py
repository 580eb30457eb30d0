"""Publications made by a crew, or taken from what was kept of an earlier run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from types import TracebackType

from press import kept
from press.codes import finding
from press.crew import Crew, LostError
from press.errors import RenderError
from press.order import Progress
from press.publication import Made, Proof, Publication, make, proof


class Printing:
    """Takes publications at any time; use as a context. `jobs` is how many are expected."""

    def __init__(
        self,
        jobs: int,
        tell: Callable[[Publication, str], None],
        *,
        force: bool = False,
        elsewhere: Executor | None = None,
    ) -> None:
        self._force = force
        self._begun: list[Publication] = []
        self._keys: list[str] = []
        self._crew = Crew(make, lambda n, step: tell(self._begun[n], step), jobs, elsewhere)

    def __enter__(self) -> Printing:
        self._crew.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._crew.__exit__(kind, error, trace)

    def begin(self, publications: Iterable[Publication]) -> list[Callable[[], Made]]:
        """Start on the publications; each result waits for its own when called.

        What has not changed since it was kept is taken as it is.
        """
        return [self._one(publication) for publication in publications]

    def _one(self, publication: Publication) -> Callable[[], Made]:
        key = kept.key(publication)
        there = None if self._force else kept.take(publication, key)
        if there is not None:
            return lambda: there
        self._begun.append(publication)
        number = self._crew.add(publication)

        def made() -> Made:
            try:
                fresh = self._crew.made(number)
            except LostError as lost:
                raise _lost(self._begun, lost) from None
            kept.keep(publication, key, fresh)
            return fresh

        return made


def set_pages(publications: Sequence[Publication], progress: Progress) -> list[Proof]:
    """All publications rendered and their craft checked, with the renderings at hand."""
    tell = lambda n, step: progress(publications[n].label, step)  # noqa: E731
    with Crew(proof, tell, len(publications)) as crew:
        numbers = [crew.add(publication) for publication in publications]
        try:
            return [crew.made(number) for number in numbers]
        except LostError as lost:
            raise _lost(publications, lost) from None


def _lost(publications: Sequence[Publication], lost: LostError) -> RenderError:
    label = publications[lost.number].label
    return RenderError(finding("tool/killed", product=label, ending=lost.ending))
