"""House Markdown as tokens: the parser's set-up.

The vocabulary is closed, but the parser knows more than the house allows (HTML, tables,
code): what it recognises is told as a finding with its line instead of being printed as
strange characters. `blocks` and `inline` do the telling.
"""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

__all__ = ["Token", "tokens"]


class _Parser(MarkdownIt):
    """Takes addresses as they are typed: `links` judges them, with their line."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 the library's name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 the library's name
        return url

    def normalizeLinkText(self, url: str) -> str:  # noqa: N802 the library's name
        return url


def tokens(body: str) -> list[Token]:
    """The block tokens of a story's text, with line maps counted from 0."""
    return _parser().parse(body)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark").enable(["table", "strikethrough"])
    # `[x]: address` has no place here, and escapes must stay apart from text
    parser.disable(["reference", "text_join"])
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    parser.use(attrs_plugin, after=(), spans=True, allowed=("lang",))
    parser.inline.ruler.before("emphasis", "gender_star", _gender_star)
    return parser


def _gender_star(state: StateInline, silent: bool) -> bool:
    """A star between two letters is a letter: `Akteur*innen`, `einer*em`."""
    here = state.pos
    if state.src[here] != "*" or here == 0 or here + 1 >= state.posMax:
        return False
    if not (state.src[here - 1].isalpha() and state.src[here + 1].isalpha()):
        return False
    if not silent:
        state.pending += "*"
    state.pos = here + 1
    return True
