"""The one Jinja environment: strict, escaping, reading below `layouts/` only."""

from __future__ import annotations

import functools
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2

from press.codes import finding
from press.errors import LayoutError
from press.findings import Origin
from press.layout.inline import inlines
from press.layout.speech import SILENT, Speech
from press.model.inline import kept_whole

FOLDER = "layouts"


def fill(
    root: Path,
    template: str,
    values: dict[str, Any],
    never: frozenset[str] = frozenset(),
    speech: Speech = SILENT,
) -> str:
    """The HTML of a template below `layouts/`; `never` are words that are not hyphenated,
    `speech` those that are spoken otherwise.

    Filters: `inlines` prints running text, `whole` a plain field, `spoken` one in which
    words may be divided.

    Raises `LayoutError` with file and line for a template that is broken, is missing, or
    names a value that does not exist.
    """
    environment = _environment(root, never, speech)
    try:
        return environment.get_template(template).render(values)
    except jinja2.TemplateNotFound as error:
        origin = _place(error, root) or Origin(f"{FOLDER}/{template}")
        raise LayoutError(finding("layout/no-template", origin, name=str(error.name))) from None
    except jinja2.TemplateSyntaxError as error:
        origin = Origin(f"{FOLDER}/{error.name or template}", error.lineno)
        raise LayoutError(
            finding("layout/template-syntax", origin, problem=error.message or "?")
        ) from None
    except (jinja2.TemplateRuntimeError, TypeError, ValueError) as error:
        place = _place(error, root)
        if place is None:
            raise
        raise LayoutError(
            finding("layout/template-value", place, problem=str(error) or "?")
        ) from None


@functools.lru_cache(maxsize=4)
def _environment(root: Path, never: frozenset[str], speech: Speech) -> jinja2.Environment:
    """Kept for the products that follow: compiling the templates costs more than filling
    them. A template that has changed is read again."""
    environment = jinja2.Environment(
        loader=_Loader(root / FOLDER),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    environment.filters["inlines"] = lambda nodes: inlines(nodes, speech)
    environment.filters["whole"] = lambda text: inlines(kept_whole(text, never), speech)
    environment.filters["spoken"] = speech.mark
    return environment


class _Loader(jinja2.FileSystemLoader):
    """Reads templates and says which of them is not text."""

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            origin = Origin(f"{FOLDER}/{template}")
            raise LayoutError(finding("layout/not-text", origin, position=error.start)) from None


def _place(error: BaseException, root: Path) -> Origin | None:
    """The template line at fault; None when it lies in a function called from a template."""
    place = None
    folder = str(root / FOLDER)
    for frame, line in traceback.walk_tb(error.__traceback__):
        name = frame.f_code.co_filename
        if name.startswith(folder):
            place = Origin(Path(name).relative_to(root).as_posix(), line)
        elif _ours(frame.f_globals.get("__name__")):
            place = None
    return place


def _ours(module: object) -> bool:
    """True for the name of a module that filters and model values come from."""
    return isinstance(module, str) and module.startswith("press.") and module != __name__
