"""`auftrag.xjdf`: the job as a minimal XJDF 2.1 document (CIP4, "XJDF Specification 2.1").

One `Product` for the book with `LayoutIntent` and `BindingIntent`, one each for cover and
body with `LayoutIntent`, `MediaIntent` and `ColorIntent` (chapter "Product Intent"), the
files as `RunList` resources, the publisher as `Contact` (chapter "Resources"). Lengths are
points. Validated against CIP4's schema `xjdf.xsd`. What is open is left out, and named in
a `Comment`.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from press import __version__
from press.deliver.handoff.names import PRESS
from press.model.bookbinding import COVER_PAGES
from press.model.handoff import Ticket
from press.model.job import Stock

NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0"
_MM = 72 / 25.4
_BOOK, _COVER, _BODY = "BOOK", "COVER", "BODY"
_INKS = "Cyan Magenta Yellow Black"
_COATINGS = {"matt": "Matte", "glänzend": "Gloss", "seidenmatt": "Satin", "Natur": "None"}


def xjdf(ticket: Ticket) -> bytes:
    """The document; the same bytes for the same job."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(
        _tag("XJDF"),
        {
            "DescriptiveName": ticket.edition.title,
            "JobID": ticket.name,
            "Types": "Product",
            "Version": "2.1",
        },
    )
    created = _add(_add(root, "AuditPool"), "AuditCreated")
    _add(
        created,
        "Header",
        AgentName="press",
        AgentVersion=__version__,
        Author=ticket.edition.publisher.name,
        DeviceID="press",
        Time=f"{ticket.edition.date.isoformat()}T00:00:00Z",
    )
    for line in _comments(ticket):
        _add(root, "Comment").text = line
    products = _add(root, "ProductList")
    _book(products, ticket)
    _component(products, ticket, _COVER, "Cover", min(COVER_PAGES, ticket.pages), ticket.job.cover)
    _component(products, ticket, _BODY, "Body", ticket.body_pages, ticket.job.body)
    _contact(root, ticket)
    _delivery(root, ticket)
    _files(root, ticket)
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return document + b"\n"


def _comments(ticket: Ticket) -> list[str]:
    lines = list(ticket.job.notes)
    if ticket.draft:
        lines.append("ENTWURF, nicht drucken.")
    if ticket.open:
        lines.append(f"Noch offen: {', '.join(ticket.open)}.")
    return lines


def _book(products: ET.Element, ticket: Ticket) -> None:
    copies = {} if ticket.job.copies is None else {"Amount": str(ticket.job.copies)}
    book = _add(
        products,
        "Product",
        **copies,
        DescriptiveName=ticket.edition.title,
        ID=_BOOK,
        IsRoot="true",
        ProductType="Book" if ticket.glued else "Booklet",
    )
    _intent(book, "LayoutIntent", _layout(ticket, ticket.pages))
    binding = _intent(
        book,
        "BindingIntent",
        {
            "BindingOrder": "Gathering" if ticket.glued else "Collecting",
            "BindingSide": "Left",
            "BindingType": "SoftCover" if ticket.glued else "SaddleStitch",
            "ChildRefs": f"{_COVER} {_BODY}",
        },
    )
    if not ticket.glued and ticket.job.staples is not None:
        _add(binding, "SaddleStitching", StitchNumber=str(ticket.job.staples))


def _component(
    products: ET.Element, ticket: Ticket, name: str, kind: str, pages: int, stock: Stock
) -> None:
    product = _add(products, "Product", ID=name, ProductType=kind)
    _intent(product, "LayoutIntent", _layout(ticket, pages))
    media = {"MediaType": "Paper"}
    if stock.name is not None:
        media["MediaQuality"] = stock.name
    if stock.weight is not None:
        media["Weight"] = f"{stock.weight:g}"
    if stock.surface in _COATINGS:
        media["Coating"] = _COATINGS[stock.surface]
    _intent(product, "MediaIntent", media)
    colours = _intent(product, "ColorIntent", {})
    for side in ("Front", "Back"):
        _add(
            colours,
            "SurfaceColor",
            ColorsUsed=_INKS,
            PrintStandard=ticket.printer.intent.identifier,
            Surface=side,
        )


def _layout(ticket: Ticket, pages: int) -> dict[str, str]:
    width, height = (f"{side * _MM:.3f}" for side in ticket.printer.trim)
    return {
        "Bleed": f"{ticket.printer.bleed * _MM:.3f}",
        "FinishedDimensions": f"{width} {height} 0",
        "Pages": str(pages),
        "Sides": "TwoSidedHeadToHead",
        "SpreadType": "SinglePage",
    }


def _contact(root: ET.Element, ticket: Ticket) -> None:
    publisher, known = ticket.edition.publisher, ticket.job.contact
    resource = _resource(root, "Contact")
    _add(resource, "Part", ContactType="Customer")
    contact = _add(resource, "Contact")
    _add(
        contact,
        "Address",
        City=publisher.city,
        CountryCode="DE",
        PostalCode=publisher.postcode,
        Street=publisher.street,
    )
    email = known.email or publisher.email
    _add(contact, "ComChannel", ChannelType="Email", Locator=f"mailto:{email}")
    if known.phone is not None:
        _add(contact, "ComChannel", ChannelType="Phone", Locator=known.phone)
    _add(contact, "Company", OrganizationName=publisher.name)
    if known.person is not None:
        _add(contact, "Person", DescriptiveName=known.person)


def _delivery(root: ET.Element, ticket: Ticket) -> None:
    if ticket.job.deadline is None:
        return
    required = f"{ticket.job.deadline.isoformat()}T00:00:00Z"
    _add(_resource(root, "DeliveryParams"), "DeliveryParams", Required=required)


def _files(root: ET.Element, ticket: Ticket) -> None:
    resources = _add(root, "ResourceSet", Name="RunList", Usage="Input")
    for file in ticket.files:
        resource = _add(resources, "Resource", DescriptiveName=file.name)
        if file.part != "whole":
            _add(resource, "Part", ProductPart=_COVER if file.part == "cover" else _BODY)
        run = _add(
            resource, "RunList", NPage=str(file.leaves), Pages=f"0 {max(0, file.leaves - 1)}"
        )
        _add(
            run,
            "FileSpec",
            FileSize=str(file.bytes),
            MimeType="application/pdf",
            NPage=str(file.leaves),
            URL=f"../{PRESS}/{file.name}",
        )


def _resource(root: ET.Element, name: str) -> ET.Element:
    return _add(_add(root, "ResourceSet", Name=name, Usage="Input"), "Resource")


def _intent(product: ET.Element, name: str, values: Mapping[str, str]) -> ET.Element:
    return _add(_add(product, "Intent", Name=name), name, **values)


def _add(parent: ET.Element, name: str, **values: str) -> ET.Element:
    return ET.SubElement(parent, _tag(name), values)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
