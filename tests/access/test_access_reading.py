"""What is heard, page kind by page kind, and two chapters word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.model.reading import Reading, Utterance

GOLDEN = Path(__file__).parent / "golden"


def heard(utterance: Utterance) -> str:
    """An utterance as a line: page, depth, role, what is said; links and languages marked."""
    parts = []
    for phrase in utterance.phrases:
        text = phrase.text
        if phrase.language != utterance.language:
            text = f"[{phrase.language}: {text}]"
        if phrase.leads:
            text = f"[{text} → {phrase.leads}]"
        parts.append(text)
    said = "".join(parts).strip() or utterance.alt
    many = f" ({utterance.items})" if utterance.items else ""
    heads = f"{', '.join(utterance.heads)}: " if utterance.heads else ""
    return (
        f"{utterance.page:2} {'  ' * utterance.level}{utterance.role}{many} {heads}{said}".rstrip()
    )


def chapter(reading: Reading, heading: str) -> list[Utterance]:
    """From a heading to the next of its level."""
    told = list(reading.utterances)
    start = next(i for i, u in enumerate(told) if u.text == heading)
    level = told[start].heading
    end = next((i for i, u in enumerate(told) if i > start and 0 < u.heading <= level), len(told))
    return told[start:end]


@pytest.mark.parametrize(
    ("name", "heading"),
    [("suhl", "2.1 Stadt Suhl"), ("eichsfeld", "2.2 Landkreis Eichsfeld"), ("inhalt", "Inhalt")],
)
def test_read_aloud(reading: Reading, regolden: bool, name: str, heading: str) -> None:
    """Word for word; `--regolden` writes it anew: read it aloud before it is kept."""
    text = "".join(f"{heard(utterance)}\n" for utterance in chapter(reading, heading))
    path = GOLDEN / f"{name}.txt"
    if regolden:
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def order(told: list[Utterance]) -> list[str]:
    """Roles and the first words."""
    return [f"{u.role} {(u.text or u.alt)[:24]}".strip() for u in told]


def test_the_cover_begins_with_the_title(reading: Reading) -> None:
    assert order([u for u in reading.utterances if u.page == 1]) == [
        "H1 Geschichten aus zwei Nac",
        "P Versuchsreihe Kleine Hef",
        "P PkV Programm für kleine",
        "P VKV Verein für kleine Ve",
        "P 2031",
        "Figure Karte von Thüringen als",
    ]


def test_an_opener_begins_with_number_and_title(reading: Reading) -> None:
    assert order(chapter(reading, "3 Ausblick"))[:2] == [
        "H2 3 Ausblick",
        "Figure Ein Haus neben einem Bau",
    ]


def test_a_voice_begins_with_its_title(reading: Reading) -> None:
    assert order(chapter(reading, "Eine Stimme aus dem Amt")) == [
        "H2 Eine Stimme aus dem Amt",
        "P Doktor Carla Probe",
        "P Amtsleiterin",
        "Figure Ein Haus neben einem Bau",
        "Aside",
        "P Doktor Carla Probe",
        "P Amtsleiterin Amt für Ver",
        "P Carla Probe leitet das A",
        "BlockQuote",
        "P Versuch macht klug.",
        "P Der Satz hängt gerahmt i",
    ]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Impressum", ["H2 Impressum", "L", "LI Herausgeber Verein für k", "LI Redaktion Alma Bei",
                       "LI Hinweise Alle Personen"]),
        ("1 Was ein Garten lehrt", ["H2 1 Was ein Garten lehrt", "P Im Gespräch",
                                    "Figure Ein Haus neben einem Bau", "Aside",
                                    "P Professor Doktor Dora Mu", "P Gartenforscherin Bera",
                                    "P Dora Muster begleitet di", "H3 Warum gerade Gärten?"]),
        ("Literatur", ["H2 Literatur", "L", "LI Muster, Dora/Probe, Carl",
                       "LI Verein für kleine Versuc"]),
        ("Wer hier erzählt", ["H2 Wer hier erzählt", "L", "LI 2.1 Emil Beispiel Integr",
                              "LI 2.2 Frida Probe Integrat"]),
    ],
)  # fmt: skip
def test_every_page_kind_is_read_in_order(reading: Reading, heading: str, told: list[str]) -> None:
    found = order(chapter(reading, heading))
    assert [line[: len(want)] for line, want in zip(found, told, strict=False)] == told


def test_a_number_is_read_with_what_it_counts(reading: Reading) -> None:
    (number,) = (u for u in reading.headings if "Freiwillige" in u.text)
    assert number.text == "3.883 Stunden haben Freiwillige in den beiden Gärten gearbeitet"


def test_a_letter_ends_with_who_signs_it(reading: Reading) -> None:
    assert [u.text for u in chapter(reading, "Vorwort")][-2:] == [
        "Der Vorstand",
        "Alma Beispiel Bruno Muster",
    ]


def test_the_narrator_speaks_in_one_sentence(reading: Reading) -> None:
    texts = [u.text for u in reading.utterances]
    assert (
        "Mein Name ist Emil Beispiel und ich bin Integrationsmanager, Stadtverwaltung Suhl."
    ) in texts


def test_words_are_told_apart(reading: Reading) -> None:
    """No two words run into one where a line or an element ends."""
    for utterance in reading.utterances:
        for phrase in utterance.phrases:
            text = phrase.printed or phrase.text
            glued = [w for w in text.split() if w != "PkV" and any(map(_glued, w, w[1:]))]
            assert glued == [], utterance.text


def _glued(one: str, other: str) -> bool:
    return (one.islower() and other.isupper()) or (one.isalpha() and other.isdecimal())


def test_nothing_is_left_of_the_line_breaks(reading: Reading) -> None:
    whole = " ".join(u.text for u in reading.utterances if u.text)
    for mark in ("\u00ad", "\u2010", "\u00a0", "\u202f", "\u200b", "  "):
        assert mark not in whole


def test_what_the_reading_knows_of_its_pages(reading: Reading) -> None:
    assert reading.title == "Geschichten aus zwei Nachbarschaften"
    assert reading.language == "de"
    assert reading.labels[:2] == ("1", "2")
    assert reading.sizes[0] == pytest.approx((210, 297), abs=0.1)
    assert all(1 <= u.page <= len(reading.labels) for u in reading.utterances)
    assert [u.alt for u in reading.on(11) if u.role == "Figure"] == [
        "Ein Beet in der Abendsonne, dahinter ein Zaun."
    ]


def test_figures_tell_where_they_stand(reading: Reading) -> None:
    (photo,) = (f for f in reading.figures if "Beet" in f.alt)
    assert photo.area is not None
    assert photo.area.right - photo.area.left == pytest.approx(117, abs=0.1)
    assert photo.area.bottom - photo.area.top == pytest.approx(78, abs=0.1)
    assert 24 < photo.area.top < photo.area.bottom < 297
