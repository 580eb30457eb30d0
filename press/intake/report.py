"""The report of an import, in German: what became of every word, and what needs a look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from press.codes import REGISTER
from press.findings import Finding
from press.intake.balance import Balance
from press.intake.manuscript import Aside, Certainty, Place, Remark
from press.intake.told import ASIDES, REMARKS

#: So many places of one kind are told one by one; of the rest, how many there are.
TOLD = 60
_CERTAINTY: dict[Certainty, str] = {
    "sure": "sicher",
    "likely": "wahrscheinlich",
    "unsure": "unsicher",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that a report tells."""

    manuscript: str
    #: What was written, paths below the root.
    written: tuple[str, ...]
    #: Old versions kept: path -> where.
    kept: tuple[tuple[str, str], ...]
    balance: Balance
    asides: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    #: What the house's reader says about the files.
    findings: tuple[Finding, ...]
    #: What to do next, one sentence each.
    steps: tuple[str, ...]

    @property
    def set_aside(self) -> int:
        """Passages that an editor should see."""
        return sum(not ASIDES[aside.kind].routine for aside in self.asides)

    @property
    def to_look(self) -> int:
        """Decisions that were not sure."""
        return sum(remark.certainty != "sure" for remark in self.remarks)


def report(outcome: Outcome) -> str:
    """The report as Markdown for people."""
    parts = [
        f"# Bericht: {outcome.manuscript}",
        "\n".join(_summary(outcome)),
        *_section(
            "Was als Nächstes zu tun ist", [f"{n}. {s}" for n, s in enumerate(outcome.steps, 1)]
        ),
        *_section("Was geschrieben wurde", _written(outcome)),
        *_section("Wortbilanz", _balance(outcome.balance)),
        *_section(
            "Wörter ohne Platz",
            [f"- {_at(lost.place)}: {lost.words}" for lost in outcome.balance.lost],
        ),
        *_section("Zur Seite gelegt", list(_asides(outcome.asides, routine=False))),
        *_section("Wie sicher jeder Schritt war", list(_steps(outcome.remarks))),
        *_section("Bitte nachsehen", list(_remarks(outcome.remarks, ("unsure", "likely")))),
        *_section("Anders, aber sicher", list(_remarks(outcome.remarks, ("sure",)))),
        *_section("Was noch offen ist", list(_open(outcome.findings))),
        *_section(
            "Weggelassen, weil der Satz es selbst tut", list(_asides(outcome.asides, routine=True))
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield "\n".join(lines)


def _summary(outcome: Outcome) -> Iterator[str]:
    balance = outcome.balance
    left = _some(balance.unplaced, "Wort fand", "Wörter fanden")
    placed = (
        "Jedes Wort ist untergebracht."
        if not balance.unplaced
        else f"**{left} keinen Platz** (siehe unten)."
    )
    still = sum(f.code == "text/open" for f in outcome.findings)
    yield (
        f"{_some(balance.total, 'Wort', 'Wörter')} gelesen. {placed} "
        f"{_some(outcome.set_aside, 'Stelle liegt', 'Stellen liegen')} zur Seite, "
        f"{_some(outcome.to_look, 'Entscheidung war', 'Entscheidungen waren')} nicht sicher, "
        f"{_some(still, 'Stelle ist', 'Stellen sind')} noch offen."
    )


def _written(outcome: Outcome) -> list[str]:
    lines = [f"- `{path}`" for path in outcome.written]
    return lines + [
        f"- ersetzt: `{old}`, die alte Fassung liegt in `{new}`" for old, new in outcome.kept
    ]


def _balance(balance: Balance) -> list[str]:
    rows = (
        ("im Manuskript", balance.total),
        ("in den Beiträgen", balance.story),
        ("in Steckbriefen und Angaben", balance.sidecar),
        ("in diesem Bericht", balance.report),
        ("ohne Platz", balance.unplaced),
    )
    lines = ["| Wörter | |", "|---|---:|", *(f"| {name} | {_count(n)} |" for name, n in rows)]
    if balance.added:
        counted = Counter(balance.added)
        shown = ", ".join(f"{w} ({n} ×)" if n > 1 else w for w, n in sorted(counted.items())[:40])
        come = _some(len(balance.added), "Wort ist", "Wörter sind")
        lines += ["", f"{come} hinzugekommen: {shown}."]
    return lines


def _asides(asides: Iterable[Aside], *, routine: bool) -> Iterator[str]:
    """The words themselves, kind by kind: nothing is cut here."""
    first = True
    for name, group in _grouped(asides, ASIDES):
        kind = ASIDES[name]
        if kind.routine is not routine:
            continue
        if not first:
            yield ""
        first = False
        yield f"### {kind.name}\n"
        if kind.advice:
            yield f"{kind.advice}\n"
        for text, places in _repeated(group):
            where = "; ".join(dict.fromkeys(_at(place) for place in places if place.number)) or "–"
            times = f" ({len(places)} ×)" if len(places) > 1 else ""
            if "\n" in text:
                yield f"- {where}{times}:\n"
                yield "  ```text"
                yield from (f"  {line}" for line in text.replace("```", "'''").split("\n"))
                yield "  ```"
            else:
                yield f"- {where}{times}: {text}"


def _repeated(group: Iterable[Aside]) -> Iterator[tuple[str, list[Place]]]:
    """Equal words together, in the order of their first place."""
    seen: dict[str, list[Place]] = {}
    for aside in group:
        seen.setdefault(aside.text, []).append(aside.place)
    yield from seen.items()


def _steps(remarks: Iterable[Remark]) -> Iterator[str]:
    groups = list(_grouped(remarks, REMARKS))
    if not groups:
        return
    yield "| Schritt | sicher | wahrscheinlich | unsicher |"
    yield "|---|---:|---:|---:|"
    for name, group in groups:
        counts = Counter(remark.certainty for remark in group)
        cells = " | ".join(str(counts[certainty] or "–") for certainty in _CERTAINTY)
        yield f"| {REMARKS[name].name} | {cells} |"


def _remarks(remarks: Iterable[Remark], certainties: tuple[str, ...]) -> Iterator[str]:
    wanted = [r for r in remarks if r.certainty in certainties and not REMARKS[r.kind].routine]
    first = True
    for name, group in _grouped(wanted, REMARKS):
        if not first:
            yield ""
        first = False
        kind = REMARKS[name]
        yield f"### {kind.name[:1].upper()}{kind.name[1:]}\n"
        if kind.advice:
            yield f"{kind.advice}\n"
        for remark in group[:TOLD]:
            doubt = " (unsicher)" if remark.certainty == "unsure" else ""
            said = f": {remark.sample}" if remark.sample else ""
            yield f"- {_at(remark.place)}{doubt}{said}"
        if len(group) > TOLD:
            yield f"- und {len(group) - TOLD} weitere"


def _open(findings: Iterable[Finding]) -> Iterator[str]:
    """What `check` will say about the new files, file by file."""
    for path, group in groupby(findings, key=lambda f: f.origin.path if f.origin else "–"):
        yield f"- `{path}`"
        for finding in group:
            line = (
                f"Zeile {finding.origin.line}: " if finding.origin and finding.origin.line else ""
            )
            yield f"  - {line}{REGISTER[finding.code].say(finding, 'de')[0]}"


def _grouped(things: Iterable[Aside | Remark], kinds: Iterable[str]) -> Iterator[tuple[str, list]]:  # type: ignore[type-arg]
    """Things of one kind together, in the order of the kinds and of the manuscript."""
    order = {kind: number for number, kind in enumerate(kinds)}
    ranked = sorted(things, key=lambda thing: (order[thing.kind], thing.place.number))
    for kind, group in groupby(ranked, key=lambda thing: thing.kind):
        yield kind, list(group)


def _at(place: Place) -> str:
    """`Absatz 12 (unter „Wer mitmacht“)`, `Zeile 314 (jena)`."""
    word = "Zeile" if place.unit == "line" else "Absatz"
    number = f"{word} {place.number}" if place.number else ""
    under = (
        f"unter „{place.heading}“" if place.heading and place.unit == "paragraph" else place.heading
    )
    if number and under:
        return f"{number} ({under})"
    return number or under or "im ganzen Dokument"


def _some(number: int, one: str, many: str) -> str:
    """`1 Wort`, `1.200 Wörter`."""
    return f"{_count(number)} {one if number == 1 else many}"


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")
