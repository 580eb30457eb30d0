"""Blocks of a manuscript as house Markdown.

Every paragraph is read back by the house's own reader before it is kept: what does not
come out word for word as it went in is written again without emphasis and links.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from press.findings import Finding, Severity
from press.intake.gather import plain_blocks
from press.intake.inlines import Written, plain_characters, written
from press.intake.manuscript import (
    Aside,
    Block,
    Box,
    Call,
    Heading,
    Image,
    Listing,
    Note,
    Paragraph,
    Place,
    Quote,
    Remark,
    Runs,
    Span,
    Table,
    calls,
    plain,
)
from press.model.blocks import Heading as ReadHeading
from press.model.blocks import Paragraph as ReadParagraph
from press.model.blocks import Part
from press.model.book import Typography
from press.model.inline import plain as read_plain
from press.sources import blocks as house
from press.sources.gaps import MARK
from press.sources.pictures import Pictures
from press.sources.typesetter import Typesetter

#: A list longer than this is written with blank lines between its items, characters.
TIGHT_LIST = 4_000
#: A paragraph longer than this is divided after a sentence, characters.
LONGEST = 5_500

#: Most square brackets in a paragraph.
_BRACKETS = house.BRACKET_LIMIT - 20
#: Room for the marks of notes and what surrounds a text, characters.
_RESERVE = 3_000

_NOTHING = Typography(MappingProxyType({}), frozenset())
_SENTENCE = re.compile(r"(?<=[.!?…“])\s+(?=[A-ZÄÖÜ„])")


@dataclass(slots=True)
class Scribe:
    """Writes the text of one story, and tells what it had to leave out."""

    notes: Mapping[str, Note]
    #: Key of a picture in the manuscript -> its id in the house.
    pictures: Mapping[str, str]
    asides: list[Aside] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    _keys: dict[str, str] = field(default_factory=dict)
    #: Notes called where the house has no room for a call, for the next paragraph.
    _waiting: list[str] = field(default_factory=list)

    def text(self, blocks: Iterable[Block]) -> str:
        """The story's text with its notes at the end; what no story can hold is set aside."""
        notes = sum(len(plain(runs)) for n in self.notes.values() for runs in n.paragraphs)
        room = house.STORY_LIMIT - _RESERVE - notes
        parts: list[str] = []
        for block in blocks:
            if room <= 0:
                words = "\n".join(plain(runs) for runs in plain_blocks((block,)))
                self.asides += [Aside("too-long", block.place, words)] if words else []
                if isinstance(block, Image):
                    name = self.pictures.get(block.key, "–")
                    self.remarks.append(Remark("picture-unused", block.place, name, "likely"))
                continue
            written_parts = [part for part in self._block(block) if part]
            parts += written_parts
            room -= sum(len(part) + 2 for part in written_parts)
        if room <= 0:
            parts.append(f"{MARK} Der Text ist für einen Beitrag zu lang; mehr steht im Bericht.")
        parts += self._definitions()
        self._uncalled()
        return "\n\n".join(parts) + "\n" if parts else ""

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield from self._paragraphs(block.content, block.place)
            case Listing():
                yield self._list(block)
            case Quote():
                lines = [self._run(runs, block.place) for runs in block.paragraphs]
                pieces = [f"> {piece}" for line in lines if line for piece in _divided(line)]
                yield ("\n>\n" if _tight(pieces) else "\n\n").join(pieces)
            case Image():
                if name := self.pictures.get(block.key):
                    yield f"![]({name})"
            case Box():
                fence = f"```{block.name}\n{block.body}\n```"
                if _reads(fence):
                    yield fence
                else:
                    self.asides.append(Aside("box-broken", block.place, fence))
            case Table():
                words = "\n".join(" | ".join(plain(cell) for cell in row) for row in block.rows)
                self.asides.append(Aside("table", block.place, words))
                for row in block.rows:
                    self._waiting += [key for cell in row for key in calls(cell)]

    def _heading(self, heading: Heading) -> str:
        self._waiting += calls(heading.content)
        bare = _without_calls(heading.content)
        done = self._checked(written(bare, {}, heading.place), bare, heading.place, "## ", {})
        return f"## {done}" if done else ""

    def _paragraphs(self, runs: Runs, place: Place) -> Iterator[str]:
        text = self._run(runs, place)
        if not text:
            return
        text += "".join(f"[^{name}]" for name in self._named(self._waiting, place).values())
        self._waiting = []
        pieces = list(_divided(text))
        if len(pieces) > 1:
            self.remarks.append(Remark("paragraph-divided", place, plain(runs)[:60], "likely"))
        yield from pieces

    def _list(self, listing: Listing) -> str:
        if any(entry.level for entry in listing.entries):
            inner = next(entry for entry in listing.entries if entry.level)
            self.remarks.append(Remark("list-nested", listing.place, plain(inner.content)[:60]))
        entries = [e for e in listing.entries if plain(e.content)]
        if listing.ordered and len(entries) == 1:
            self.remarks.append(
                Remark("list-of-one", listing.place, plain(entries[0].content)[:60])
            )
            return self._run(entries[0].content, listing.place)
        texts = [text for e in entries if (text := self._run(e.content, e.place))]
        if any(len(text) > LONGEST for text in texts):
            alone = plain(entries[0].content)[:60]
            self.remarks.append(Remark("list-opened", listing.place, alone, "likely"))
            return "\n\n".join(piece for text in texts for piece in _divided(text))
        numbered = enumerate(texts, start=1)
        lines = [f"{n}. {text}" if listing.ordered else f"- {text}" for n, text in numbered]
        return ("\n" if _tight(lines) else "\n\n").join(lines)

    def _run(self, runs: Runs, place: Place) -> str:
        """A paragraph, read back; each note is called once."""
        keys = self._named(calls(runs), place)
        return self._checked(written(runs, keys, place), runs, place, "", keys)

    def _checked(
        self, first: Written, runs: Runs, place: Place, before: str, keys: Mapping[str, str]
    ) -> str:
        if not first.text or _reads_as(before + first.text, runs, keys):
            self.remarks += first.remarks
            return first.text
        self.remarks.append(Remark("looks-dropped", place, plain(runs)[:60]))
        return written(runs, keys, place, looks=False).text

    # Notes ----------------------------------------------------------------------------------

    def _named(self, keys: Iterable[str], place: Place) -> dict[str, str]:
        """The house's names of the notes that are called here for the first time."""
        named: dict[str, str] = {}
        for key in keys:
            if key not in self.notes or not _says(self.notes[key]):
                continue
            if key in self._keys:
                self.remarks.append(Remark("note-twice", place, self._keys[key], "likely"))
                continue
            named[key] = self._keys[key] = str(len(self._keys) + 1)
        return named

    def _uncalled(self) -> None:
        """Set notes aside that nothing in the story could call."""
        for key, note in self.notes.items():
            words = " ".join(plain(runs) for runs in note.paragraphs)
            if key not in self._keys and words:
                self.asides.append(Aside("note-uncalled", note.place, words))

    def _definitions(self) -> Iterator[str]:
        for key, name in self._keys.items():
            note = self.notes[key]
            runs: Runs = tuple(run for part in _apart(note.paragraphs) for run in part)
            if len(note.paragraphs) > 1:
                self.remarks.append(Remark("note-joined", note.place, plain(runs)[:60]))
            text = self._checked(written(runs, {}, note.place), runs, note.place, "", {})
            yield f"[^{name}]: {text}"


