"""The rules of the preflight, in the order of the report.

One module a family: D document, G geometry, C colour, I images, T type, L and R our own
files, W web, X outside judges. What each demands and why stands beside it.
"""

from press.check.registry import Rule
from press.check.rules import colour, document, geometry, outside, own, pictures, typeface, web

RULES: tuple[Rule, ...] = (
    *document.RULES,
    *geometry.RULES,
    *colour.RULES,
    *pictures.RULES,
    *typeface.RULES,
    *own.RULES,
    *web.RULES,
    *outside.RULES,
)

if len({rule.id for rule in RULES}) != len(RULES):
    raise ValueError("two rules have the same id")
