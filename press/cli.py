"""The verbs. The only module that prints or picks an exit code.

Imports are late: `explain`, `doctor` and `--help` answer without the libraries of a build.
"""

from __future__ import annotations

import os
import shlex
import signal
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import RenderableType
from rich.text import Text

from press import __version__
from press.codes import REGISTER, finding
from press.errors import ExitCode, PressError, SourcesError, ToolError
from press.findings import Origin, Report, Severity
from press.language import spoken
from press.terminal import line, record
from press.terminal.desk import Desk, Wishes
from press.terminal.help import HELP

if TYPE_CHECKING:
    from press.model.preflight import Purpose
    from press.order import Order, Result

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a verb ended, and what it adds to the record."""

    code: int = ExitCode.DONE
    parts: dict[str, Any] = field(default_factory=dict)


def main(argv: Sequence[str]) -> int:
    """Carry out a command and return its exit code. Nothing a user can cause escapes."""
    began = time.monotonic()
    spoken_here = spoken(os.environ)
    desk = Desk(Wishes(spoken_here, ROOT, json="--json" in argv, verbose="-v" in argv))
    verb = ""
    try:
        if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        wishes, asked, rest = line.wishes(argv, spoken_here, ROOT)
        desk = Desk(wishes)
        if asked:
            said = HELP.in_(wishes.language) if asked == "help" else f"publish.py {__version__}"
            desk.answers.print(said)
            return ExitCode.DONE
        verb, arguments = line.verb(rest)
        outcome = RUN[verb](desk, **arguments)
    except PressError as error:
        outcome = _stopped(desk, error, verb)
    except KeyboardInterrupt:
        desk.remark(desk.tongue.say("interrupted"))
        outcome = Outcome(ExitCode.INTERRUPTED)
    except ModuleNotFoundError as error:
        if (error.name or "press").partition(".")[0] == "press":
            outcome = _bug(desk, error, argv)
        else:
            missing = finding("tool/module-missing", module=error.name or "–")
            outcome = _stopped(desk, ToolError(missing), verb)
    except Exception as error:  # noqa: BLE001 - a bug of ours ends in a sentence, not a traceback
        outcome = _bug(desk, error, argv)
    if desk.wishes.json:
        seconds = time.monotonic() - began
        desk.hand_out(record.record(verb, outcome.code, seconds, **outcome.parts))
    return outcome.code


# Verbs -----------------------------------------------------------------------------------


def _build(
    desk: Desk,
    edition: str | None,
    product: tuple[str, ...],
    printer: str | None,
    force: bool,
    scheduler: str | None,
) -> Outcome:
    from press.order import Order
    from press.pipeline import build

    order = Order(
        desk.wishes.root,
        edition or "",
        tuple(dict.fromkeys(product)),
        printer or "",
        desk.wishes.strict,
        force=force,
        scheduler=scheduler or "",
    )
    return _run(desk, build, order)


def _excerpt(
    desk: Desk,
    counties: tuple[str, ...],
    every: bool,
    together: bool,
    region: str | None,
    topic: str | None,
    edition: str | None,
    product: tuple[str, ...],
    printer: str | None,
    force: bool,
    scheduler: str | None,
) -> Outcome:
    from press.model.excerpt import Wish
    from press.order import Order
    from press.pipeline import build

    products = tuple(dict.fromkeys(product))
    wish = Wish(counties, every, together, region or "", topic or "", products)
    order = Order(
        desk.wishes.root,
        edition or "",
        printer=printer or "",
        strict=desk.wishes.strict,
        excerpts=wish,
        force=force,
        scheduler=scheduler or "",
    )
    return _run(desk, build, order, done="excerpted")


def _check(desk: Desk, edition: str | None) -> Outcome:
    from press.order import Order
    from press.pipeline import check

    order = Order(desk.wishes.root, edition or "", strict=desk.wishes.strict)
    return _run(desk, check, order)


def _handoff(
    desk: Desk, edition: str | None, printer: str | None, archive: bool, draft: bool
) -> Outcome:
    from press.handoff import handoff
    from press.order import Order

    stages = partial(handoff, archive=archive, draft=draft)
    order = Order(desk.wishes.root, edition or "", printer=printer or "", strict=desk.wishes.strict)
    return _run(desk, stages, order, done="handed")


def _run(
    desk: Desk,
    stages: Callable[[Order, Callable[[str, str], None]], Result],
    order: Order,
    done: str = "built",
) -> Outcome:
    from press.terminal.progress import Progress
    from press.terminal.tables import delivered

    wishes, tongue = desk.wishes, desk.tongue
    began = time.monotonic()
    with Progress(desk.remarks, tongue, show=not (wishes.quiet or wishes.json)) as progress:
        result = stages(order, progress.tell)
    _list(desk, result.report)
    if not wishes.quiet:
        if wishes.verbose:
            desk.show(progress.times(), "")
        if result.delivery:
            desk.show(delivered(result.delivery, tongue), "")
        said = tongue.say(done if result.delivery else "checked", edition=result.edition)
        seconds = tongue.seconds(time.monotonic() - began)
        desk.show(Text.assemble(f"{said} ", _counted(desk, result.report), f" ({seconds})"))
    parts = _parts(desk, result.report)
    parts["edition"] = result.edition
    if result.delivery:
        parts["files"] = record.files(result.delivery)
        if result.delivery.manifest:
            parts["manifest"] = result.delivery.manifest
    return Outcome(ExitCode.DONE, parts)


def _preflight(desk: Desk, file: str, printer: str | None, purpose: Purpose | None) -> Outcome:
    from press.inspection import inspect
    from press.terminal.progress import Progress

    wishes, tongue = desk.wishes, desk.tongue
    with Progress(desk.remarks, tongue, show=not (wishes.quiet or wishes.json)) as progress:
        seen = inspect(wishes.root, Path(file), printer or "", purpose, progress.tell)
    found = seen.report.report
    _list(desk, found)
    if not wishes.quiet:
        counts: dict[str, int] = {
            status: seen.report.count(status) for status in ("passed", "found", "not run")
        }
        desk.show(tongue.say("judged", **{k.replace(" ", "_"): n for k, n in counts.items()}))
        desk.show(*(f"{path}  {tongue.say('written')}" for path in seen.written))
        desk.show(_counted(desk, found))
    parts = _parts(desk, found)
    parts["reports"] = list(seen.written)
    gate = Severity.WARNING if wishes.strict else Severity.ERROR
    return Outcome(ExitCode.PREFLIGHT if found.at_least(gate) else ExitCode.DONE, parts)


def _new(desk: Desk, edition: str, after: str | None) -> Outcome:
    from press.succession import begin

    begun = begin(desk.wishes.root, edition, after or "")
    if not desk.wishes.quiet:
        if desk.wishes.verbose:
            desk.show(*(f"{path}  {desk.tongue.say('written')}" for path in begun.files), "")
        desk.show(
            desk.tongue.say(
                "begun",
                edition=begun.edition,
                after=begun.after,
                files=len(begun.files),
                open=begun.open,
            )
        )
    return Outcome(parts={"edition": begun.edition, "made": list(begun.files), "open": begun.open})


def _import(
    desk: Desk,
    file: str,
    county: str | None,
    story: str | None,
    edition: str | None,
    replace: bool,
) -> Outcome:
    from press.importing import Wish, bring_in
    from press.terminal.progress import Progress

    wishes, tongue = desk.wishes, desk.tongue
    wish = Wish(wishes.root, Path(file), county or "", story or "", edition or "", replace)
    with Progress(desk.remarks, tongue, show=not (wishes.quiet or wishes.json)) as progress:
        done = bring_in(wish, progress.tell)
    _list(desk, done.report)
    words = {"total": done.balance.total, "stories": done.balance.story,
             "sidecars": done.balance.sidecar, "report": done.balance.report,
             "unplaced": done.balance.unplaced}  # fmt: skip
    if not wishes.quiet:
        desk.show(*(f"{path}  {tongue.say('written')}" for path in done.written), "")
        desk.show(tongue.say("imported", edition=done.edition, **words))
        desk.show(tongue.say("imported-open", edition=done.edition, open=done.open))
    parts = _parts(desk, done.report)
    parts |= {"edition": done.edition, "made": list(done.written), "words": words}
    return Outcome(parts={**parts, "open": done.open})


def _status(desk: Desk, edition: str | None) -> Outcome:
    from press.findings import Report
    from press.order import Order
    from press.overview import overview
    from press.terminal.progress import Progress
    from press.terminal.standing import as_record, table

    wishes = desk.wishes
    order = Order(wishes.root, edition or "")
    with Progress(desk.remarks, desk.tongue, show=not (wishes.quiet or wishes.json)) as progress:
        standing, path = overview(order, progress.tell, wishes.language)
    found = Report.of((*standing.others, *(f for s in standing.stories for f in s.findings)))
    desk.show(table(standing, desk.tongue))
    if not wishes.quiet:
        desk.show("", f"{path}  {desk.tongue.say('written')}", _counted(desk, found))
    return Outcome(parts={**_parts(desk, found), **as_record(standing), "page": path})


def _proof(desk: Desk, stories: tuple[str, ...], every: bool, edition: str | None) -> Outcome:
    from press.correction import proofs
    from press.hearing import hear
    from press.order import Order

    order = Order(desk.wishes.root, edition or "", strict=desk.wishes.strict)
    if not (stories or every):
        return _run(desk, hear, order, done="heard")
    return _run(desk, partial(proofs, names=stories, every=every), order, done="proofed")


def _preview(
    desk: Desk, edition: str | None, port: str | None, product: str, browser: bool
) -> Outcome:
    from press.order import Order
    from press.pipeline import edition_id
    from press.preview.serve import serve

    wishes = desk.wishes
    order = Order(wishes.root, edition or "")
    name = edition_id(order)
    heard: list[str] = []

    def tell(address: str) -> None:
        heard.append(address)
        desk.remark(desk.tongue.say("preview", edition=name, address=address))

    # Its page is for editors, who read German whatever the locale of the machine.
    serve(
        wishes.root,
        name,
        product,
        port=port or "",
        language=wishes.said or "de",
        tell=tell,
        browser=browser,
    )
    desk.remark(desk.tongue.say("preview-ended"))
    return Outcome(parts={"edition": name, "address": heard[0]})


def _diff(desk: Desk, files: tuple[str, ...], product: tuple[str, ...]) -> Outcome:
    from press.comparison import Question, compared
    from press.deliver.difference.record import record as told
    from press.terminal.difference import table
    from press.terminal.progress import Progress

    wishes = desk.wishes
    question = Question(wishes.root, files, tuple(dict.fromkeys(product)), wishes.language)
    with Progress(desk.remarks, desk.tongue, show=not (wishes.quiet or wishes.json)) as progress:
        answers = compared(question, progress.tell)
    found = Report.of(f for answer in answers for f in answer.report)
    _list(desk, found)
    if not wishes.quiet:
        for answer in answers:
            desk.show(table(answer.comparison, wishes.language))
            desk.show(*(f"{path}  {desk.tongue.say('written')}" for path in answer.written), "")
    comparisons = [{**told(a.comparison), "reports": list(a.written)} for a in answers]
    differs = any(a.comparison.differs for a in answers) or found.at_least(Severity.WARNING)
    code = ExitCode.PREFLIGHT if wishes.strict and differs else ExitCode.DONE
    return Outcome(code, {**_parts(desk, found), "comparisons": comparisons})


def _explain(desk: Desk, code: str | None) -> Outcome:
    from press.terminal import tables

    if code is None:
        desk.show(tables.codes(desk.tongue))
        told = list(REGISTER.values())
    elif code not in REGISTER:
        raise line.unknown("usage/unknown-code", code, REGISTER)
    else:
        desk.show(tables.explanation(REGISTER[code], desk.tongue))
        told = [REGISTER[code]]
    return Outcome(parts={"codes": record.codes(told, desk.wishes.language)})


def _schema(desk: Desk, check: bool) -> Outcome:
    from press.schemas import stale, write

    changed = stale(desk.wishes.root)
    if check and changed:
        raise SourcesError(*(finding("usage/stale-schema", Origin(path)) for path in changed))
    write(desk.wishes.root, changed)
    if not desk.wishes.quiet:
        desk.show(*(f"{path}  {desk.tongue.say('written')}" for path in changed))
        desk.show(desk.tongue.say("in-step"))
    return Outcome(parts={"schemas": sorted(changed)})


def _doctor(desk: Desk) -> Outcome:
    from press.doctor import examine
    from press.terminal.tables import checkup

    checks = examine(desk.wishes.root)
    gate = Severity.WARNING if desk.wishes.strict else Severity.ERROR
    lacking = any(check.finding and check.finding.severity >= gate for check in checks)
    if lacking or not desk.wishes.quiet:
        desk.show(checkup(checks, desk.tongue), "")
        desk.show(desk.tongue.say("machine-lacks" if lacking else "machine-ready"))
    code = ExitCode.TOOL_MISSING if lacking else ExitCode.DONE
    return Outcome(code, {"checks": record.checks(checks, desk.wishes.language)})


RUN: dict[str, Callable[..., Outcome]] = {
    "build": _build,
    "excerpt": _excerpt,
    "check": _check,
    "handoff": _handoff,
    "preflight": _preflight,
    "new": _new,
    "import": _import,
    "status": _status,
    "proof": _proof,
    "preview": _preview,
    "diff": _diff,
    "explain": _explain,
    "schema": _schema,
    "doctor": _doctor,
}


# Telling what was found ------------------------------------------------------------------


def _stopped(desk: Desk, error: PressError, verb: str) -> Outcome:
    """A stage was ended; its report says why."""
    wishes, tongue, report = desk.wishes, desk.tongue, error.report
    outcome = Outcome(error.exit_code, _parts(desk, report))
    if error.exit_code == ExitCode.USAGE:
        if not wishes.json:
            desk.remark(*_listed(desk, report, Severity.ERROR))
        return outcome
    strictly = wishes.strict and not report.errors
    _list(desk, report, Severity.WARNING if strictly else Severity.ERROR)
    if not wishes.quiet:
        desk.show(_counted(desk, report))
        if strictly:
            desk.show(tongue.say("strict"))
        if report.errors:
            desk.show(tongue.say("explain", code=report.errors[0].code))
        if verb in ("build", "excerpt", "proof", "handoff"):
            desk.show(tongue.say("stopped"))
    return outcome


def _list(desk: Desk, report: Report, gate: Severity = Severity.ERROR) -> None:
    """Show the findings; those that stop the run even with `--quiet`."""
    if not desk.wishes.json and (told := _listed(desk, report, min(desk.wishes.least, gate))):
        desk.show(*told, "")


def _listed(desk: Desk, report: Report, least: Severity) -> list[RenderableType]:
    from press.terminal.listing import listing

    return list(listing(report, desk.tongue, _quoted(desk.wishes.root), least))


def _counted(desk: Desk, report: Report) -> Text:
    from press.terminal.listing import summary

    return summary(report, desk.tongue, desk.wishes.least) or Text(desk.tongue.say("clean"))


def _parts(desk: Desk, report: Report) -> dict[str, Any]:
    return {"findings": record.findings(report, desk.wishes.language)}


def _quoted(root: Path) -> Callable[[Origin], str | None]:
    """Looks up the line of a text that a finding is about."""
    from press.sources.files import Project

    @cache
    def lines(path: str) -> list[str]:
        return (Project(root).text(path, []) or "").split("\n")

    def quote(origin: Origin) -> str | None:
        there = lines(origin.path)
        return there[origin.line - 1] if origin.line and origin.line <= len(there) else None

    return quote


def _bug(desk: Desk, error: Exception, argv: Sequence[str]) -> Outcome:
    """What is to be said of an exception that nobody expected."""
    kind = type(error).__name__
    place = "?"
    for frame in traceback.extract_tb(error.__traceback__):
        file = Path(frame.filename)
        if file.is_relative_to(ROOT / "press"):
            place = f"{file.relative_to(ROOT).as_posix()}:{frame.lineno} ({frame.name})"
    desk.remark(desk.tongue.say("bug", kind=kind, place=place), style="bold red")
    if str(error):
        desk.remark(f"  {error}")
    if desk.wishes.verbose:
        desk.remark("".join(traceback.format_exception(error)))
    else:
        command = shlex.join(["publish.py", *(word for word in argv if word != "-v"), "-v"])
        desk.remark(desk.tongue.say("report-bug", command=command))
    return Outcome(ExitCode.BUG, {"bug": {"kind": kind, "place": place, "text": str(error)}})
