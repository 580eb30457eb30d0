"""OpenDocument texts come in by the same road as Word files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from opendocuments import box, frame, h, items, note, odt, p, table
from wordfiles import photo

from press.importing import Imported
from press.sources.frontmatter import split

Bring = Callable[..., Imported]


def body(project: Path) -> str:
    halves = split((project / "sources/2031/gotha.md").read_text("utf-8"), "", [])
    assert halves is not None
    return halves.body.strip()


def test_a_contribution(bring: Bring, project: Path) -> None:
    done = bring(
        odt(
            h("Ein Kran für alle"),
            p("Am Waldrand steht ein Kran, den <text:span text:style-name='T2'>niemand</text:span> "
              "mehr braucht." + note("Der Kran gehört der Stadt.")),
            h("Wie es anfing", 2),
            p("Danach kamen <text:span text:style-name='T1'>Bürger*innen</text:span> aus "
              '<text:a xlink:href="https://example.org/z">Zella-Mehlis</text:a>.'),
            items("L1", "Seile und Haken", "<text:p>Geduld</text:p>" + items("L1", "und viel")),
            items("L2", "Zuerst messen", "Dann heben"),
            p("Heben heißt warten können.", "P1"),
            p(frame("kran.jpg", "Ein gelber Kran")),
            p("Der Kran im März (Foto: Erika Muster)", "P2"),
            table(("2016", "Beginn"), ("2017", "Fest")),
            table(("Ort", "Verein", "Zahl"), ("Gotha", "Heber", "4")),
            p("Ende<text:s/>gut.<text:line-break/>Alles gut." + box("Am Rand")),
            pictures={"kran.jpg": photo()},
            margin="Entwurf vom Amt",
        ),
        "beitrag.odt",
        county="gotha",
    )  # fmt: skip
    assert done.balance.unplaced == 0
    assert done.balance.added == ("landratsamt",)  # of the county's own entry
    assert body(project) == (
        "Am Waldrand steht ein Kran, den *niemand* mehr braucht.[^1]\n\n"
        "## Wie es anfing\n\n"
        "Danach kamen **Bürger*innen** aus [Zella-Mehlis](https://example.org/z).\n\n"
        "- Seile und Haken\n- Geduld\n- und viel\n\n"
        "1. Zuerst messen\n2. Dann heben\n\n"
        "> Heben heißt warten können.\n\n"
        "![](gotha-bild-1)\n\n"
        '```timeline\nrows:\n  - when: "2016"\n    text: Beginn\n  - when: "2017"\n'
        "    text: Fest\n```\n\n"
        "Ende gut. Alles gut.\n\nAm Rand\n\n"
        "[^1]: Der Kran gehört der Stadt."
    )
    told = (project / "output/2031/import/gotha.md").read_text("utf-8")
    assert "Ort | Verein | Zahl" in told
    assert "Entwurf vom Amt" in told
    assert "alt: Ein gelber Kran" in (project / "images/2031/gotha-bild-1.yaml").read_text()


def test_comments_deletions_and_contents_are_set_aside(bring: Bring, project: Path) -> None:
    done = bring(
        odt(
            "<text:tracked-changes><text:changed-region><text:deletion>"
            f"{p('Gestrichenes')}</text:deletion></text:changed-region></text:tracked-changes>",
            f"<text:table-of-content><text:index-body>{p('Kapitel 3')}</text:index-body>"
            "</text:table-of-content>",
            p("Ein Satz.<office:annotation><dc:creator>Amt</dc:creator>"
              f"{p('Stimmt das?')}</office:annotation> Noch einer."
              '<text:hidden-text text:string-value="Verstecktes" text:is-hidden="true"/>'),
        ),
        "beitrag.odt",
        county="gotha",
    )  # fmt: skip
    assert done.balance.unplaced == 0
    assert body(project) == "Ein Satz. Noch einer."
    told = (project / "output/2031/import/gotha.md").read_text("utf-8")
    for words in ("Gestrichenes", "Kapitel 3", "Amt: Stimmt das?", "Verstecktes"):
        assert words in told


def test_a_table_with_joined_cells_is_set_aside(bring: Bring, project: Path) -> None:
    joined = (
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">'
        f"{p('Überschrift')}</table:table-cell><table:covered-table-cell/></table:table-row>"
        f"<table:table-row><table:table-cell>{p('Wo')}</table:table-cell><table:table-cell>"
        f"{p('hier')}</table:table-cell></table:table-row></table:table>"
    )
    bring(odt(p("Vorspann."), joined), "beitrag.odt", county="gotha")
    assert body(project) == "Vorspann."


def test_a_picture_outside_the_file_is_told(bring: Bring, project: Path) -> None:
    away = '<draw:frame><draw:image xlink:href="../../kran.jpg"/></draw:frame>'
    bring(odt(p("Ein Satz."), p(away)), "beitrag.odt", county="gotha")
    assert "../../kran.jpg" in (project / "output/2031/import/gotha.md").read_text("utf-8")
