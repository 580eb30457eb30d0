"""The preflight report for people: one HTML page in German that needs nothing besides itself.

Markup and style are `layouts/report/preflight.html`; everything is counted and grouped for it
in `report_findings` and measured in `report_pages`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import jinja2

from press.deliver.report_findings import families, groups, rule_row, verdict
from press.deliver.report_pages import data_url, page_view
from press.model.preflight import PreflightReport, Sheet

TEMPLATE = "report/preflight.html"


def report_html(
    root: Path,
    report: PreflightReport,
    large: Mapping[int, bytes] | None = None,
    small: Mapping[int, bytes] | None = None,
) -> bytes:
    """The report as HTML, UTF-8. `large` and `small` are JPEG pictures of pages by number
    (`press.check.pictures.draw`); pages with findings are shown large with their places."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / "layouts"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    html = environment.get_template(TEMPLATE).render(
        report=report,
        printer=report.printer,
        size=f"{report.size / 1_000_000:.1f}".replace(".", ","),
        sizes=_sizes(report.sheets),
        verdict=verdict(report),
        families=families(report.results),
        groups=groups(report.results),
        rules=tuple(rule_row(result) for result in report.results),
        pages=tuple(
            page_view(report, sheet, large[sheet.number])
            for sheet in report.sheets
            if large and sheet.number in large
        ),
        others=tuple((number, data_url(jpeg)) for number, jpeg in sorted((small or {}).items())),
        unseen=[
            sheet.number
            for sheet in report.sheets
            if report.on_page(sheet.number) and sheet.number not in (large or {})
        ],
    )
    return html.encode()


def _sizes(sheets: Iterable[Sheet]) -> str:
    sizes = sorted({(s.trim.right - s.trim.left, s.trim.bottom - s.trim.top) for s in sheets})
    told = [f"{width:.1f} × {height:.1f} mm".replace(".", ",") for width, height in sizes[:4]]
    return "; ".join(told) or "–"
