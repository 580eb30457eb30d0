"""Running text of a manuscript as house Markdown: emphasis, links, calls of notes.

Emphasis that begins or ends inside a word has no form in the house (there a star is a
letter); the words stay and the loss of the look is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from press.findings import Origin
from press.intake.escape import address, begun, escaped
from press.intake.manuscript import Anchor, Call, Place, Remark, Run, Runs, Span, plain
from press.sources import links

_ODD = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufffe\uffff]")
#: Characters of finished type that nobody types: ligatures, hyphens of several sorts.
_PRINTED = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u2010": "-", "\u2011": "-"}
)
_HERE = Origin("")


@dataclass(frozen=True, slots=True)
class Written:
    """Markdown, and what had to be told about it."""

    text: str
    remarks: tuple[Remark, ...]


def written(runs: Runs, keys: Mapping[str, str], place: Place, *, looks: bool = True) -> Written:
    """One paragraph. `keys` gives the house's name of each note that may be called here.

    Without `looks` emphasis and links are left out: the last resort for text that
    does not come out of the house's reader as it went in.
    """
    pieces, remarks = _pieces(runs, keys, place, looks=looks)
    parts: list[str] = []
    texts = [piece.text if isinstance(piece, Span) else piece for piece in pieces]
    before = _before(texts)
    after = _before(texts[::-1])[::-1]
    for number, piece in enumerate(pieces):
        if isinstance(piece, str):
            parts.append(piece)
        else:
            parts.append(_span(piece, before[number], after[number], remarks, place))
    return Written(begun("".join(parts).strip()), tuple(remarks))


def _before(texts: list[str]) -> list[str]:
    """For each text the last one before it that says anything."""
    last = ""
    found: list[str] = []
    for text in texts:
        found.append(last)
        last = text or last
    return found


def _pieces(
    runs: Runs, keys: Mapping[str, str], place: Place, *, looks: bool
) -> tuple[list[Span | str], list[Remark]]:
    """Spans to be set, and finished Markdown between them."""
    remarks: list[Remark] = []
    pieces: list[Span | str] = []
    breaks, pushed = 0, False
    left = dict(keys)  # each note is called once
    for run in runs:
        if isinstance(run, Span):
            inner = plain_characters(run.text)
            if pushed and inner[:1].isalnum():
                inner = f" {inner}"
            pushed = False
            breaks += inner.strip("\n ").count("\n")
            look = (run.bold, run.italic) if looks else (False, False)
            pieces.append(Span(re.sub(r"\s+", " ", inner), *look))
        elif isinstance(run, Call):
            pushed = _pushed(pieces) or pushed
            if name := left.pop(run.key, ""):
                pieces.append(f"[^{name}]")
        else:
            pieces += [Span(" ")] if pushed and plain(run.content)[:1].isalnum() else []
            pieces += _link(run, left, place, remarks, looks=looks)
            pushed = False
    if breaks:
        remarks.append(Remark("line-break", place, plain(runs)[:60]))
    return [p for p in pieces if p and (isinstance(p, str) or p.text)], remarks


def _pushed(pieces: list[Span | str]) -> bool:
    """Take the blank away that stands before a call; true if there was one."""
    if pieces and isinstance(last := pieces[-1], Span) and last.text.endswith(" "):
        pieces[-1] = Span(last.text.rstrip(), last.bold, last.italic)
        return True
    return False


def plain_characters(text: str) -> str:
    """Without what nobody sees; fixed blanks and hyphens as they are typed."""
    text = _CONTROL.sub(" ", _ODD.sub("", text))
    text = re.sub("[\u00a0\u202f\u2007\u2009\t]", " ", text)
    return text.translate(_PRINTED)


def _link(
    anchor: Anchor, left: dict[str, str], place: Place, remarks: list[Remark], *, looks: bool
) -> list[Span | str]:
    words = " ".join(plain_characters(plain(anchor.content)).split())
    target = address(plain_characters(anchor.address))
    if target.startswith("www."):
        target = f"https://{target}"
    called = (left.pop(run.key, "") for run in _calls(anchor.content))
    after = [f"[^{name}]" for name in called if name]
    lead = [Span(" ")] if _edge(anchor.content, 0).startswith((" ", "\n")) else []
    tail = [Span(" ")] if words and _edge(anchor.content, -1).endswith((" ", "\n")) else []
    linked = looks and words != "" and not anchor.address.startswith("#")
    if anchor.address.startswith("#") and len(anchor.address) > 1 and words:
        remarks.append(Remark("link-inside", place, words[:60]))
    elif linked and links.fault(target, _HERE) is not None:
        remarks.append(Remark("link-bad", place, f"{words[:60]} → {anchor.address[:120]}"))
        linked = False
    text: Span | str = f"[{escaped(words)}]({target})" if linked else Span(words)
    return [*lead, text, *after, *tail]


def _calls(runs: Runs) -> list[Call]:
    found: list[Call] = []
    for run in runs:
        if isinstance(run, Call):
            found.append(run)
        elif isinstance(run, Anchor):
            found += _calls(run.content)
    return found


def _edge(runs: Runs, index: int) -> str:
    """The text at one end, with its blanks."""
    run: Run | None = runs[index] if runs else None
    if isinstance(run, Anchor):
        return _edge(run.content, index)
    return run.text if isinstance(run, Span) else ""


def _span(span: Span, before: str, after: str, remarks: list[Remark], place: Place) -> str:
    """Characters with their marks; blanks at the edges stay outside."""
    core = span.text.strip(" ")
    lead = " " if span.text.startswith(" ") else ""
    tail = " " if span.text.endswith(" ") and core else ""
    text = escaped(core, before + lead, tail + after)
    mark = "*" * (span.italic + 2 * span.bold)
    if not mark or not core:
        return lead + text + tail
    if _touches(before, lead) or _touches(after, tail, backwards=True):
        remarks.append(Remark("look-in-word", place, core[:60]))
        return lead + text + tail
    return f"{lead}{mark}{text}{mark}{tail}"


def _touches(other: str, gap: str, *, backwards: bool = False) -> bool:
    """True where emphasis would begin or end against a letter."""
    if gap or not other:
        return False
    neighbour = other[0] if backwards else other[-1]
    return neighbour.isalnum() or neighbour == "*"
