from __future__ import annotations

import random
from pathlib import Path

import pytest

from press.findings import Origin
from press.model.book import Typography
from press.model.inline import Emphasis, Inline, Text, Whole, plain
from press.sources.typesetter import Typesetter
from press.sources.typography import normal, typeset, typeset_runs

HERE = Path(__file__).parent
ROWS = [
    tuple(line.split(" -> "))
    for line in (HERE / "typography.txt").read_text("utf-8").splitlines()
    if " -> " in line and not line.startswith("#")
]
PIECES = (
    '"', "'", "„", "“", "”", "‚", "‘", "’", "`", "-", "--", "---", ".", "...", "…", " ", "  ", ",",
    "z.B.", "z. ", "B.", "e.V.", "h.c.", "15", "5", "0", "%", " %", "€", "6.", "September", "Dr.",
    "Prof.", "Müller", "a", "Wort", "d", "h", "(", ")", "\u00a0", "\u202f", "§", "S.", "f.", "–",
    "\ue000", "*", "/", "www.a.de", "x@y.de", "http://a.b/c", "Mio.", "Euro", "km", "\u00ad", "\n",
)  # fmt: skip


@pytest.mark.parametrize(("typed", "printed"), ROWS)
def test_every_line_of_the_table(typed: str, printed: str) -> None:
    right = printed.replace("~", "\u00a0").replace("|", "\u202f")
    assert typeset(typed) == right
    assert typeset(right) == right


def test_the_table_is_read() -> None:
    assert len(ROWS) > 60


def test_setting_twice_changes_nothing_more() -> None:
    chance = random.Random(2031)
    for _ in range(6000):
        text = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 12)))
        once, _ = typeset_runs(text.split("\ue000"))
        twice, _ = typeset_runs(once)
        assert twice == once, text


def test_runs_are_set_together_and_stay_apart() -> None:
    runs, paired = typeset_runs(['Er sagte: "', "Ja", '" - und 15', " % z.", " B."])
    assert runs == ("Er sagte: „", "Ja", "“ – und 15", "\u00a0% z.", " B.")
    assert paired


@pytest.mark.parametrize("text", ['"offen', "„offen", "zu“", 'a "b "c" d'])
def test_unpaired_quotes_are_noticed(text: str) -> None:
    assert typeset_runs([text])[1] is False


def test_house_abbreviations_are_added() -> None:
    assert typeset("5 Euro p.P.", ["p. P."]) == "5\u00a0Euro p.\u202fP."


def words(*never: str) -> Typography:
    return Typography(hyphenation={}, never=frozenset(never))


def set_inlines(nodes: list[Inline], house: Typography) -> tuple[Inline, ...]:
    return Typesetter(house, []).inlines(nodes, Origin("a.md", 1))


def test_words_never_hyphenated_are_kept_whole() -> None:
    house = words("Jena", "Ilm-Kreis", "Altenburger Land")
    nodes = set_inlines([Text("In Jena, Jenaer und Jena*er im Ilm-Kreis")], house)
    assert nodes == (
        Text("In "),
        Whole("Jena"),
        Text(", Jenaer und Jena*er im "),
        Whole("Ilm-Kreis"),
    )
    assert plain(nodes) == "In Jena, Jenaer und Jena*er im Ilm-Kreis"
    assert set_inlines([Text("Altenburger Land")], house) == (Whole("Altenburger Land"),)


def test_words_inside_emphasis_are_found() -> None:
    nodes = set_inlines([Emphasis((Text("In Jena "),))], words("Jena"))
    assert nodes == (Emphasis((Text("In "), Whole("Jena"))),)


def test_normal_compares_words_only() -> None:
    assert normal("Er sagte:\u00a0„Nach\u00adbar“") == normal("Er sagte: ‚Nachbar‘")
