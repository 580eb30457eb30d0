"""The command line understood: what is wished for, which verb, with which arguments.

The options that every verb has may stand anywhere. They are taken out first, so that even
a command that cannot be understood is answered in the right language and form.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from press.codes import finding
from press.codes.nearest import nearest
from press.codes.register import Language
from press.errors import UsageError
from press.terminal.desk import Wishes


def _command(name: str, *parameters: click.Parameter, unknown: bool = False) -> click.Command:
    """A click command that only parses; what it does not take stays in the context."""
    settings = {"allow_extra_args": True, "ignore_unknown_options": unknown}
    return click.Command(
        name, params=list(parameters), add_help_option=False, context_settings=settings
    )


#: Anywhere on the line. `--root` is for tests and stays out of the help.
COMMON = _command(
    "publish.py",
    click.Option(["--strict"], is_flag=True),
    click.Option(["--json"], is_flag=True),
    click.Option(["-q", "--quiet"], is_flag=True),
    click.Option(["-v", "--verbose"], is_flag=True),
    click.Option(["--lang"], type=click.Choice(["de", "en"])),
    click.Option(["-h", "--help"], is_flag=True),
    click.Option(["--version"], is_flag=True),
    click.Option(["--root"], hidden=True),
    unknown=True,
)

_EDITION = click.Argument(["edition"], required=False)
_MAKING = (click.Option(["--force"], is_flag=True), click.Option(["--scheduler"]))
VERBS = {
    "build": _command(
        "build",
        _EDITION,
        click.Option(["--product"], multiple=True),
        click.Option(["--printer"]),
        *_MAKING,
    ),
    "excerpt": _command(
        "excerpt",
        click.Argument(["counties"], nargs=-1),
        click.Option(["every", "--all"], is_flag=True),
        click.Option(["--together"], is_flag=True),
        click.Option(["--region"]),
        click.Option(["--topic"]),
        click.Option(["--edition"]),
        click.Option(["--product"], multiple=True),
        click.Option(["--printer"]),
        *_MAKING,
    ),
    "check": _command("check", _EDITION),
    "handoff": _command(
        "handoff",
        _EDITION,
        click.Option(["--printer"]),
        click.Option(["archive", "--zip"], is_flag=True),
        click.Option(["--draft"], is_flag=True),
    ),
    "preflight": _command(
        "preflight",
        click.Argument(["file"]),
        click.Option(["--printer"]),
        click.Option(["--purpose"], type=click.Choice(["print", "web"])),
    ),
    "new": _command("new", click.Argument(["edition"]), click.Option(["after", "--from"])),
    "import": _command(
        "import",
        click.Argument(["file"]),
        click.Option(["--county"]),
        click.Option(["--story"]),
        click.Option(["--edition"]),
        click.Option(["--replace"], is_flag=True),
    ),
    "preview": _command(
        "preview",
        _EDITION,
        click.Option(["--port"]),
        click.Option(["--product"], type=click.Choice(["web", "draft"]), default="web"),
        click.Option(["browser", "--no-browser"], is_flag=True, flag_value=False, default=True),
    ),
    "status": _command("status", _EDITION),
    "proof": _command(
        "proof",
        click.Argument(["stories"], nargs=-1),
        click.Option(["every", "--all"], is_flag=True),
        click.Option(["--edition"]),
    ),
    "diff": _command(
        "diff",
        click.Argument(["files"], nargs=-1),
        click.Option(["--product"], multiple=True),
    ),
    "explain": _command("explain", click.Argument(["code"], required=False)),
    "schema": _command("schema", click.Option(["--check"], is_flag=True)),
    "doctor": _command("doctor"),
}


def wishes(argv: Sequence[str], spoken: Language, root: Path) -> tuple[Wishes, str, list[str]]:
    """The common options, `help` or `version` if asked for, and the rest of the line."""
    context = _parsed(COMMON, argv)
    given = context.params
    asked = next((name for name in ("help", "version") if given[name]), "")
    wished = Wishes(
        language=given["lang"] or spoken,
        root=Path(given["root"] or root).resolve(),
        strict=given["strict"],
        json=given["json"],
        quiet=given["quiet"],
        verbose=given["verbose"],
        said=given["lang"],
    )
    return wished, asked, context.args


def verb(rest: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """The verb and its arguments; without one, all of the newest edition is built."""
    name = "build"
    if rest and not rest[0].startswith("-"):
        name, *rest = rest
    if name not in VERBS:
        raise unknown("usage/unknown-verb", name, VERBS)
    context = _parsed(VERBS[name], rest)
    if context.args:
        raise UsageError(finding("usage/surplus", name=context.args[0]))
    return name, context.params


def unknown(code: str, name: str, known: Iterable[str]) -> UsageError:
    """A word that is not known here, with the nearest one that is."""
    words = list(known)
    return UsageError(
        finding(code, name=name, nearest=nearest(name, words), known=", ".join(words))
    )


def options(command: click.Command) -> list[str]:
    """The long names of a command's options, hidden ones left out."""
    return [
        parameter.opts[-1]
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
    ]


def _parsed(command: click.Command, argv: Sequence[str]) -> click.Context:
    try:
        return command.make_context(command.name, list(argv))
    except click.NoSuchOption as error:
        known = [*options(command), *options(COMMON)]
        raise unknown("usage/unknown-option", error.option_name, known) from None
    except click.BadOptionUsage as error:
        if "requires an argument" in error.message:
            raise UsageError(finding("usage/missing-value", name=error.option_name)) from None
        raise UsageError(finding("usage/unreadable", problem=error.message)) from None
    except click.MissingParameter as error:
        wanted = error.param.human_readable_name if error.param else "–"
        raise UsageError(finding("usage/missing-word", name=wanted)) from None
    except click.BadParameter as error:
        choice = error.param.type if error.param else None
        if not isinstance(choice, click.Choice) or error.param is None:
            raise UsageError(finding("usage/unreadable", problem=error.message)) from None
        value = error.message.partition("'")[2].partition("'")[0]
        name, possible = error.param.opts[-1], ", ".join(choice.choices)
        raise UsageError(
            finding("usage/wrong-value", name=name, value=value, known=possible)
        ) from None
