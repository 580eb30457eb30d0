"""Markdown from elsewhere, and plain text, as house Markdown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from press.importing import Imported
from press.sources.frontmatter import split

Bring = Callable[..., Imported]

FOREIGN = """\
---
title: "Ein Kran: für alle"
author: Erika Muster
tags: [kran, suhl]
---

# Wie es anfing

Am Waldrand steht ein __Kran__,
den *niemand* mehr braucht.[^a]

Setext-Überschrift
------------------

* Seile
* Haken
    * aus Stahl

1. messen
2. heben

> Heben heißt warten.

| Wo | Wer |
|----|-----|
| hier | der Verein |

```facts
- {label: Wann, text: seit 2016}
```

```facts
- {label: Nie, wert: 2016}
```

```python
print("Hallo")
```

Ein <b>fettes</b> Wort, [ein Link][kran], ![Kran](kran.jpg) und `Code`.

---

Ende mit Akteur*innen.

[^a]: Der Kran gehört der Stadt.
[kran]: https://example.org/kran "Titel"
"""


def body(project: Path) -> str:
    halves = split((project / "sources/2031/gotha.md").read_text("utf-8"), "", [])
    assert halves is not None
    return halves.body.strip()


def report(project: Path) -> str:
    return (project / "output/2031/import/gotha.md").read_text("utf-8")


def test_foreign_markdown(bring: Bring, project: Path) -> None:
    done = bring(FOREIGN, "beitrag.md", county="gotha")
    assert done.balance.lost == ()
    text = (project / "sources/2031/gotha.md").read_text("utf-8")
    assert 'title: "Ein Kran: für alle"' in text
    assert body(project) == (
        "OFFEN: Hier fehlt der Vorspann aus zwei Sätzen.\n\n"
        "## Wie es anfing\n\n"
        "Am Waldrand steht ein **Kran**, den *niemand* mehr braucht.[^1]\n\n"
        "## Setext-Überschrift\n\n"
        "- Seile\n- Haken\n- aus Stahl\n\n"
        "1. messen\n2. heben\n\n"
        "> Heben heißt warten.\n\n"
        "```facts\nrows:\n  - label: hier\n    text: der Verein\n```\n\n"
        "```facts\n- {label: Wann, text: seit 2016}\n```\n\n"
        "Ein fettes Wort, [ein Link](https://example.org/kran), und Code.\n\n"
        "Ende mit Akteur*innen.\n\n"
        "[^1]: Der Kran gehört der Stadt."
    )
    told = report(project)
    for words in ("author: Erika Muster", 'print("Hallo")', "kran.jpg", "<b>", "wert: 2016"):
        assert words in told


def test_house_markdown_stays_as_it_is(bring: Bring, project: Path) -> None:
    text = (
        "Ein Vorspann mit **Bürger*innen**. Zwei Sätze.\n\n## Mitte\n\nText mit Note.[^1]\n\n"
        "- eins\n- zwei\n\n```steps\nrows:\n  - {title: Fragen}\n  - {title: Säen}\n```\n\n"
        "[^1]: Die Note."
    )
    done = bring(text, "beitrag.md", county="gotha")
    assert (done.balance.unplaced, done.set_aside) == (0, 0)
    assert body(project) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_in_any_encoding(encoding: str, bring: Bring, project: Path) -> None:
    text = "Größe zählt nicht – sagt der Verein.\r\n\r\nEin „Zitat“ für Jenaer*innen."
    bring(text.encode(encoding), "beitrag.txt", county="gotha")
    assert body(project) == (
        "Größe zählt nicht – sagt der Verein.\n\nEin „Zitat“ für Jenaer*innen."
    )
    assert ("Kodierung geraten" in report(project)) == (encoding == "cp1252")


def test_a_mark_of_language_is_told_and_no_word_lost(bring: Bring, project: Path) -> None:
    text = "# Titel\n\nEin [Kitchen on the Run]{lang=en} Abend, wie er im Heft stand.\n"
    made = bring(text, "haus.md", county="gotha")
    assert made.balance.unplaced == 0
    said = (project / made.written[-1]).read_text("utf-8")
    assert "### Sprache gekennzeichnet" in said
    assert "Kitchen on the Run (en)" in said
    assert "Kitchen on the Run Abend" in (project / "sources/2031/gotha.md").read_text("utf-8")
