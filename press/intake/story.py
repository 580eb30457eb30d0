"""A contribution becomes a chapter: front matter, text, and its pictures one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from press.intake import captions, person, pictures, tables, topics
from press.intake.gather import lead_first, plain_blocks
from press.intake.head import Home, Known, chapter
from press.intake.house import Scribe, leads
from press.intake.manuscript import (
    Aside,
    Block,
    Heading,
    Image,
    Manuscript,
    Paragraph,
    Place,
    Remark,
    Table,
    calls,
    plain,
)
from press.intake.pictures import Master
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
class Chapter:
    """A finished chapter and everything that is to be told about it."""

    text: str
    asides: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    #: Words of the manuscript that went into sidecars.
    sidecars: tuple[str, ...]


def compose(
    manuscript: Manuscript,
    home: Home,
    picture: Callable[[str], bytes],
    store: Callable[[Master], None],
    before: Mapping[str, object],
) -> Chapter:
    """Write the chapter of a county. `picture` unpacks one, `store` takes it.

    `before` is the front matter of the story that this one replaces: what the manuscript
    does not say is taken from it, and marked.
    """
    return _Work(manuscript, home, picture, store, before).chapter()


@dataclass(slots=True)
class _Work:
    manuscript: Manuscript
    home: Home
    picture: Callable[[str], bytes]
    store: Callable[[Master], None]
    before: Mapping[str, object]
    asides: list[Aside] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    sidecars: list[str] = field(default_factory=list)
    doubts: dict[str, str] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def chapter(self) -> Chapter:
        blocks = shaped(self.manuscript.blocks, self._tell)
        known, blocks = self._known(blocks)
        blocks, found = captioned(blocks, self._tell)
        blocks = lead_first(tuple(self._placed(blocks, found)))
        scribe = Scribe(self.manuscript.notes, self._names)
        text = scribe.text(blocks)
        if not leads(text):
            text = f"{MARK} Hier fehlt der Vorspann aus zwei Sätzen.\n\n{text}"
        words = " ".join(plain(runs) for runs in plain_blocks(blocks))
        guessed = tuple(topics.guess(words))
        self.doubts["topics"] = "Themen prüfen"
        known = self._inherited(replace(known, topics=guessed, doubts=self.doubts))
        head = chapter(self.home, known)
        return Chapter(
            f"{head}\n{text}",
            (*self.manuscript.asides, *self.asides, *scribe.asides),
            (*self.manuscript.remarks, *self.remarks, *scribe.remarks),
            tuple(self.sidecars),
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
            elif not known.title and not left and self._is_title(block, blocks):
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

    def _is_title(self, block: Heading | Paragraph, blocks: Sequence[Block]) -> bool:
        if len(plain(block.content)) > TITLE:
            return False
        if isinstance(block, Heading):
            levels = [b.level for b in blocks if isinstance(b, Heading)]
            alone = block.level == min(levels) and levels.count(block.level) == 1
            return block.level == 0 or alone
        return False

    # Pictures and tables --------------------------------------------------------------------

    def _placed(
        self, blocks: Sequence[Block], found: dict[int, captions.Caption]
    ) -> Iterator[Block]:
        """Pictures under their ids, tables as boxes where one fits."""
        shown = -1
        for block in blocks:
            if isinstance(block, Image):
                shown += 1
                if self._stored(block, found.get(shown)):
                    yield block
            elif isinstance(block, Table):
                shown += 1
                yield from self._table(block, found.get(shown))
            else:
                yield block

    def _stored(self, image: Image, caption: captions.Caption | None) -> bool:
        if caption:
            self.sidecars += [caption.text, caption.credit]
            self._aside("printed", image.place, caption.dropped)
        if image.key in self._names:
            self._remark("picture-twice", image.place, self._names[image.key])
            return True
        name = f"{self.home.id}-bild-{len(self._names) + 1}"
        made = pictures.master(image, self.picture(image.key), name, caption, self.remarks.append)
        if made is None:
            if caption:
                words = f"{caption.text} {caption.credit}".strip()
                self._aside("caption", image.place, words)
            return False
        self._names[image.key] = name
        self.store(made)
        return True

    def _table(self, table: Table, caption: captions.Caption | None) -> Iterator[Block]:
        label, title = captions.unlabelled(caption.text if caption else "")
        self._aside("numbering", table.place, label)
        fitting = tables.box(table, title)
        if fitting is None:
            if title:
                self._aside("table", table.place, title)
            yield table
            return
        made, dropped = fitting
        self._aside("table-head", table.place, dropped)
        rows = "; ".join(" | ".join(plain(cell) for cell in row) for row in table.rows[:1])
        self._remark("table-boxed", table.place, f"{made.name}: {rows[:60]}")
        yield made

    def _tell(self, thing: Remark | Aside) -> None:
        if isinstance(thing, Aside):
            self.asides.append(thing)
        else:
            self.remarks.append(thing)

    def _aside(self, kind: str, place: Place, text: str) -> None:
        if text.strip():
            self.asides.append(Aside(kind, place, text.strip()))

    def _remark(self, kind: str, place: Place, sample: str) -> None:
        self.remarks.append(Remark(kind, place, sample[:120], "likely"))


def _labelled(text: str) -> tuple[str, str] | None:
    for name, pattern in _LABELLED.items():
        if match := pattern.fullmatch(text):
            return name, match[1].strip()[:TEXT_LIMIT]
    return None
