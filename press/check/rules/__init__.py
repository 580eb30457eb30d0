"""The rules of the preflight, in the order of the report.

Families: D document, G geometry, C colour, I images, T type, L our layout, R reproducible,
W web, X outside judges. What each rule demands and why stands beside it.
"""

from press.check.registry import Rule
from press.check.rules import (
    black,
    boxes,
    colour,
    document,
    ink,
    intent,
    margins,
    outside,
    own,
    pages,
    pictures,
    typeface,
    web,
)

_ORDER = "DGCITLRWX"

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *document.RULES,
            *intent.RULES,
            *boxes.RULES,
            *margins.RULES,
            *pages.RULES,
            *colour.RULES,
            *ink.RULES,
            *black.RULES,
            *pictures.RULES,
            *typeface.RULES,
            *own.RULES,
            *web.RULES,
            *outside.RULES,
        ),
        key=lambda rule: (_ORDER.index(rule.id[0]), rule.id),
    )
)

if len({rule.id for rule in RULES}) != len(RULES):
    raise ValueError("two rules have the same id")
