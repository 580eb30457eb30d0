"""The readable job ticket as a composition of its own, in the house's fonts and colours."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from press.findings import Origin
from press.layout.colours import palette, to_screen
from press.layout.files import names, read_text
from press.layout.handoff import schemes
from press.layout.handoff.rows import computed, groups, thousands
from press.layout.templates import fill
from press.model.composition import Asset, Composition, FileAsset, TextAsset
from press.model.handoff import PARTS, Ticket
from press.model.product import Product

TEMPLATE = "handoff/auftrag.html"
FOLDER = "layouts/handoff"
_CSS, _SVG = "text/css", "image/svg+xml"

#: What the sheet promises; it is no product that an editor could order.
SHEET = Product(
    name="auftrag",
    label="auftrag",
    role="Der Druckauftrag zum Lesen",
    colour="rgb",
    variant="pdf/ua-1",
    tagged=True,
    ppi=150,
    quality=85,
    bleed=0,
    stylesheets=(),
    interactive=True,
    watermark="",
    draft=False,
    origin=Origin(f"{FOLDER}/auftrag.html"),
)


def sheet(root: Path, ticket: Ticket) -> Composition:
    """The sheet of a job, ready for the renderer.

    Raises `LayoutError` when a file below `layouts/` is broken.
    """
    colours = palette(root)
    assets: dict[str, Asset] = {
        f"asset:css/{name}": TextAsset(to_screen(root, read_text(root, path), path), _CSS)
        for name, path in (
            ("tokens.css", "layouts/css/tokens.css"),
            ("fonts.css", "layouts/css/fonts.css"),
            ("auftrag.css", f"{FOLDER}/auftrag.css"),
        )
    }
    stylesheets = tuple(assets)
    assets |= {
        f"asset:fonts/{stem}.woff2": FileAsset(f"layouts/fonts/{stem}.woff2", "font/woff2")
        for stem in names(root, "layouts/fonts", ".woff2")
    }
    assets |= {
        "asset:geometry.svg": TextAsset(schemes.geometry(ticket, colours), _SVG),
        "asset:order.svg": TextAsset(schemes.order(ticket, colours), _SVG),
        "asset:binding.svg": TextAsset(schemes.binding(ticket, colours), _SVG),
    }
    html = fill(
        root,
        TEMPLATE,
        {
            "ticket": ticket,
            "edition": ticket.edition,
            "groups": groups(ticket),
            "parts": PARTS,
            "computed": computed(ticket),
            "thousands": thousands,
            "stylesheets": stylesheets,
        },
    )
    return Composition(
        edition=replace(ticket.edition, multiple=1),
        product=SHEET,
        selection="handoff",
        title=f"Druckauftrag {ticket.name}: {ticket.edition.title}",
        language="de",
        html=html,
        assets=assets,
        stories=("auftrag",),
    )
