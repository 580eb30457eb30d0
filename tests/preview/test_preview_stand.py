"""What stands: newer takes above older ones, places of the sources on the pages."""

from __future__ import annotations

import pytest
from laid import FILE, leaf, take, told

from press.codes import finding
from press.findings import Origin, Report
from press.preview.jobs import ReadTold
from press.preview.stand import Stand

WHOLE = told(
    1,
    take("cover", 0, leaf(1, "cover"), key=""),
    take(
        "suhl",
        1,
        leaf(2, "suhl", (1, 30), (4, 60), (4, 65), (4, 70), (4, 75)),
        leaf(3, "suhl", (4, 30), (9, 40)),
    ),
    take("eichsfeld", 3, leaf(4, "eichsfeld", (1, 30))),
    whole=True,
)  # fmt: skip


@pytest.fixture
def stand() -> Stand:
    stand = Stand()
    stand.put(WHOLE, 1, 0)
    return stand


def numbers(stand: Stand) -> list[tuple[int, bool]]:
    return [(leaf.number, moved) for leaf, _, moved in stand.leaves]


def test_a_newer_take_replaces_its_own(stand: Stand) -> None:
    stand.put(told(2, take("suhl", 1, leaf(2, "suhl", digest="neu"), leaf(3, "suhl"))), 2, 1)
    assert [(leaf.digest, document) for leaf, document, _ in stand.leaves] == [
        ("cover1", 1),
        ("neu", 2),
        ("suhl3", 2),
        ("eichsfeld4", 1),
    ]
    assert {document for _, document, _ in stand.leaves} == {1, 2}


def test_what_has_moved_waits(stand: Stand) -> None:
    stand.put(told(2, take("suhl", 1, leaf(2, "suhl"), leaf(3, "suhl"), leaf(4, "suhl"))), 2, 1)
    assert numbers(stand) == [(1, False), (2, False), (3, False), (4, False), (4, True)]
    stand.put(told(2, take("eichsfeld", 4, leaf(5, "eichsfeld"))), 3, 1)
    assert numbers(stand)[-1] == (5, False)


def test_a_whole_edition_does_not_cover_what_is_newer(stand: Stand) -> None:
    stand.put(told(2, take("suhl", 1, leaf(2, "suhl", digest="neu"), leaf(3, "suhl"))), 2, 5)
    stand.put(WHOLE, 3, 4)
    assert [leaf.digest for leaf, _, _ in stand.leaves][1] == "neu"
    stand.put(WHOLE, 4, 5)
    assert [leaf.digest for leaf, _, _ in stand.leaves][1] == "suhl2"
    assert stand.grid == (5.0, 3.0)


def test_an_unknown_take_is_left_to_the_whole(stand: Stand) -> None:
    stand.put(told(2, take("neu", 4, leaf(5, "neu"))), 2, 1)
    assert len(stand.leaves) == 4


def test_findings_come_after_their_pages(stand: Stand) -> None:
    wrong = Report((finding("check/empty-side", Origin(FILE), page=3, story="suhl"),))
    fresh = take("suhl", 1, leaf(2, "suhl"), leaf(3, "suhl"), key="neu")
    stand.put(told(2, fresh), 2, 1)
    assert not stand.findings
    stand.put(told(2, take("suhl", 1, *fresh.leaves, key="neu", report=wrong), pdf=b""), 0, 1)
    assert stand.findings == wrong
    assert {document for _, document, _ in stand.leaves} == {1, 2}
    stand.put(told(2, take("suhl", 1, leaf(2, "suhl"), key="neuer")), 3, 2)
    stand.put(told(2, take("suhl", 1, *fresh.leaves, key="neu", report=wrong), pdf=b""), 0, 1)
    assert not stand.findings, "what was found on older pages comes too late"


@pytest.mark.parametrize(
    ("line", "share", "page", "top"),
    [
        (1, 0.0, 1, 30),
        (2, 0.5, 1, 30),  # in the head of the file
        (4, 0.0, 1, 60),
        (6, 0.5, 1, 75),  # of lines 4 to 7
        (7, 0.9, 2, 30),  # the paragraph ends on the next page
        (8, 0.0, 2, 30),  # the blank line after it
        (9, 0.0, 2, 40),
        (99, 1.0, 2, 40),
    ],
)
def test_where_a_line_is_printed(
    stand: Stand, line: int, share: float, page: int, top: float
) -> None:
    spot = stand.spot(FILE, line, share)
    assert spot is not None
    assert (spot.page, spot.area.top) == (page, top)


def test_where_a_finding_is_to_be_seen(stand: Stand) -> None:
    def seen(origin: Origin | None, page: int | None) -> tuple[int, float] | None:
        spot = stand.page_of(finding("check/empty-side", origin, page=page, story="suhl"))
        return None if spot is None else (spot.page, spot.area.top)

    assert seen(Origin(FILE, 9), None) == (2, 40)
    assert seen(Origin(FILE, 9), 3) == (2, 40)
    assert seen(Origin(FILE, 9), 4) == (3, 0), "the page counts where both are told"
    assert seen(None, 2) == (1, 0)
    assert seen(Origin("layouts/css/page.css", 3), None) is None
    assert seen(None, 99) is None


def test_reading_says_whether_it_says_something_new(stand: Stand) -> None:
    said = ReadTold(1, Report((finding("text/empty", Origin(FILE, 3)),)), True, {"suhl": "Suhl"})
    assert stand.read(said)
    assert not stand.read(said)
    assert stand.broken
    language = Report((finding("text/empty", Origin(FILE, 5)),))
    assert stand.read(ReadTold(2, Report(), False, {}, language))
    assert stand.findings == language
    assert not stand.read(ReadTold(3, Report(), False)), "names and language are kept"
    assert stand.names == {"suhl": "Suhl"}
