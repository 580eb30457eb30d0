"""A chapter's head in print: its title, and the box that says who tells the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from press.intake import person, topics
from press.intake.brochure.bodies import Desk, Read, Story
from press.intake.brochure.flow import SHORT
from press.intake.brochure.paragraphs import Para
from press.intake.head import Home, Known, chapter
from press.intake.manuscript import Aside, Certainty, Remark

#: Paragraphs at the top of a chapter that may be its title, and characters it may have.
_TITLE_PARAS, _TITLE = 4, 220
#: A box stands among the first paragraphs, and fills no more than six.
_BOX_WITHIN, _BOX_PARAS = 12, 6


def write(desk: Desk, home: Home, read: Read) -> Story:
    """The chapter of a county."""
    paras = read.paras
    at, length, who = _person(desk, paras)
    above = paras[:at] if who else paras[:_TITLE_PARAS]
    title, used = _title(above, certain=who is not None)
    doubts = {"topics": "Themen prüfen"}
    if used:
        certain = who is not None and len(title) <= _TITLE // 2
        sure: Certainty = "sure" if certain else "likely"
        desk.tell(Remark("title-guessed", paras[0].place, title, sure))
        if not certain:
            doubts["title"] = "Titel prüfen"
    left = [*paras[used:at], *paras[at + length :]] if who else paras[used:]
    if who:
        _tell_person(desk, paras[at], who)
        if who.capitals:
            doubts["person"] = "war in Großbuchstaben gesetzt"
    known = Known(
        title=title,
        name=who.name if who else "",
        role=who.role if who else "",
        office=who.office if who else "",
        topics=tuple(topics.guess(" ".join(para.text for para in left))),
        doubts=doubts,
    )
    name = desk.named(home.id)
    return desk.story(name, chapter(home, known), Read(list(left), read.notes), lead=True)


def _person(desk: Desk, paras: Sequence[Para]) -> tuple[int, int, person.Person | None]:
    """Where the box `MEIN NAME IST …` begins, how many paragraphs it has, and who it is."""
    for at, para in enumerate(paras[:_BOX_WITHIN]):
        if not re.match(r"mein name ist\b", para.text, re.IGNORECASE):
            continue
        for length in range(_BOX_PARAS, 0, -1):
            part = paras[at : at + length]
            if len(part) < length or not all(_boxed(p) for p in part[1:]):
                continue
            read = person.read(" ".join(p.text for p in part), desk.builder.words)
            if read is not None:
                return at, length, read
    return 0, 0, None


def _tell_person(desk: Desk, para: Para, who: person.Person) -> None:
    said = f"{who.name}, {who.role}, {who.office}"
    if who.capitals:
        desk.tell(Remark("person-capitals", para.place, said, "likely"))
    else:
        desk.tell(Remark("person-guessed", para.place, said))
    desk.tell(Aside("printed", para.place, who.dropped))


def _title(paras: Sequence[Para], *, certain: bool) -> tuple[str, int]:
    """The title from the paragraphs above the box: all of them, if they are short."""
    used = 0
    parts: list[str] = []
    for para in paras:
        long = len(para.text) > (_TITLE if certain else SHORT) or (para.ended and not certain)
        if long or sum(map(len, parts)) + len(para.text) > _TITLE:
            break
        parts.append(para.text)
        used += 1
    return " ".join(parts), used


def _boxed(para: Para) -> bool:
    """True for what can be the rest of a box: capitals, a short line, `und ich bin …`."""
    if para.text.casefold().startswith("und ich bin"):
        return True
    letters = [c for c in para.text if c.isalpha() and c != "ß"]
    return bool(letters) and (
        all(c.isupper() for c in letters) or (len(para.text) <= 60 and not para.ended)
    )
