"""The words that an edition writes in one way: a shared list, and the edition's own."""

from __future__ import annotations

from collections.abc import Iterator

from press.codes import finding
from press.findings import Finding
from press.model.glossary import Glossary, Term
from press.sources.editions import load
from press.sources.files import Project
from press.sources.schema.glossary import GlossaryFile
from press.sources.typography import typeset

#: Name of the file, in `sources/` and in the folder of an edition.
NAME = "glossary.yaml"


def read(project: Project, edition: str, found: list[Finding]) -> Glossary:
    """The shared glossary with the edition's own on top; either may be missing.

    An entry of the edition takes the place of the shared one for the same term.
    """
    terms: dict[str, Term] = {}
    words: set[str] = set()
    for path in (f"sources/{NAME}", f"sources/{edition}/{NAME}"):
        if not project.holds(path):
            continue
        loaded = load(GlossaryFile, project, path, found)
        if loaded is None:
            continue
        file, yaml = loaded
        own: dict[str, Term] = {}
        for i, entry in enumerate(file.terms):
            origin = yaml.origin(("terms", i))
            if entry.term in own:
                found.append(finding("edition/key-twice", origin, key=entry.term))
            wrong = tuple(map(typeset, entry.wrong))
            also = tuple(map(typeset, entry.also))
            own[entry.term] = Term(typeset(entry.term), wrong, also, entry.because, origin)
        terms |= own
        words |= {typeset(word) for word in file.words}
    glossary = Glossary({term.term: term for term in terms.values()}, frozenset(words))
    found += _contradictions(glossary)
    return glossary


def _contradictions(glossary: Glossary) -> Iterator[Finding]:
    """Forms that one entry calls right and another, or the same, calls wrong."""
    right = set(glossary.words)
    for term in glossary.terms.values():
        right |= {term.term, *term.also}
    for term in glossary.terms.values():
        for form in term.wrong:
            if form in right:
                yield finding("edition/glossary-both", term.origin, form=form)
