"""A contribution becomes a chapter: front matter, text, and its pictures one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from press.intake import person, topics
from press.intake.gather import lead_first, plain_blocks
from press.intake.head import Home, Known, chapter
from press.intake.house import Scribe, leads
from press.intake.ledger import Ledger
from press.intake.manuscript import (
    Aside,
    Block,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    calls,
    plain,
)
from press.intake.plates import Plates
from press.intake.shape import captioned, shaped
from press.sources.gaps import MARK
from press.sources.schema.fields import TEXT_LIMIT

#: Longest first line that can be a title, characters.
TITLE = 200
_LABELLED = {
    "attached": re.compile(r"(?:Angesiedelt|Anbindung|Verortung)\s*:\s*(.+)", re.IGNORECASE),
    "focus": re.compile(r"(?:Schwerpunkt|Arbeitsschwerpunkt)e?\s*:\s*(.+)", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Contribution:
    """A finished story and everything that is to be told about it."""

    #: The whole file.
    text: str
    #: The file without what stood in its head before: what the manuscript brought.
    brought: str
    asides: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    #: Words of the manuscript that went into sidecars.
    sidecars: tuple[str, ...]


def compose(
    manuscript: Manuscript,
    home: Home,
    plates: Plates,
    before: Mapping[str, object],
) -> Contribution:
    """Write the chapter of a county.

    `before` is the front matter of the story that this one replaces: what the manuscript
    does not say is taken from it, and marked.
    """
    return _Work(manuscript, home, plates, before).chapter()


@dataclass(slots=True)
class _Work(Ledger):
    manuscript: Manuscript
    home: Home
    plates: Plates
    before: Mapping[str, object]
    doubts: dict[str, str] = field(default_factory=dict)

    def chapter(self) -> Contribution:
        blocks = shaped(self.manuscript.blocks, self._tell)
        known, blocks = self._known(blocks)
        blocks, found = captioned(blocks, self._tell)
        blocks = lead_first(tuple(self.plates.placed(blocks, found)))
        scribe = Scribe(self.manuscript.notes, self.plates.names)
        text = scribe.text(blocks)
        if not leads(text):
            text = f"{MARK} Hier fehlt der Vorspann aus zwei Sätzen.\n\n{text}"
        words = " ".join(plain(runs) for runs in plain_blocks(blocks))
        guessed = tuple(topics.guess(words))
        self.doubts["topics"] = "Themen prüfen"
        known = self._inherited(replace(known, topics=guessed, doubts=self.doubts))
        whole = f"{chapter(self.home, known)}\n{text}"
        return Contribution(
            whole,
            whole,
            (*self.manuscript.asides, *self.asides, *self.plates.asides, *scribe.asides),
            (*self.manuscript.remarks, *self.remarks, *self.plates.remarks, *scribe.remarks),
            tuple(self.plates.sidecars),
        )

    # Front matter ---------------------------------------------------------------------------

    def _known(self, blocks: Sequence[Block]) -> tuple[Known, tuple[Block, ...]]:
        """What the manuscript says about itself, and the blocks that are left."""
        spelt = person.spellings(plain(runs) for runs in plain_blocks(blocks))
        given = self.manuscript.fields
        known = Known(title=str(given.get("title") or ""))
        left: list[Block] = []
        for block in blocks:
            if not isinstance(block, Heading | Paragraph) or calls(block.content):
                left.append(block)
                continue
            text = plain(block.content)
            if self._names_home(text):
                self._aside("known", block.place, text)
            elif not known.title and not left and titles(block, blocks):
                known = replace(known, title=text[:TEXT_LIMIT])
            elif not known.name and (who := person.read(text, spelt)) is not None:
                known = replace(known, name=who.name, role=who.role, office=who.office)
                self._aside("printed", block.place, who.dropped)
                if who.capitals:
                    self.doubts["person"] = "war in Großbuchstaben gesetzt"
                    self._remark("person-capitals", block.place, f"{who.name}, {who.role}")
            elif (labelled := _labelled(text)) and not getattr(known, labelled[0]):
                name, phrase = labelled
                known = (
                    replace(known, attached=phrase)
                    if name == "attached"
                    else replace(known, focus=phrase)
                )
                self._aside("printed", block.place, text.removesuffix(phrase))
            else:
                left.append(block)
        if not known.title and left and isinstance(first := left[0], Heading):
            known = replace(known, title=plain(first.content)[:TEXT_LIMIT])
            self._remark("title-guessed", first.place, known.title)
            self.doubts["title"] = "war die erste Überschrift"
            left = left[1:]
        return known, tuple(left)

    def _inherited(self, known: Known) -> Known:
        """What the manuscript does not say, from the story that it replaces."""
        old: dict[str, str] = {
            name: value
            for name in ("attached", "focus", "motif", "portrait")
            if isinstance(value := self.before.get(name), str) and MARK not in value
        }
        who = self.before.get("person")
        if isinstance(who, dict) and not known.name:
            parts = {name: str(who.get(name) or "") for name in ("name", "role", "office")}
            old |= {name: text for name, text in parts.items() if text and MARK not in text}
        taken = {name: text for name, text in old.items() if not getattr(known, name)}
        stale = "aus der ersetzten Fassung, prüfen"
        for name in taken:
            self.doubts["person" if name in ("name", "role", "office") else name] = stale
        self.doubts.pop("motif", None)
        self.doubts.pop("portrait", None)
        themes = self.before.get("topics")
        if isinstance(themes, list) and themes and set(themes) != set(known.topics):
            known = replace(known, topics=tuple(map(str, themes)))
            self.doubts["topics"] = stale
        return replace(
            known,
            name=known.name or taken.get("name", ""),
            role=known.role or taken.get("role", ""),
            office=known.office or taken.get("office", ""),
            attached=known.attached or taken.get("attached", ""),
            focus=known.focus or taken.get("focus", ""),
            motif=known.motif or taken.get("motif", ""),
            portrait=known.portrait or taken.get("portrait", ""),
        )

    def _names_home(self, text: str) -> bool:
        """True for `2.4 Saale-Holzland-Kreis`: the band prints number and name."""
        bare = re.sub(r"^\s*\d+(?:\.\d+)?\.?\s*", "", text).strip(" :").casefold()
        home = self.home
        return bare in {home.name.casefold(), home.short.casefold(), home.office.casefold()}


def titles(block: Block, blocks: Sequence[Block]) -> bool:
    """True for the document's title, or its only heading of the highest level."""
    if not isinstance(block, Heading) or len(plain(block.content)) > TITLE:
        return False
    levels = [b.level for b in blocks if isinstance(b, Heading)]
    return block.level == 0 or (block.level == min(levels) and levels.count(block.level) == 1)


def _labelled(text: str) -> tuple[str, str] | None:
    for name, pattern in _LABELLED.items():
        if match := pattern.fullmatch(text):
            return name, match[1].strip()[:TEXT_LIMIT]
    return None
