"""Splits a story into its front matter and its text, with the right lines."""

from __future__ import annotations

from dataclasses import dataclass

from press.codes import finding
from press.findings import Finding, Origin


@dataclass(frozen=True, slots=True)
class Split:
    """The two halves of a story file and the lines of the file they start at."""

    matter: str
    matter_line: int
    body: str
    body_line: int


def split(text: str, path: str, found: list[Finding]) -> Split | None:
    """Split `---`, YAML, `---`, Markdown. None, with a finding, if a fence is missing.

    Blank lines before the first `---` are let pass.
    """
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != "---":
        found.append(finding("sources/front-matter", Origin(path, start + 1)))
        return None
    for end in range(start + 1, len(lines)):
        if lines[end].rstrip() == "---":
            return Split(
                matter="\n".join(lines[start + 1 : end]),
                matter_line=start + 2,
                body="\n".join(lines[end + 1 :]),
                body_line=end + 2,
            )
    found.append(finding("sources/front-matter-open", Origin(path, start + 1)))
    return None
