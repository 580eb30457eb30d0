"""The text of a story with its notes, and the sidecars of the pictures it had in print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from press.intake import pictures
from press.intake.brochure import notes
from press.intake.brochure.flow import Flow
from press.intake.brochure.lines import Line
from press.intake.brochure.paragraphs import Builder, Para
from press.intake.gather import lead_first
from press.intake.house import Scribe, leads
from press.intake.manuscript import Aside, Image, Remark
from press.intake.metadata import Facts
from press.sources.gaps import MARK

Tell = Callable[[Remark | Aside], None]


@dataclass(frozen=True, slots=True)
class Story:
    """A file that is to be written."""

    #: Its id.
    name: str
    text: str
    #: Path below the root -> sidecar of a picture that is promised.
    sidecars: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """The paragraphs of a section, its notes lifted out."""

    paras: list[Para]
    notes: notes.Notes


@dataclass(slots=True)
class Desk:
    """What every story of an edition is written with."""

    edition: str
    builder: Builder
    tell: Tell
    #: Names of stories that are taken.
    taken: set[str] = field(default_factory=set)

    def read(self, lines: Sequence[Line]) -> Read:
        """The paragraphs of lines, and their notes."""
        lifted = notes.lift(list(self.builder.paragraphs(lines)), self.tell)
        return Read(list(lifted.paragraphs), lifted)

    def named(self, wanted: str) -> str:
        """This name, or with a number behind it if it is taken."""
        name, number = wanted, 1
        while name in self.taken:
            number += 1
            name = f"{wanted}-{number}"
        self.taken.add(name)
        return name

    def story(
        self,
        name: str,
        head: str,
        read: Read,
        *,
        interview: bool = False,
        lead: bool = False,
        needed: str = "",
    ) -> Story:
        """A story of this name: front matter and text.

        `lead` if it must begin with a paragraph; `needed` is what stands there if there is
        no text at all.
        """
        flow = Flow(self.builder, read.notes, self.tell, interview)
        blocks = flow.blocks(read.paras)
        blocks = lead_first(blocks) if lead else blocks
        names: dict[str, str] = {}
        sidecars: dict[str, str] = {}
        for number, shown in enumerate(flow.pictures, start=1):
            picture = f"{name}-bild-{number}"
            names[shown.key] = picture
            image = Image(shown.key, "", shown.para.place)
            path = f"images/{self.edition}/{picture}.yaml"
            sidecars[path] = pictures.sidecar(Facts(), image, shown.caption, self.tell)
        scribe = Scribe(read.notes.notes, names)
        text = scribe.text(blocks)
        for aside in scribe.asides:
            self.tell(aside)
        for remark in scribe.remarks:
            self.tell(remark)
        if lead and not leads(text):
            text = f"{MARK} Hier fehlt der Vorspann aus zwei Sätzen.\n\n{text}".rstrip() + "\n"
        if interview and "\n## " not in f"\n{text}":
            text = f"{text}\n## {MARK} erste Frage\n\n{MARK} Antwort\n".lstrip()
        text = text or (f"{needed}\n" if needed else "")
        return Story(name, f"{head}\n{text}" if text else head, sidecars)
