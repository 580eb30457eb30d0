"""A small document with everything that tagging must cope with."""

from __future__ import annotations

import shutil
from pathlib import Path

from compositions import ROOT, composition, encoded, picture
from PIL import Image

from press.model.composition import Composition, TextAsset

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>Kreis</title>'
    '<circle cx="5" cy="5" r="4" fill="red"/></svg>'
)
LONG = (
    "Die Integrationsbeauftragten der Landkreise vernetzen Vereine, Behörden und "
    "Bürgerinnen miteinander und mit den Menschen, die neu zu ihnen kommen. "
) * 7

BODY = f"""
<section class="cover" data-story="cover"><h1>Titel</h1><img src="asset:a.svg" alt="Ein Kreis">
<img src="asset:a.svg" alt=""><div class="year">2019</div></section>
<section class="next" data-story="contents"><h1>Inhalt</h1>
<ul data-tag="TOC" style="list-style: none"><li data-tag="TOCI"><span>1</span>
<a href="#a">Kapitel A</a> <span>3</span></li><li data-tag="TOCI"><a href="#b">Kapitel B</a></li>
</ul></section>
<section class="next chapter" data-story="a" id="a" data-origin="sources/2019/a.md">
<h1>Kapitel <strong>A</strong></h1>
<p class="auto" data-origin="sources/2019/a.md:12">Text mit Note<span class="note"
data-note="1">Eine Note mit <a href="https://x.de">Verweis</a></span> und
<a href="https://example.org/">ein ziemlich langer <em>Verweis, der über</em> zwei Zeilen läuft</a>
<span lang="en">empowerment</span> und <abbr title="zum Beispiel">z. B.</abbr></p>
<h2>Zwischen</h2><p class="auto">{LONG}</p>
<p id="crossing">{LONG}<span class="note" data-note="2">Zweite</span></p>
<ul><li>eins</li><li><p>zwei</p><p>mehr</p></li><li>drei<ol><li>innen</li></ol></li></ul>
<ul style="list-style: none"><li>ohne</li></ul>
<dl><dt>Ort</dt><dd>Jena</dd><dt>Zahl</dt><dd>3</dd></dl>
<dl><div><dt>Ort</dt><dd>Gera</dd></div></dl>
<table><caption>Tabelle</caption><thead><tr><th>Jahr</th><th>Zahl</th></tr></thead>
<tr><th scope="row">2018</th><td>3</td></tr></table>
<figure data-origin="sources/2019/a.md:40"><img src="asset:p.jpg" alt="Rot">
<figcaption>Bild. Foto: X</figcaption></figure>
<hr><div style="display: flex"><span>a</span><span></span></div>
<div role="img" aria-label="Diagramm"><p>1</p><p>2</p></div>
<p class="tab" aria-hidden="true">7</p>
<blockquote>Ein Zitat</blockquote></section>
<section class="next" id="b" data-story="b"><h1>B</h1><p>Text</p></section>
<section class="next blank" data-blank=""></section>
<section class="next blank" data-blank=""></section>
<section class="next blank" data-blank=""></section>
<section class="next" data-story="back"><p>Zurück zu <a href="#a">Kapitel A</a></p></section>
<div class="mark">Entwurf</div>
"""

CSS = """
.cover img { width: 20mm; height: 20mm } figure img { width: 30mm }
.tab { position: absolute; left: -15mm; top: 0; width: 8mm; background: red; }
.mark { position: fixed; top: 30mm; left: 10mm; }
h1 { bookmark-level: 1; } h2 { bookmark-level: 2; }
"""


def specimen(root: Path) -> tuple[Path, Composition]:
    """A project with the house's fonts and one photo, and the composition for it."""
    for folder in ("fonts", "colour"):
        shutil.copytree(ROOT / "layouts" / folder, root / "layouts" / folder)
    photo = picture(encoded(Image.new("RGB", (80, 60), "red")), root)
    drawing = TextAsset(SVG, "image/svg+xml")
    return root, composition(
        BODY, css=CSS, multiple=4, assets={"asset:a.svg": drawing, "asset:p.jpg": photo}
    )
