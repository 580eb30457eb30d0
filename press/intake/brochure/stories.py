"""Sections of a brochure as story files: each kind has its own front matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from press.intake.brochure import portrait, works
from press.intake.brochure.bodies import Desk, Read, Story
from press.intake.brochure.chapters import Section
from press.intake.brochure.contents import same
from press.intake.brochure.flow import SHORT
from press.intake.brochure.lines import Line
from press.intake.brochure.paragraphs import Para
from press.intake.head import matter
from press.intake.interview import TALK
from press.intake.manuscript import Aside, Remark, plain
from press.sources.gaps import MARK
from press.sources.yamlfile import Data, Location

_SOURCES = re.compile(r"(?:Quellen|Literatur)", re.IGNORECASE)
_FOREWORD = re.compile(r"(?:Vorwort|Geleitwort|Editorial|Zum Geleit|Einleitung)", re.IGNORECASE)
_VOICE = re.compile(r"(?:Stimme|Grußwort)", re.IGNORECASE)
_VALUE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,6}")
_NO_TEXT = f"{MARK} Hier fehlt der Text."


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the stories of one edition."""

    desk: Desk

    def write(self, section: Section, *, opens: bool) -> list[Story]:
        """The story of a section; a part that `opens` onto a giant number has two."""
        for line in section.head:
            self.desk.tell(Aside("known", line.place(section.title), line.bare))
        lines, giant = _without_giant(section.lines) if opens else (section.lines, ())
        made = [self._story(section, lines, opens=opens)]
        if giant:
            made.append(self._number(giant))
        return made

    def missing_part(self, number: str) -> Story:
        """What opens a part that has chapters and no beginning of its own."""
        name = self.desk.named(f"teil-{number}")
        return Story(name, matter("opener", f"{MARK} Titel des Teils {number}"))

    def _story(self, section: Section, lines: Sequence[Line], *, opens: bool) -> Story:
        read = self.desk.read(lines)
        title = section.title
        if section.chapter and section.home is not None:
            return portrait.write(self.desk, section.home, read)
        if (talk := _talk(section, read.paras, self.desk)) is not None:
            return self._interview(title, talk, read)
        if _SOURCES.match(title) and (found := self._works(read.paras)):
            for note in read.notes.notes.values():
                said = " ".join(plain(runs) for runs in note.paragraphs)
                self.desk.tell(Aside("note-uncalled", note.place, said))
            head = matter("bibliography", title, {"entries": works.listed(found)})
            return Story(self.desk.named("quellen"), head)
        if _FOREWORD.fullmatch(title):
            return self._foreword(title, read)
        if _VOICE.match(title):
            return self._voice(title, read)
        name = "ausblick" if title.casefold() == "ausblick" else works.slug(title) or "teil"
        if section.chapter:
            place = (section.head or section.lines)[0].place(title)
            self.desk.tell(Remark("county-unknown", place, f"{section.number} {title}", "unsure"))
            marks: dict[Location, str] = {("kind",): "kein Landkreis erkannt; chapter?"}
            head = matter("outlook", title, None, marks)
            return self.desk.story(self.desk.named(name), head, read, needed=_NO_TEXT)
        head = matter("opener" if opens else "outlook", title)
        needed = "" if opens else _NO_TEXT
        return self.desk.story(self.desk.named(name), head, read, needed=needed)

    def _interview(self, title: str, talk: re.Match[str], read: Read) -> Story:
        who = (talk["name"] or "").strip(" .") or f"{MARK} Name"
        person: Data = {"name": who, "roles": [f"{MARK} Funktionen"]}
        fields: dict[str, Data] = {"kicker": talk.string.strip(), "person": person}
        head = matter("interview", title, fields)
        return self.desk.story(self.desk.named("interview"), head, read, interview=True)

    def _foreword(self, title: str, read: Read) -> Story:
        text, signed = _signed(read.paras, SHORT, 12)
        fields: dict[str, Data] = {}
        if len(signed) >= 2:
            said = ", ".join(para.text for para in signed)
            self.desk.tell(Remark("signed", signed[0].place, said, "likely"))
            group, *names = (para.text for para in signed)
            fields["signatories"] = {"group": group, "names": list(names)}
        else:
            text = read.paras
        head = matter("foreword", title, fields)
        rest = Read(list(text), read.notes)
        return self.desk.story(self.desk.named("vorwort"), head, rest, needed=_NO_TEXT)

    def _voice(self, title: str, read: Read) -> Story:
        text, signed = _signed(read.paras, 120, 3)
        told = [para.text for para in signed]
        if signed:
            said = ", ".join(told)
            self.desk.tell(Remark("person-guessed", signed[0].place, said, "unsure"))
        gaps = (f"{MARK} Name", f"{MARK} Aufgabe", f"{MARK} Behörde")
        name, role, office = (*told, *gaps[len(told) :])
        person: Data = {"name": name, "role": role, "office": office}
        marks: dict[Location, str] = {("person",): "Person prüfen"}
        head = matter("voice", title, {"person": person}, marks)
        rest = Read(list(text), read.notes)
        return self.desk.story(self.desk.named("stimme"), head, rest, needed=_NO_TEXT)

    def _works(self, paras: Sequence[Para]) -> list[works.Entry]:
        """The entries; if there is none, the paragraphs stay text and nothing is told."""
        read = [(para, works.read(para.text)) for para in _entries(paras)]
        if not any(entry for _, entry in read):
            return []
        for para, entry in read:
            if entry is None:
                self.desk.tell(Aside("works", para.place, para.text))
            else:
                self.desk.tell(Remark("work", para.place, para.text[:80], "likely"))
        return [entry for _, entry in read if entry is not None]

    def _number(self, lines: Sequence[Line]) -> Story:
        """A page with a giant number: what it counts stands right below it."""
        first = next(line for line in lines if line.bare)
        read = self.desk.read(lines[lines.index(first) + 1 :])
        label, paras = f"{MARK} was gezählt wird", read.paras
        if paras and len(paras[0].text) <= 300:
            label, paras = paras[0].text, paras[1:]
        said = f"{first.bare} {label}"[:80]
        self.desk.tell(Remark("number-page", first.place(), said, "likely"))
        marks: dict[Location, str] = {("value",): "Seite prüfen"}
        head = matter("number", "Die Zahl", {"value": first.bare, "label": label}, marks)
        return self.desk.story(self.desk.named("zahl"), head, Read(paras, read.notes))


