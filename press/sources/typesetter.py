"""Sets text for print and tells what is odd about it, with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from press.codes import finding
from press.findings import Finding, Origin
from press.model.book import Typography
from press.model.inline import Inline, Inlines, Note, Text, Whole, kept_whole
from press.sources.typography import typeset_runs
from press.sources.yamlfile import Location, Yaml

#: Markup that means nothing in a plain field and would be printed as it is.
_MARKUP = re.compile(r"\*\*|\]\(|\]\{|\[\^|</?[A-Za-z][^<>]*>|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])")


@dataclass(frozen=True, slots=True)
class Typesetter:
    """The house's typography for one run, and the list that takes its findings."""

    typography: Typography
    found: list[Finding]

    def plain(self, text: str, origin: Origin) -> str:
        """Text of a plain field, in which markup means nothing."""
        if match := _MARKUP.search(text):
            self.found.append(finding("text/markup-in-plain", origin, sample=match.group()[:40]))
        runs, paired = typeset_runs((text.strip(),), self.typography.abbreviations)
        if not paired:
            self._unpaired(origin, runs[0])
        return runs[0]

    def inlines(self, nodes: list[Inline], origin: Origin) -> Inlines:
        """One paragraph: all its runs are set together, notes stand for themselves."""
        runs = [node.text for node in _texts(nodes)]
        if not runs:
            return tuple(nodes)
        runs[0] = runs[0].lstrip()
        runs[-1] = runs[-1].rstrip()
        done, paired = typeset_runs(runs, self.typography.abbreviations)
        if not paired:
            self._unpaired(origin, "".join(done))
        return self._rebuilt(nodes, iter(done))

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
        return self.setter.plain(text, self.at(*location)) if text else ""

    def at(self, *location: str | int) -> Origin:
        """Where the field stands."""
        way: Location = location
        return self.yaml.origin(way)


def _texts(nodes: list[Inline]) -> Iterator[Text]:
    for node in nodes:
        if isinstance(node, Text):
            yield node
        elif not isinstance(node, Note | Whole):
            yield from _texts(list(node.content))
