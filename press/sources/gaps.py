"""What is still to be written: every line that carries the mark `OFFEN:`.

Whoever starts an edition or brings a manuscript in does not know everything. What is
missing gets this mark, in a text, in a field or in a YAML comment beside one, and is told
until somebody has written it. A draft can be printed all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.codes import finding
from press.findings import Finding, Origin
from press.sources.validation import shown

MARK = "OFFEN:"
_GAP = re.compile(rf"\b{MARK}[ \t]*([^\n\"]*)")


def gaps(text: str, path: str) -> Iterator[Finding]:
    """A finding for every line of a source file that carries the mark."""
    if MARK not in text:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _GAP.search(line):
            what = shown(match[1].strip(" ,}]'") or "–")
            yield finding("text/open", Origin(path, number), what=what)
