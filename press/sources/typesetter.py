"""Sets text for print, tells what is odd about it, and keeps it with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate

from press.codes import finding
from press.findings import Finding, Origin
from press.model.book import Typography
from press.model.inline import Inline, Inlines, Note, Text, Whole, kept_whole
from press.model.passage import Passage, Role
from press.sources.typography import typeset_runs
from press.sources.yamlfile import Location, Yaml

#: Markup that means nothing in a plain field and would be printed as it is.
_MARKUP = re.compile(r"\*\*|\]\(|\]\{|\[\^|</?[A-Za-z][^<>]*>|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])")


@dataclass(frozen=True, slots=True)
class Typesetter:
    """The house's typography for one run, and the list that takes its findings."""

    typography: Typography
    found: list[Finding]
    #: Every text that was set, in the order of reading the files.
    passages: list[Passage] = field(default_factory=list)

    def plain(self, text: str, origin: Origin, name: str = "") -> str:
        """Text of a plain field of this name, in which markup means nothing."""
        if match := _MARKUP.search(text):
            self.found.append(finding("text/markup-in-plain", origin, sample=match.group()[:40]))
        runs, paired = typeset_runs((text.strip(),), self.typography.abbreviations)
        if not paired:
            self._unpaired(origin, runs[0])
        self.passages.append(Passage((Text(runs[0]),), origin, "field", name))
        return runs[0]

    def inlines(self, nodes: list[Inline], origin: Origin, role: Role = "paragraph") -> Inlines:
        """One paragraph: all its runs are set together, notes stand for themselves."""
        runs = [node.text for node in _texts(nodes)]
        if not runs:
            return tuple(nodes)
        runs[0] = runs[0].lstrip()
        runs[-1] = runs[-1].rstrip()
        done, paired = typeset_runs(runs, self.typography.abbreviations)
        if not paired:
            self._unpaired(origin, "".join(done))
        content = self._rebuilt(nodes, iter(done))
        breaks = _breaks("".join(runs), "".join(done))
        self.passages.append(Passage(content, origin, role, breaks=breaks))
        return content

    def _rebuilt(self, nodes: list[Inline], runs: Iterator[str]) -> Inlines:
        result: list[Inline] = []
        for node in nodes:
            if isinstance(node, Text):
                text = next(runs)
                result += kept_whole(text, self.typography.never) if text else ()
            elif isinstance(node, Note | Whole):
                result.append(node)
            else:
                result.append(replace(node, content=self._rebuilt(list(node.content), runs)))
        return tuple(result)

    def _unpaired(self, origin: Origin, text: str) -> None:
        sample = " ".join(text.split())[:60]
        self.found.append(finding("text/quotes-unpaired", origin, sample=sample))


@dataclass(frozen=True, slots=True)
class Field:
    """Sets the texts of one YAML document, each with its own line."""

    yaml: Yaml
    setter: Typesetter

    def plain(self, text: str, *location: str | int) -> str:
        """A plain field; nothing stays nothing."""
        if not text:
            return ""
        name = next((step for step in reversed(location) if isinstance(step, str)), "")
        return self.setter.plain(text, self.at(*location), name)

    def at(self, *location: str | int) -> Origin:
        """Where the field stands."""
        way: Location = location
        return self.yaml.origin(way)


def _breaks(typed: str, done: str) -> tuple[int, ...]:
    """Where in the text as set each line begins that was begun as it was typed.

    Typography changes blanks and marks but neither letters nor digits: these are counted.
    """
    if "\n" not in typed:
        return ()
    lines = typed.split("\n")[:-1]
    before = accumulate(sum(map(str.isalnum, line)) for line in lines)
    places = [*(i for i, char in enumerate(done) if char.isalnum()), len(done)]
    return tuple(places[min(count, len(places) - 1)] for count in before)


def _texts(nodes: list[Inline]) -> Iterator[Text]:
    for node in nodes:
        if isinstance(node, Text):
            yield node
        elif not isinstance(node, Note | Whole):
            yield from _texts(list(node.content))