def _entries(paras: Sequence[Para]) -> list[Para]:
    """Paragraphs of a bibliography; a line right below an entry that is none goes on with it."""
    result: list[Para] = []
    for para in paras:
        below = result and para.lines[0].number == result[-1].lines[-1].number + 1
        if below and works.read(para.text) is None:
            last = result.pop()
            joins = (*last.joins, *para.joins)
            para = Para(f"{last.text} {para.text}", (*last.lines, *para.lines), joins)
        result.append(para)
    return result


def _talk(section: Section, paras: list[Para], desk: Desk) -> re.Match[str] | None:
    """The line that says who is interviewed; it is taken out of the text."""
    for text in (section.subtitle, section.title):
        if match := TALK.match(text):
            if paras and same(paras[0].text, text) > 0.8:
                desk.tell(Aside("known", paras[0].place, paras[0].text))
                del paras[0]
            return match
    if paras and len(paras[0].text) <= 100 and (match := TALK.match(paras[0].text)):
        del paras[0]
        return match
    return None


def _signed(paras: Sequence[Para], longest: int, most: int) -> tuple[list[Para], list[Para]]:
    """A text and the short lines without a stop below it, which sign it."""
    tail = 0
    while tail < min(most, len(paras) - 1):
        para = paras[-1 - tail]
        if len(para.text) > longest or para.ended:
            break
        tail += 1
    cut = len(paras) - tail
    return list(paras[:cut]), list(paras[cut:])


def _without_giant(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """A part's lines up to a page that begins with a number alone, and that page."""
    for at, line in enumerate(lines):
        above = [row for row in lines[:at] if row.bare and row.page == line.page]
        says = any(len(row.bare) > 12 for row in lines[at + 1 :])
        if at and not above and says and _VALUE.fullmatch(line.bare):
            return lines[:at], lines[at:]
    return lines, ()
