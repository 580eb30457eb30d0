"""WeasyPrint's complaints as findings. Nothing is printed; a shipped edition has none.

WeasyPrint never stops at a bad rule or a missing picture: it says so to a logger and
goes on. Every such line is caught here and told as a finding of its kind.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from press.codes import finding
from press.findings import Finding
from press.render.origins import origin_of

#: Start of a log line's template (before its values are filled in) -> kind of finding.
TEMPLATES = {
    ".notdef glyph rendered": "glyph",
    "Font-face ": "font",
    "Failed to load image at ": "picture",
    "Failed to render SVG image": "picture",
    "Failed to load inline SVG": "picture",
    "Unknown image mode": "picture",
    'Image "%s" has no required alt': "alt",
    "No anchor #": "link",
    "Content discarded: target points to undefined anchor": "link",
    "Anchor defined twice": "twin",
}

_STEP = re.compile(r"Step (\d)(?:.* Page (\d+)$)?")
_STEPS = {"1": "read", "2": "styles", "3": "styles", "4": "boxes", "6": "draw", "7": "write"}


class Complaints(logging.Handler):
    """Keeps the records; tells the steps of the work as they come by."""

    def __init__(self, progress: Callable[[str], None]) -> None:
        super().__init__(logging.DEBUG)
        self.records: list[logging.LogRecord] = []
        #: The step WeasyPrint is at, for the report of a crash.
        self.step = "read"
        self._progress = progress

    def emit(self, record: logging.LogRecord) -> None:
        """Called by the loggers."""
        if record.name != "weasyprint.progress":
            self.records.append(record)
        elif match := _STEP.match(record.getMessage()):
            number, page = match.groups()
            step = f"pages {page}" if page else _STEPS.get(number, self.step)
            if step != self.step:
                self.step = step
                self._progress(step)

    def findings(self, html: str, refused: set[str]) -> list[Finding]:
        """A finding for each record, except where the fetcher has told it already."""
        return [
            told
            for record in self.records
            if not any(address in record.getMessage() for address in refused)
            and (told := _told(record, html))
        ]


@contextmanager
def listening(progress: Callable[[str], None]) -> Iterator[Complaints]:
    """Catch everything WeasyPrint says while it works; afterwards its loggers are as before."""
    complaints = Complaints(progress)
    loggers = (
        (logging.getLogger("weasyprint"), logging.WARNING),
        (logging.getLogger("weasyprint.progress"), logging.INFO),
        (logging.getLogger("fontTools"), logging.WARNING),
    )
    before = [(logger, logger.level, logger.propagate, logger.disabled) for logger, _ in loggers]
    for logger, level in loggers:
        logger.setLevel(level)
        logger.propagate = False
        logger.disabled = False
        logger.addHandler(complaints)
    try:
        yield complaints
    finally:
        for logger, level, propagate, disabled in before:
            logger.removeHandler(complaints)
            logger.setLevel(level)
            logger.propagate = propagate
            logger.disabled = disabled


def _told(record: logging.LogRecord, html: str) -> Finding:
    template = str(record.msg)
    kind = next((kind for start, kind in TEMPLATES.items() if template.startswith(start)), "")
    values = record.args if isinstance(record.args, tuple) else ()
    first = _last_word(values[0]) if values else ""
    text = " ".join(record.getMessage().split())
    if kind == "glyph":
        codepoint = f"U+{ord(first):04X}"
        return finding(
            "render/missing-glyph", origin_of(html, first), character=first, codepoint=codepoint
        )
    if kind == "font":
        return finding("render/font", family=first)
    if kind == "picture":
        return finding("render/picture", origin_of(html, first), complaint=text)
    if kind == "alt":
        return finding("render/no-alt", origin_of(html, first), picture=first)
    if kind in ("link", "twin"):
        code = "render/dead-link" if kind == "link" else "render/twin-anchor"
        target = first.lstrip("#")
        return finding(code, origin_of(html, f'"#{target}"'), target=target)
    if f"{_CSS}" in record.pathname.replace("\\", "/"):
        return finding("render/css", complaint=text)
    return finding("render/complaint", complaint=text)


def _last_word(value: object) -> str:
    """A value of a log line as text; link targets come as `("url", ("internal", "jena"))`."""
    return _last_word(value[-1]) if isinstance(value, tuple) and value else str(value)


#: WeasyPrint's package for stylesheets; whatever is said there is about a rule.
_CSS = "/weasyprint/css/"
