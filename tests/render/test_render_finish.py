from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime, timezone

import pikepdf
import pytest
from compositions import EDITION

from press import __version__
from press.model.composition import Composition
from press.model.rendering import PageRecord, Rendering
from press.render.finish import finish

Rendered = Callable[..., Rendering]


def test_what_the_viewer_is_told(whole_pdf: pikepdf.Pdf) -> None:
    root = whole_pdf.Root
    assert root.PageMode == "/UseOutlines"
    assert root.PageLayout == "/TwoPageRight"
    assert root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712
    assert str(root.Lang) == "de"
    assert root.MarkInfo.Marked == True  # noqa: E712
    assert [page.Tabs for page in whole_pdf.pages] == ["/S"] * len(whole_pdf.pages)


def test_page_labels(whole_pdf: pikepdf.Pdf) -> None:
    labels = [page.label for page in whole_pdf.pages]
    assert labels == [str(n) for n in range(1, len(whole_pdf.pages) + 1)]


def test_labels_that_do_not_count_on(whole: tuple[Composition, Rendering]) -> None:
    printed = ["U1", "U2", "1", "2", "5", "6", "U3", "U4", "1", "2", "3", "4"]
    pages = [PageRecord(n, label, ()) for n, label in enumerate(printed, start=1)]
    done = finish(whole[1].pdf, pages, "de", interactive=True)
    with pikepdf.open(io.BytesIO(done)) as pdf:
        assert [page.label for page in pdf.pages] == printed[: len(pdf.pages)]
        assert len(pdf.pages) == len(printed)


def test_info_and_xmp_agree(whole_pdf: pikepdf.Pdf) -> None:
    info = whole_pdf.docinfo
    with whole_pdf.open_metadata() as xmp:
        assert str(info["/Title"]) == xmp["dc:title"] == EDITION.title
        assert [str(info["/Author"])] == xmp["dc:creator"] == [EDITION.publisher.name]
        assert xmp["pdfuaid:part"] == "1"
        assert str(info["/Creator"]) == xmp["xmp:CreatorTool"] == f"press {__version__}"
        assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20191201000000Z"
        assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == "2019-12-01T00:00:00Z"
    assert datetime.now(timezone.utc).strftime("%Y%m%d") not in str(dict(info))


def test_description_and_keywords_come_from_the_page(rendered: Rendered) -> None:
    html = (
        '<html lang="de"><head><title>y</title><meta name="description" content="Kurz">'
        '<meta name="keywords" content="a, b"><meta name="author" content="Wir">'
        '<link rel="stylesheet" href="asset:css/test.css"></head><body><h1>x</h1></body></html>'
    )
    done = rendered("", html=html)
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf, pdf.open_metadata() as xmp:
        assert str(pdf.docinfo["/Subject"]) == xmp["dc:description"] == "Kurz"
        assert str(pdf.docinfo["/Keywords"]) == xmp["pdf:Keywords"] == "a, b"
        assert str(pdf.docinfo["/Author"]) == "Wir"
        assert str(pdf.docinfo["/Title"]) == EDITION.title


def test_has_an_identifier(whole_pdf: pikepdf.Pdf) -> None:
    first, second = whole_pdf.trailer.ID
    assert len(bytes(first)) >= 16
    assert len(bytes(second)) >= 16


def test_is_version_1_7_and_sound(whole_pdf: pikepdf.Pdf) -> None:
    assert whole_pdf.pdf_version == "1.7"
    assert not whole_pdf.is_encrypted
    assert whole_pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("interactive", [True, False])
def test_finishing_twice_changes_nothing(
    whole: tuple[Composition, Rendering], interactive: bool
) -> None:
    once = finish(whole[1].pdf, whole[1].pages, "de", interactive)
    assert finish(once, whole[1].pages, "de", interactive) == once
