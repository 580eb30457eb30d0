"""Faults of type, of our own files, of web files, and what outside judges tell: T, L, R, W, X."""

from __future__ import annotations

from ourfiles import NOTE, TITLES, contents_page, located, with_notes
from pikepdf import Array, String
from printfiles import (
    link,
    paint,
)
from spoiling import (
    GLYPH,
    Fault,
    another_font,
    both,
    content,
    info,
    named,
    on_pages,
    on_root,
    scanned,
    type3,
    unembedded,
    write,
    xmp,
)

from press.check.registry import Hit, Verdict
from press.codes import finding
from press.findings import Origin, Report
from press.model.geometry import Note
from press.model.preflight import Context, Passage

FAULTS: tuple[Fault, ...] = (
    Fault("T01", "font-missing", another_font(unembedded)),
    Fault("T02", "font-name", another_font(named("ABCDEF+Courier"))),
    Fault(
        "T02",
        "font-foreign",
        context=Context(fonts=("Source Serif 4",)),
        good=Context(fonts=("Specimen",)),
    ),
    Fault("T03", "text-small", write("/F1 5 Tf " + GLYPH)),
    Fault("T03", "text-small-mixed", write("/F1 7 Tf " + GLYPH, "0.5 0.9 0 0 k")),
    Fault("T04", "unicode-missing", another_font(lambda pdf, made: made.__delitem__("/ToUnicode"))),
    Fault("T05", "line-thin", paint("/Black gs 0 0 0 1 K 0.1 w 200 200 m 300 200 l S")),
    Fault("T05", "line-thin-mixed", paint("0.5 0.5 0 0 K 0.3 w 200 200 m 300 200 l S")),
    Fault(
        "T06",
        "text-lost",
        context=located(
            passages=(Passage("jena", Origin("sources/2019/jena.md", 7), "AB Verlorenes"),)
        ),
        good=located(passages=(Passage("jena", Origin("sources/2019/jena.md", 7), "AB"),)),
    ),
    Fault("T07", "type3", type3),
    Fault("T08", "notdef", write("/F1 10 Tf 1 0 0 1 200 200 Tm <00000001> Tj")),
    Fault("T09", "text-invisible", write("3 Tr /F1 10 Tf " + GLYPH)),
    Fault("T10", "font-whole", another_font(named("Specimen"))),
    Fault("T11", "scan", scanned),
    Fault(
        "L01",
        "note-page",
        context=with_notes(Note("1", "jena", NOTE.origin, 1, (2,))),
        good=with_notes(NOTE),
    ),
    Fault(
        "L01",
        "note-lost",
        context=with_notes(Note("1", "jena", NOTE.origin, 1, ())),
        good=with_notes(NOTE),
    ),
    Fault(
        "L01",
        "note-uncalled",
        context=with_notes(Note("1", "jena", NOTE.origin, None, (1,))),
        good=with_notes(NOTE),
    ),
    Fault(
        "L01",
        "note-order",
        context=with_notes(NOTE, Note("3", "jena", NOTE.origin, 1, (1,))),
        good=with_notes(NOTE),
    ),
    Fault("L04", "contents", contents_page("2"), context=located(titles=TITLES)),
    Fault(
        "L05",
        "renderer",
        context=Context(
            rendered=Report.of(
                [finding("render/blanks", pages=1, needed=1, multiple=4, available=0)]
            )
        ),
        good=Context(rendered=Report()),
    ),
    Fault("R01", "rebuild", context=Context(rebuilt="0" * 64)),
    Fault(
        "R02",
        "private-path",
        both(info(Subject=String("/home/anna/broschuere.indd")), lambda pdf: None),
        severity="WARNING",
    ),
    Fault("W01", "untagged", on_root(MarkInfo=None), purpose="web"),
    Fault("W02", "language-missing", on_root(Lang=None), purpose="web"),
    Fault("W03", "title-hidden", on_root(ViewerPreferences=None), purpose="web"),
    Fault("W04", "bookmarks-missing", on_root(Outlines=None), purpose="web"),
    Fault("W05", "labels-missing", on_root(PageLabels=None), purpose="web"),
    Fault(
        "W06",
        "link-silent",
        lambda pdf: pdf.pages[0].obj.__setattr__("Annots", Array([link(pdf)])),
        purpose="web",
    ),
    Fault(
        "W07",
        "alt-missing",
        lambda pdf: pdf.Root.StructTreeRoot.K[0].__delitem__("/Alt"),
        purpose="web",
    ),
    Fault("W08", "print-only", content(b"0 0 0 1 k 10 10 50 50 re f"), purpose="web"),
    Fault("W09", "tab-order", on_pages(Tabs=None), purpose="web"),
    Fault("W10", "claim-missing", xmp("pdfuaid:part", "pdfuaid:nothing"), purpose="web"),
    *(
        Fault(
            rule,
            code,
            purpose=purpose,
            verdicts=(Verdict(rule, (Hit(f"preflight/{code}", values),)),),
        )
        for rule, code, purpose, values in (
            ("X01", "qpdf", "print", {"count": 1, "first": "x"}),
            ("X02", "mutool", "print", {"spaces": "DeviceRGB"}),
            ("X03", "separations", "print", {"has": 310, "most": 300, "square": 15}),
            ("X04", "verapdf", "web", {"count": 1, "rules": "7.1-3"}),
        )
    ),
)
