"""Faults of the file as a whole and of its pages: families D and G."""

from __future__ import annotations

import dataclasses

import pikepdf
from ourfiles import CHAPTERS, located
from pikepdf import Dictionary, Name, String
from printfiles import (
    paint,
    points,
    saved,
)
from spoiling import (
    OTHER_PROFILE,
    SRGB,
    Fault,
    annotated,
    attached,
    bookmarked,
    box,
    broken,
    content,
    crop_marks,
    form,
    form_fields,
    info,
    intents,
    layered,
    on_pages,
    on_root,
    sheet_with_marks,
    turned,
    wide,
    without_pages,
    write,
    xmp,
)

from press.model.preflight import Context
from press.model.rendering import PageRecord

FAULTS: tuple[Fault, ...] = (
    Fault("D01", "unreadable", lambda pdf: b"%PDF-1.6\nnothing of a PDF follows here\n"),
    Fault("D01", "empty-file", lambda pdf: b""),
    Fault("D01", "not-pdf", lambda pdf: b"PK\x03\x04 a zip file"),
    Fault("D01", "damaged", broken),
    Fault("D01", "no-pages", without_pages),
    Fault("D02", "standard-missing", xmp("pdfxid:GTS", "pdfxid:XXX")),
    Fault("D02", "standard-other", xmp(">PDF/X-4<", ">PDF/X-3:2002<")),
    Fault("D02", "version-high", lambda pdf: saved(pdf, "1.7")),
    Fault("D03", "intent-missing", on_root(OutputIntents=None)),
    Fault("D03", "intent-several", intents({}, {})),
    Fault("D03", "intent-other", intents({"OutputConditionIdentifier": String("FOGRA51")})),
    Fault("D03", "intent-registry", intents({"RegistryName": String("")})),
    Fault("D04", "metadata-missing", info(Title=None)),
    Fault("D04", "metadata-differ", info(ModDate=String("D:20201015000000Z"))),
    Fault("D05", "active-content", on_root(OpenAction=Dictionary(S=Name.JavaScript))),
    Fault("D06", "file-name", name="Größe 1.pdf"),
    Fault(
        "D07",
        "locked",
        lambda pdf: saved(pdf, encryption=pikepdf.Encryption(user="geheim", owner="x")),
    ),
    Fault(
        "D07",
        "encrypted",
        lambda pdf: saved(pdf, encryption=pikepdf.Encryption(user="", owner="x")),
    ),
    Fault("D08", "profile-missing", intents({"profile": None})),
    Fault("D08", "profile-space", intents({"profile": SRGB, "N": 3})),
    Fault("D08", "profile-other", intents({"profile": OTHER_PROFILE})),
    Fault("D09", "trapped", info(Trapped=Name.Unknown)),
    Fault(
        "D10",
        "id-missing",
        lambda pdf: saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.disable).replace(
            b"/ID", b"/XX"
        ),
    ),
    Fault("D11", "layers", layered),
    Fault("D12", "forms", form_fields),
    Fault("D13", "attachments", attached),
    Fault("D14", "file-size", printer={"max_file_mb": 0.001}),
    Fault("D15", "foreign-content", form(OPI=Dictionary())),
    Fault("D16", "navigation", bookmarked),
    Fault("D17", "page-unread", paint("q " * 3000)),
    Fault("D17", "resource-missing", paint("/Nothing Do")),
    Fault("G01", "trim-missing", on_pages(TrimBox=None)),
    Fault("G01", "trim-size", box(TrimBox=3.2)),
    Fault("G02", "bleed-missing", on_pages(BleedBox=None)),
    Fault("G02", "bleed-small", box(BleedBox=1)),
    Fault("G03", "boxes-nested", box(BleedBox=-2)),
    Fault("G03", "crop-box", box(CropBox=3)),
    Fault("G04", "page-multiple", lambda pdf: pdf.pages.append(pdf.pages[0])),
    Fault(
        "G05",
        "chapter-not-left",
        context=located(chapters=CHAPTERS, chapter_side="left"),
    ),
    Fault(
        "G05",
        "chapter-not-right",
        context=dataclasses.replace(
            located(chapters=CHAPTERS, chapter_side="right"),
            pages=(PageRecord(2, "2", ("jena",)),),
        ),
    ),
    Fault("G06", "bleed-gap", paint(f"0 0.5 0.5 0 k 400 300 {points(213) - 400} 100 re f")),
    Fault("G06", "bleed-gap", paint(f"0 0.5 0.5 0 k 400 300 {points(214) - 400} 100 re f")),
    Fault("G07", "safe-zone", write(f"/F1 10 Tf 1 0 0 1 {points(216 - 9)} 200 Tm <0001> Tj")),
    Fault("G08", "gutter", write(f"/F1 10 Tf 1 0 0 1 {points(216 - 13)} 200 Tm <0001> Tj")),
    Fault("G09", "page-empty", content(b"q Q")),
    Fault("G10", "annotation", annotated),
    Fault("G11", "page-rotated", turned),
    Fault("G11", "user-unit", on_pages(UserUnit=2)),
    Fault("G12", "marks-inside", paint(f"0.5 w 0 0 0 1 K {points(3)} 0 m {points(3)} 7 l S")),
    Fault("G12", "marks-unwanted", sheet_with_marks(crop_marks())),
    Fault("G12", "marks-missing", printer={"marks": True}),
    Fault("G13", "page-count", context=Context(job_pages=8), good=Context(job_pages=4)),
    Fault("G14", "spread", wide),
)