def _apart(paragraphs: tuple[Runs, ...]) -> Iterator[Runs]:
    for number, runs in enumerate(paragraphs):
        yield (Span(" "), *runs) if number else runs


def _says(note: Note) -> bool:
    """False for a note in which nothing can be seen."""
    return any(plain_characters(plain(runs)).strip() for runs in note.paragraphs)


def _without_calls(runs: Runs) -> Runs:
    return tuple(run for run in runs if not isinstance(run, Call))


def _tight(lines: Sequence[str]) -> bool:
    """True if lines without blank ones between them are no longer than a paragraph may be."""
    return sum(map(len, lines)) <= TIGHT_LIST


def _divided(text: str) -> Iterator[str]:
    """A long paragraph in pieces, each ending with a sentence, or else with a word."""
    while len(text) > LONGEST or text.count("[") > _BRACKETS:
        end = min(LONGEST, _nth(text, "[", _BRACKETS))
        sentences = [match.start() for match in _SENTENCE.finditer(text, 0, end)]
        at = sentences[-1] if sentences else text.rfind(" ", 0, end)
        if at <= 0:
            break
        yield text[:at].strip()
        text = text[at:].strip()
    yield text


def _nth(text: str, sign: str, number: int) -> int:
    """Where a sign stands for the n-th time, or the length of the text."""
    at = -1
    for _ in range(number):
        at = text.find(sign, at + 1)
        if at < 0:
            return len(text)
    return at


def leads(text: str) -> bool:
    """True if the running text of a chapter begins with a paragraph, as it must."""
    names = frozenset(re.findall(r"!\[\]\(([^)]+)\)", text))
    read = house.read(text, "", 1, Typesetter(_NOTHING, []), Pictures("", {}, names))
    running = [block for block in read if not isinstance(block, Part)]
    return bool(running) and isinstance(running[0], ReadParagraph) and not text.startswith("![")


def _reads(text: str) -> bool:
    """True if the house reads one block, without an error."""
    found: list[Finding] = []
    read = house.read(text, "", 1, Typesetter(_NOTHING, found), Pictures("", {}))
    return len(read) == 1 and not any(f.severity is Severity.ERROR for f in found)


def _reads_as(markdown: str, runs: Runs, keys: Mapping[str, str]) -> bool:
    """True if the house reads one block with these words, without an error."""
    found: list[Finding] = []
    called = "".join(f"\n\n[^{name}]: x" for name in keys.values())
    setter = Typesetter(_NOTHING, found)
    read = house.read(markdown + called, "", 1, setter, Pictures("", {}))
    if any(f.severity is Severity.ERROR for f in found) or len(read) != 1:
        return False
    match read[0]:
        case ReadParagraph(content=content) | ReadHeading(content=content):
            said = read_plain(content)
        case _:
            return False
    return _letters(said) == _letters(plain(runs))


def _letters(text: str) -> str:
    """Letters, digits and stars: what typography never changes."""
    return "".join(re.findall(r"[^\W_]|\*", unicodedata.normalize("NFKC", text)))
