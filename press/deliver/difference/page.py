"""The report for people: one HTML page that needs nothing besides itself.

Markup and style are `layouts/report/difference.html`; what it shows is made in `views`.
"""

from __future__ import annotations

from pathlib import Path

import jinja2

from press.codes import REGISTER
from press.codes.register import Language, placeholders
from press.deliver.difference.headline import rows, verdict
from press.deliver.difference.views import IN_ALL, Views
from press.deliver.difference.words import PHRASES, Tongue, phrases
from press.findings import Report
from press.model.difference import FAINT, TONE, Comparison, Drawn

TEMPLATE = "report/difference.html"


def page(
    root: Path, comparison: Comparison, drawn: Drawn, found: Report, language: Language
) -> bytes:
    """The report as HTML, UTF-8, the same bytes for the same comparison."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / "layouts"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    say = Tongue(language)
    views = Views(comparison, drawn, say)
    texts, moves = views.texts(), views.moves()
    tellings = views.tellings
    changed = tuple(views.pages(changed=True))
    unseen = [
        (say(key), say(note) if note else "", told[:IN_ALL], max(0, len(told) - IN_ALL))
        for key, note, told in (
            ("file", "", tellings.file()),
            ("bookmarks", "", tellings.bookmarks()),
            ("heard", "heard-note", tellings.heard()),
            ("notes", "", tellings.notes()),
        )
        if told
    ]
    html = environment.get_template(TEMPLATE).render(
        language=language,
        t=phrases(say, (key for key, words in PHRASES.items() if not placeholders(words.de))),
        say=say,
        sides=[
            (say(key), side, f"{say.decimal(side.size / 1_000_000)} MB")
            for key, side in (("old", comparison.old), ("new", comparison.new))
        ],
        verdict=verdict(comparison, say),
        rows=rows(comparison, say),
        survey=tuple(views.survey()),
        texts=texts[:IN_ALL],
        texts_more=max(0, len(texts) - IN_ALL),
        moves=moves[:IN_ALL],
        moves_more=max(0, len(moves) - IN_ALL),
        styles=tuple(views.styles()),
        links=tuple(views.links()),
        unseen=unseen,
        changed=changed,
        legend=not all(one.alone for one in changed),
        others=tuple(views.pages(changed=False)),
        not_drawn=views.not_drawn(),
        remarks=[
            (one.page, *REGISTER[one.code].say(one, language))
            for one in found
        ],
        ways=(
            say("way-words"), say("way-pictures", tone=TONE, faint=FAINT),
            say("way-heard"), say("way-not"),
        ),
    )  # fmt: skip
    return html.encode()
