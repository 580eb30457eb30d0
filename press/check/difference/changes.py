"""What is told of matched words: what changed, came, went and moved, and what only stands
elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from press.check.difference.disorder import IN_PLACE
from press.check.difference.dress import dressed
from press.check.difference.numbering import renumbered
from press.check.difference.pairs import rows
from press.check.difference.passages import AROUND, NEW, OLD, Mark, Passages
from press.check.difference.reading import Reading
from press.check.difference.streams import Streams, spellings
from press.check.difference.texts import Matches
from press.model.difference import ChangeKind, SpotKind, StyleChange, TextChange

#: Words between two moved pieces that are told as one.
_BRIDGE = 3
_KINDS: dict[str, ChangeKind] = {"delete": "deleted", "insert": "inserted", "replace": "replaced"}


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that is to be told about the words of two files."""

    texts: tuple[TextChange, ...]
    styles: tuple[StyleChange, ...]
    #: Page -> what to mark on it, in the old file and in the new.
    marks: tuple[dict[int, list[Mark]], dict[int, list[Mark]]]
    #: New page -> words that stood on another page, and old page -> words that left it.
    flowed_in: Counter[int]
    flowed_out: Counter[int]
    #: New pages with words in another place on the same page.
    stirred: frozenset[int]


def told(old: Reading, new: Reading, matches: Matches) -> Told:
    """All that is to be told, in the order of the new file."""
    passages = Passages(old, new, matches)
    telling = _Telling(passages, matches)
    for kind in matches.ordered:
        telling.stream(kind)
    telling.moves()
    telling.running()
    pages = {
        matches.old.printed.get(one, str(one)): matches.new.printed.get(other, str(other))
        for one, other in matches.pages.items()
    }
    styles = tuple(dressed(passages, matches))
    flowed_in, flowed_out, stirred = _flow(passages, matches)
    return Told(
        texts=tuple(renumbered(telling.told(), pages)),
        styles=styles,
        marks=passages.marks,
        flowed_in=flowed_in,
        flowed_out=flowed_out,
        stirred=stirred,
    )


