"""The one Jinja environment: strict, escaping, reading below `layouts/` only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2

from press.codes import finding
from press.errors import LayoutError
from press.findings import Origin
from press.layout.inline import inlines

FOLDER = "layouts"


def fill(root: Path, template: str, values: dict[str, Any]) -> str:
    """The HTML of a template below `layouts/`.

    Raises `LayoutError` with file and line for a template that is broken, is missing, or
    names a value that does not exist.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / FOLDER),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    environment.filters["inlines"] = inlines
    try:
        return environment.get_template(template).render(values)
    except jinja2.TemplateNotFound as error:
        raise LayoutError(
            finding("layout/no-template", Origin(f"{FOLDER}/{template}"), name=str(error))
        ) from None
    except jinja2.TemplateSyntaxError as error:
        origin = Origin(f"{FOLDER}/{error.name or template}", error.lineno)
        raise LayoutError(
            finding("layout/template-syntax", origin, problem=error.message or "?")
        ) from None
    except jinja2.UndefinedError as error:
        raise LayoutError(
            finding(
                "layout/template-value",
                _place(error, root, template),
                problem=error.message or "?",
            )
        ) from None


def _place(error: BaseException, root: Path, template: str) -> Origin:
    """The template line that the traceback passed through last."""
    origin = Origin(f"{FOLDER}/{template}")
    folder = str(root / FOLDER)
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(folder):
            origin = Origin(Path(name).relative_to(root).as_posix(), trace.tb_lineno)
        trace = trace.tb_next
    return origin
