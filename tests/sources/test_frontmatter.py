from __future__ import annotations

from press.findings import Finding
from press.sources.frontmatter import Split, split


def test_lines_count_from_the_top_of_the_file() -> None:
    text = "\n---\nkind: outlook\ntitle: A\n---\n\nText.\n"
    assert split(text, "a.md", []) == Split("kind: outlook\ntitle: A", 3, "\nText.\n", 6)


def test_a_rule_in_the_text_is_left_alone() -> None:
    halves = split("---\na: 1\n---\nText.\n\n---\n", "a.md", [])
    assert halves is not None
    assert halves.body == "Text.\n\n---\n"


def test_what_is_missing_is_told() -> None:
    found: list[Finding] = []
    assert split("Text.\n", "a.md", found) is None
    assert split("---\na: 1\n", "a.md", found) is None
    assert [(f.code, str(f.origin)) for f in found] == [
        ("sources/front-matter", "a.md:1"),
        ("sources/front-matter-open", "a.md:1"),
    ]


def test_an_empty_head() -> None:
    assert split("---\n---\n", "a.md", []) == Split("", 2, "", 3)