class _Telling:
    """Gathers the changes of words."""

    def __init__(self, passages: Passages, matches: Matches) -> None:
        self._passages, self._matches = passages, matches
        self._known = set(matches.pages.values())
        self._texts: list[tuple[tuple[int, int], TextChange]] = []

    def told(self) -> list[TextChange]:
        """The changes by page, then in order of reading."""
        return [text for _, text in sorted(self._texts, key=lambda pair: pair[0])]

    def stream(self, kind: int) -> None:
        """Between words that stayed: what went, what came."""
        matches = self._matches
        ours, theirs = matches.ordered[kind], matches.new.streams[kind]
        place = {token: at for at, token in enumerate(theirs)}
        one = other = 0
        for at, token in enumerate((*ours, -1)):
            if token < 0:
                next_one, next_other = len(ours), len(theirs)
            elif self._stayed(token) and matches.there[token] in place:
                next_one, next_other = at, place[matches.there[token]]
            else:
                continue
            gone = [t for t in ours[one:next_one] if self._is_gone(t)]
            come = [t for t in theirs[other:next_other] if self._is_come(t)]
            if gone or come:
                self._changed(*self._trimmed(gone, come))
            one, other = next_one + 1, next_other + 1

    def _stayed(self, token: int) -> bool:
        """In its order, and written the same way."""
        matches = self._matches
        if matches.there[token] < 0 or token in matches.moved or token in matches.passed:
            return False
        return not self._respelt(token)

    def _respelt(self, token: int) -> bool:
        """Hyphens differ, and not for the sake of a line."""
        (old, new), (ours, theirs) = self._passages.words, self._passages.streams
        other = self._matches.there[token]
        here = spellings(old, ours.parts(token))
        return here.isdisjoint(spellings(new, theirs.parts(other)))

    def _is_gone(self, token: int) -> bool:
        return self._matches.there[token] < 0 or self._respelt(token)

    def _is_come(self, token: int) -> bool:
        back = self._matches.here[token]
        return back < 0 or self._respelt(back)

    def _trimmed(self, gone: list[int], come: list[int]) -> tuple[list[int], list[int]]:
        """Without what agrees when it is written together: `Sport- und` at the end of a
        line looks like `Sportund`."""
        ours, theirs = self._passages.streams
        for _ in range(2):
            one, other = _agreement([ours.key[t] for t in gone], [theirs.key[t] for t in come])
            if one != other and (
                _broken(gone[:one], ours, self._passages.words[OLD].line)
                or _broken(come[:other], theirs, self._passages.words[NEW].line)
            ):
                gone, come = gone[one:], come[other:]
            gone, come = gone[::-1], come[::-1]
        return gone, come

    def _changed(self, gone: list[int], come: list[int]) -> None:
        """One change, or one a page where it spans several."""
        ours, theirs = self._passages.by_page(gone, OLD), self._passages.by_page(come, NEW)
        if len(ours) == len(theirs) == 1:
            self._tell(gone, come)
            return
        for page, tokens in ours:
            partner = [t for p, t in theirs if p == self._matches.pages.get(page)]
            if partner or page in self._matches.pages:
                self._tell(tokens, partner[0] if partner else [])
        paired = {self._matches.pages.get(page) for page, _ in ours}
        for page, tokens in theirs:
            if page not in paired and page in self._known:
                self._tell([], tokens)

    def _tell(
        self, gone: Sequence[int], come: Sequence[int], kind: ChangeKind = "replaced"
    ) -> None:
        """Tell and mark a change; where something was before is told by where it is now."""
        passages = self._passages
        if not gone and not come:
            return
        if kind == "replaced" and not (gone and come):
            kind = "deleted" if gone else "inserted"
        old_page = passages.page(gone[0], OLD) if gone else None
        new_page = passages.page(come[0], NEW) if come else None
        before, after = passages.around(come, NEW) if come else passages.around(gone, OLD)
        change = TextChange(
            kind=kind,
            old_page=old_page,
            new_page=new_page,
            old=passages.text(gone, OLD),
            new=passages.text(come, NEW),
            before="" if kind == "moved" else before,
            after="" if kind == "moved" else after,
        )
        page = new_page or self._matches.pages.get(old_page or 0, old_page or 0)
        self._texts.append(((page, come[0] if come else gone[0]), change))
        spot: SpotKind = "moved" if kind == "moved" else "words"
        passages.mark(spot, gone, OLD)
        passages.mark(spot, come, NEW)

    def moves(self) -> None:
        """Words that stand in another order: pieces near each other are one."""
        there = self._matches.there
        pieces: list[tuple[list[int], list[int]]] = []
        for row in rows(sorted(self._matches.moved)):
            for part in _straight(row, there):
                others = [there[token] for token in part]
                if pieces and self._near(pieces[-1], part[0], others[0]):
                    pieces[-1][0].extend(part)
                    pieces[-1][1].extend(others)
                else:
                    pieces.append((part, others))
        for tokens, others in pieces:
            self._tell(tokens, others, "moved")

    def _near(self, piece: tuple[list[int], list[int]], token: int, other: int) -> bool:
        page = self._passages.page
        return (
            0 < token - piece[0][-1] <= _BRIDGE + 1
            and 0 < other - piece[1][-1] <= _BRIDGE + 1
            and page(token, OLD) == page(piece[0][0], OLD)
            and page(other, NEW) == page(piece[1][0], NEW)
        )

    def running(self) -> None:
        """Words beside the page number, compared page by page."""
        passages = self._passages
        ours, theirs = passages.streams
        for page, other in sorted(self._matches.pages.items()):
            mine, yours = ours.running.get(page, ()), theirs.running.get(other, ())
            here = [passages.words[OLD].text[word] for word in mine]
            there = [passages.words[NEW].text[word] for word in yours]
            if here == there:
                continue
            for what, a, b, c, d in SequenceMatcher(
                None, here, there, autojunk=False
            ).get_opcodes():
                if what in _KINDS:
                    change = TextChange(
                        kind=_KINDS[what],
                        old_page=page,
                        new_page=other,
                        old=" ".join(here[a:b]),
                        new=" ".join(there[c:d]),
                        before=" ".join(there[max(0, c - AROUND) : c]),
                        after=" ".join(there[d : d + AROUND]),
                    )
                    self._texts.append(((other, len(theirs.key)), change))
                    passages.mark_words("words", mine[a:b], OLD)
                    passages.mark_words("words", yours[c:d], NEW)


def _flow(
    passages: Passages, matches: Matches
) -> tuple[Counter[int], Counter[int], frozenset[int]]:
    """Words that stayed in order but stand elsewhere: on another page, or on their own."""
    old, new = passages.words
    flowed_in: Counter[int] = Counter()
    flowed_out: Counter[int] = Counter()
    stirred: set[int] = set()
    for token, other in enumerate(matches.there):
        if other < 0 or token in matches.moved:
            continue
        word, now = matches.old.head[token], matches.new.head[other]
        page, its = old.page[word], new.page[now]
        if matches.pages.get(page) != its:
            flowed_in[its] += 1
            flowed_out[page] += 1
        elif abs(old.x[word] - new.x[now]) > IN_PLACE or abs(old.y[word] - new.y[now]) > IN_PLACE:
            stirred.add(its)
    return flowed_in, flowed_out, frozenset(stirred)


def _agreement(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many words from the start on give the same letters when written together."""
    one = other = 0
    here = there = ""
    best = (0, 0)
    while one < len(old) or other < len(new):
        if one < len(old) and (len(here) <= len(there) or other == len(new)):
            here, one = here + old[one], one + 1
        else:
            if other == len(new):
                break
            there, other = there + new[other], other + 1
        shorter = min(len(here), len(there))
        if here[:shorter] != there[:shorter]:
            break
        if here == there:
            best = one, other
    return best


def _broken(tokens: Sequence[int], streams: Streams, line: Sequence[int]) -> bool:
    """True if a line ends within these words."""
    return len({line[word] for t in tokens for word in streams.parts(t)}) > 1


def _straight(tokens: Sequence[int], there: Sequence[int]) -> Iterator[list[int]]:
    """Parts whose words follow each other on both sides."""
    part = [tokens[0]]
    for token in tokens[1:]:
        if there[token] != there[part[-1]] + 1:
            yield part
            part = []
        part.append(token)
    yield part
