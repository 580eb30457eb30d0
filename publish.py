#!/usr/bin/env python3
"""The front door: `publish.py [VERB]` publishes the brochure; `publish.py --help` tells more.

Any Python may start it. Where the libraries are missing it hands over to the one that
`make` has set up in `.venv`; where that is missing too, one sentence says so.
"""

from __future__ import annotations

import os
import signal
import sys

OLDEST = (3, 10)
#: Import names of the libraries; all come with `make`.
LIBRARIES = (
    "click",
    "defusedxml",
    "jinja2",
    "mammoth",
    "markdown_it",
    "mdit_py_plugins",
    "packaging",
    "pikepdf",
    "PIL",
    "pydantic",
    "pypdfium2",
    "rapidfuzz",
    "rich",
    "segno",
    "starlette",
    "uvicorn",
    "watchfiles",
    "weasyprint",
    "yaml",
)
#: Set when this Python was started by another, so that two never hand over in circles.
HANDED_OVER = "PRESS_HANDED_OVER"


def main() -> int:
    """Carry out the command; the exit codes are listed in `press.errors`."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # Until `press.cli` is there to say so, Ctrl-C just ends the program.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if not ready():
        return hand_over()
    os.environ.pop(HANDED_OVER, None)
    from press.cli import main as command

    return command(sys.argv[1:])


def ready() -> bool:
    """True if this Python is new enough and has the libraries."""
    from importlib.util import find_spec

    return sys.version_info >= OLDEST and all(find_spec(name) is not None for name in LIBRARIES)


def hand_over() -> int:
    """Become the Python of `.venv`, or say how to set it up."""
    from pathlib import Path

    here = Path(__file__).resolve()
    python = here.parent / ".venv" / "bin" / "python"
    if os.access(python, os.X_OK) and HANDED_OVER not in os.environ:
        os.environ[HANDED_OVER] = "yes"
        sys.stdout.flush()
        os.execv(str(python), [str(python), str(here), *sys.argv[1:]])
    from press.language import spoken

    if spoken(os.environ) == "de":
        text = "Noch nicht eingerichtet: Rufen Sie in diesem Ordner „make“ auf."
    else:
        text = "Not set up yet: call “make” in this folder."
    print(text, file=sys.stderr)
    return 8


if __name__ == "__main__":
    sys.exit(main())
