"""The designers' stylesheets as rules, for tests that hold them against other files."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2

from .books import PROJECT

CSS = PROJECT / "layouts/css"


@dataclass(frozen=True)
class Rule:
    """One selector with its declarations; a list of selectors gives one rule each."""

    #: Below `layouts/css/`.
    file: str
    line: int
    #: Blanks are single; at-rules around it stand before it: `@page :left @bottom-left`.
    selector: str
    declarations: dict[str, str]


@functools.cache
def rules() -> tuple[Rule, ...]:
    """All rules of all stylesheets, in the order of the files' names."""
    return tuple(rule for path in files() for rule in of_file(path))


def files() -> list[Path]:
    return sorted(CSS.rglob("*.css"))


def of_file(path: Path) -> list[Rule]:
    nodes = tinycss2.parse_stylesheet(
        path.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
    )
    return list(_rules(path.relative_to(CSS).as_posix(), nodes, ""))


def _rules(file: str, nodes: list[Any], outer: str) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "error":
            raise AssertionError(f"{file}:{node.source_line}: {node.message}")
        if node.type not in ("qualified-rule", "at-rule"):
            continue
        name = _words(tinycss2.serialize(node.prelude))
        if node.type == "at-rule":
            name = _words(f"@{node.at_keyword} {name}")
        inner = tinycss2.parse_blocks_contents(
            node.content or [], skip_comments=True, skip_whitespace=True
        )
        declarations = {
            d.name: _words(tinycss2.serialize(d.value)) for d in inner if d.type == "declaration"
        }
        for selector in name.split(",") if node.type == "qualified-rule" else (name,):
            yield Rule(file, node.source_line, _words(f"{outer} {selector}"), declarations)
        yield from _rules(
            file, [i for i in inner if i.type != "declaration"], _words(f"{outer} {name}")
        )


def _words(text: str) -> str:
    return " ".join(text.split())
