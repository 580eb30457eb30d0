"""A manuscript fills a story that the edition has: its head stays, its text is new.

Forewords, voices, interviews and the like are begun by `publish.py new` or stand there from
an older version: the head knows what sort of story it is and who speaks. What the manuscript
says of that is held against the head; chapters go another way (`story.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from press.intake import signing
from press.intake.balance import words
from press.intake.brochure import works
from press.intake.familiar import Familiar
from press.intake.house import Scribe
from press.intake.inlines import plain_characters
from press.intake.interview import TALK, asked
from press.intake.ledger import Ledger
from press.intake.manuscript import (
    NOWHERE,
    Block,
    Heading,
    Image,
    Listing,
    Manuscript,
    Paragraph,
    Place,
    calls,
    plain,
)
from press.intake.masthead import Masthead
from press.intake.plates import Plates
from press.intake.shape import captioned, shaped
from press.intake.story import TITLE, Contribution, titles
from press.sources.gaps import MARK
from press.sources.stories import WITHOUT_TEXT
from press.sources.yamlfile import Data
from press.sources.yamltext import written

#: Where those who sign stand in the head.
_SIGNED = {"foreword": "signatories", "voice": "person"}
_LOOK = "aus dem Manuskript, prüfen"
_NO_TEXT = f"{MARK} Hier fehlt der Text.\n"
_NO_QUESTION = f"## {MARK} erste Frage\n\n{MARK} Antwort\n"
#: Longer paragraphs, and those that end so, are running text.
_LINE = 120
_STOPS = (".", "!", ":", ",", ";", "…")


def fill(manuscript: Manuscript, head: Masthead, plates: Plates) -> Contribution:
    """Write a story of any kind but a chapter under the head that it has."""
    return _Work(manuscript, head, plates, Familiar.of(head.data)).story()


@dataclass(slots=True)
class _Work(Ledger):
    manuscript: Manuscript
    head: Masthead
    plates: Plates
    familiar: Familiar
    #: Fields of the head that the manuscript says, and why they are to be looked at.
    values: dict[str, Data] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    #: The manuscript's title has been seen.
    titled: bool = False

    def story(self) -> Contribution:
        blocks = self._signed(*signing.below(self.manuscript.blocks, self.familiar))
        if self.head.kind == "interview":
            blocks = asked(blocks, self._name(), self._tell)
        blocks = self._opening(shaped(blocks, self._tell))
        if self.head.kind == "bibliography":
            blocks = self._works(blocks)
        blocks, found = captioned(blocks, self._tell)
        scribe = Scribe(self.manuscript.notes, self.plates.names)
        text = self._whole(scribe.text(tuple(self.plates.placed(blocks, found))))
        back: dict[str, Data] = (
            {} if self.head.data.get("status", "draft") == "draft" else {"status": "draft"}
        )
        head, kept = self.head.anew({**self.values, **back}, self.marks)
        if not kept:
            self._remark("head-retyped", NOWHERE, self.head.story)
        return Contribution(
            f"{head}\n{text}" if text else head,
            f"---\n{written(self.values)}---\n\n{text}",
            (*self.manuscript.asides, *self.asides, *self.plates.asides, *scribe.asides),
            (*self.manuscript.remarks, *self.remarks, *self.plates.remarks, *scribe.remarks),
            tuple(self.plates.sidecars),
        )

    def _whole(self, text: str) -> str:
        """The text with marks for what its kind cannot do without."""
        if self.head.kind == "interview" and "\n## " not in f"\n{text}":
            return f"{text}\n{_NO_QUESTION}".lstrip()
        return text or ("" if self.head.kind in WITHOUT_TEXT else _NO_TEXT)

    # Who signs ------------------------------------------------------------------------------

    def _signed(
        self, blocks: tuple[Block, ...], signed: tuple[signing.Line, ...]
    ) -> tuple[Block, ...]:
        """The text without the lines that sign it; these go into the head or the report."""
        name = _SIGNED.get(self.head.kind, "")
        if not name and not any(line.known for line in signed):
            return self.manuscript.blocks
        told = [line for line in signed if line.says != "farewell"]
        if name and self.head.open(name) and not all(line.known for line in told):
            said = ", ".join(line.text for line in told)
            if name == "person":
                self.values[name] = signing.person(told)
                self._remark("person-guessed", told[0].paragraph.place, said)
            else:
                self.values[name] = signing.signatories(told, self.head.data.get(name))
                self._remark("signed", told[0].paragraph.place, said)
            self.marks[name] = _LOOK
        for line in signed:
            if not (name or line.known):
                blocks = (*blocks, line.paragraph)
                continue
            self._aside("farewell", line.paragraph.place, line.before)
            if line.says == "farewell":
                self._aside("farewell", line.paragraph.place, line.text)
            elif name not in self.values:
                kind = "known" if line.known else "head-other"
                self._aside(kind, line.paragraph.place, line.text)
        return blocks

    # What stands above the text -------------------------------------------------------------

    def _opening(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The text without its title and other lines that belong into the head."""
        if title := str(self.manuscript.fields.get("title") or ""):
            self._title(title, NOWHERE)
        left: list[Block] = []
        above = True
        for block in blocks:
            above = above and (isinstance(block, Heading | Image) or _is_line(block))
            if not (above and self._taken(block, blocks, left)):
                left.append(block)
        first = next((block for block in left if not isinstance(block, Image)), None)
        if isinstance(first, Heading) and self.head.open("title") and not self.titled:
            text = plain(first.content)
            if len(text) <= TITLE and not text.endswith("?") and not calls(first.content):
                self._title(text, first.place, "war die erste Überschrift")
                self._remark("title-guessed", first.place, text)
                left.remove(first)
        return tuple(left)

    def _taken(self, block: Block, blocks: Sequence[Block], left: Sequence[Block]) -> bool:
        """True if a line above the text went into the head or the report."""
        if not isinstance(block, Heading | Paragraph) or calls(block.content):
            return False
        text = plain(block.content)
        talk = TALK.fullmatch(text) if self.head.kind == "interview" else None
        question = self.head.kind == "interview" and text.endswith("?")
        bare = not any(not isinstance(other, Image) for other in left)
        if self.familiar.knows(text):
            self.titled = self.titled or self._is_title(text)
            self._aside("known", block.place, text)
        elif talk is not None:
            self._talk(text, talk["name"] or "", block.place)
        elif bare and not self.titled and titles(block, blocks) and words(text):
            if question and isinstance(block, Heading) and block.level:
                return False
            self._title(text, block.place)
        else:
            return False
        return True

    def _title(self, text: str, place: Place, mark: str = "") -> None:
        self.titled = True
        if self._is_title(text):
            self._aside("known", place, text)
        elif self.head.open("title") and words(text) and len(text) <= TITLE:
            self.values["title"] = _clean(text)
            if mark:
                self.marks["title"] = mark
        else:
            self._aside("head-other", place, text)

    def _is_title(self, text: str) -> bool:
        return words(text) == words(str(self.head.data.get("title") or ""))

    def _talk(self, text: str, name: str, place: Place) -> None:
        """The line that says who is interviewed."""
        if not name:
            self._aside("known", place, text)
        elif not self.head.open("kicker") or "kicker" in self.values:
            self._aside("head-other", place, text)
        else:
            who, _, role = _clean(name).partition(", ")
            kicker = _clean(text)
            if self.head.open("person"):
                kicker = kicker.removesuffix(f", {role}")
                roles: list[Data] = [role or f"{MARK} Funktionen"]
                self.values["person"] = {"name": who, "roles": roles}
                self.marks["person"] = _LOOK
            self.values["kicker"] = kicker
            self.marks["kicker"] = _LOOK
            self._remark("person-guessed", place, text)

    def _name(self) -> str:
        person = self.head.data.get("person")
        return str(person.get("name") or "") if isinstance(person, dict) else ""

    # Works ----------------------------------------------------------------------------------

    def _works(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The text before the first work; works go into the head, what is none to the report."""
        entries: list[works.Entry] = []
        left: list[Block] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                said = [(plain(block.content), block.place)]
            elif isinstance(block, Listing):
                said = [(plain(entry.content), entry.place) for entry in block.entries]
            else:
                said = []
            read = [(text, place, works.read(_clean(text))) for text, place in said]
            if not entries and not any(entry for _, _, entry in read):
                left.append(block)
                continue
            if not said:
                left.append(block)
            for text, place, entry in read:
                if entry is None:
                    self._aside("works", place, text)
                else:
                    self._remark("work", place, text)
                    entries.append(entry)
                    self._aside("numbering", place, _left_out(text, entry))
        if entries:
            self.values["entries"] = works.listed(entries)
            self.marks["entries"] = _LOOK
        return tuple(left)


def _is_line(block: Block) -> bool:
    """True for a paragraph that is no running text."""
    if not isinstance(block, Paragraph):
        return False
    text = plain(block.content)
    return len(text) <= _LINE and not text.endswith(_STOPS)


def _clean(text: str) -> str:
    return " ".join(plain_characters(text).split())


def _left_out(text: str, entry: works.Entry) -> str:
    """Words of a work that no field has: the letter behind a year."""
    said = (*entry.authors, str(entry.year), entry.title, entry.place, entry.publisher, entry.url)
    kept = [word for part in said for word in words(part)]
    rest: list[str] = []
    for word in words(text):
        if word in kept:
            kept.remove(word)
        else:
            rest.append(word)
    return " ".join(rest)
