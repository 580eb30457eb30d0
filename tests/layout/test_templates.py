from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from press.errors import LayoutError
from press.layout.templates import fill

Write = Callable[[str, str], None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a template below `layouts/`."""

    def write(name: str, text: str) -> None:
        path = tmp_path / "layouts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


def fault(root: Path, template: str = "a.html", **values: Any) -> tuple[str, str, str]:
    """Code, place and problem of a template that cannot be filled."""
    with pytest.raises(LayoutError) as caught:
        fill(root, template, values)
    (found,) = caught.value.report
    said = found.values.get("problem", found.values.get("name", ""))
    return found.code, str(found.origin), str(said)


def test_values_are_filled_in_and_escaped(tmp_path: Path, write: Write) -> None:
    write("a.html", "<p>{{ x }}</p>\n")
    assert fill(tmp_path, "a.html", {"x": "<b> & „ü“"}) == "<p>&lt;b&gt; &amp; „ü“</p>"


def test_words_are_kept_whole(tmp_path: Path, write: Write) -> None:
    write("a.html", "{{ x|whole }}")
    html = fill(tmp_path, "a.html", {"x": "Im <Jena>-Kreis"}, frozenset({"Jena"}))
    assert html == 'Im &lt;<span class="whole">Jena</span>&gt;-Kreis'
    assert fill(tmp_path, "a.html", {"x": "Jena"}) == "Jena"


def test_a_changed_template_is_read_again(tmp_path: Path, write: Write) -> None:
    write("a.html", "one")
    assert fill(tmp_path, "a.html", {}) == "one"
    time.sleep(0.02)
    write("a.html", "two")
    assert fill(tmp_path, "a.html", {}) == "two"


def test_missing_template(tmp_path: Path) -> None:
    assert fault(tmp_path, "b.html") == ("layout/no-template", "layouts/b.html", "b.html")


def test_missing_template_in_a_template(tmp_path: Path, write: Write) -> None:
    write("a.html", '<p>\n{% import "parts/b.html" as b %}{{ b.x() }}')
    write("parts/b.html", '\n\n{% import "parts/c.html" as c %}{% macro x() %}{% endmacro %}')
    assert fault(tmp_path) == ("layout/no-template", "layouts/parts/b.html:3", "parts/c.html")


def test_syntax_error_has_its_line(tmp_path: Path, write: Write) -> None:
    write("a.html", "<p>\n{% if x %}\n{% endfor %}\n")
    code, place, problem = fault(tmp_path)
    assert (code, place) == ("layout/template-syntax", "layouts/a.html:3")
    assert "endfor" in problem


def test_syntax_error_in_a_part_names_the_part(tmp_path: Path, write: Write) -> None:
    write("a.html", '{% import "parts/b.html" as b %}')
    write("parts/b.html", "\n{{ x")
    assert fault(tmp_path)[:2] == ("layout/template-syntax", "layouts/parts/b.html:2")


def test_unknown_filter_is_a_syntax_error(tmp_path: Path, write: Write) -> None:
    write("a.html", "\n{{ x|shout }}")
    code, place, problem = fault(tmp_path, x="")
    assert (code, place) == ("layout/template-syntax", "layouts/a.html:2")
    assert "shout" in problem


@pytest.mark.parametrize(
    "expression", ["nothing", "x.nothing", "x.nothing.more", "x['nothing']", "none.y"]
)
def test_undefined_value_has_file_and_line(tmp_path: Path, write: Write, expression: str) -> None:
    write("a.html", '{% import "parts/b.html" as b %}\n\n{{ b.print(x) }}\n')
    write("parts/b.html", f"{{% macro print(x) %}}\n<p>\n{{{{ {expression} }}}}\n{{% endmacro %}}")
    code, place, problem = fault(tmp_path, x={"a": 1})
    assert (code, place) == ("layout/template-value", "layouts/parts/b.html:3")
    assert "nothing" in problem or expression == "none.y"


def test_undefined_value_is_not_false(tmp_path: Path, write: Write) -> None:
    write("a.html", "{% if nothing %}x{% endif %}")
    assert fault(tmp_path)[:2] == ("layout/template-value", "layouts/a.html:1")


@pytest.mark.parametrize("expression", ["x + 1", "x|join(1, 2, 3, 4)", "'%d' % x"])
def test_wrong_type_has_file_and_line(tmp_path: Path, write: Write, expression: str) -> None:
    write("a.html", f"<p>\n{{{{ {expression} }}}}")
    assert fault(tmp_path, x="a")[:2] == ("layout/template-value", "layouts/a.html:2")


def test_a_bug_of_ours_stays_one(tmp_path: Path, write: Write) -> None:
    """What a function of ours called from a template raises is not the designer's fault."""
    write("a.html", "{{ x|inlines }}")
    with pytest.raises(TypeError):
        fill(tmp_path, "a.html", {"x": 5})


def test_template_that_is_no_text(tmp_path: Path, write: Write) -> None:
    write("a.html", '{% import "parts/b.html" as b %}')
    write("parts/b.html", "")
    (tmp_path / "layouts/parts/b.html").write_bytes(b"gr\xfc\xdfe")
    with pytest.raises(LayoutError) as caught:
        fill(tmp_path, "a.html", {})
    (found,) = caught.value.report
    assert (found.code, str(found.origin)) == ("layout/not-text", "layouts/parts/b.html")


def test_nothing_outside_the_layouts_is_a_template(tmp_path: Path, write: Write) -> None:
    write("a.html", '{% include "../secret.html" %}')
    (tmp_path / "secret.html").write_text("x")
    assert fault(tmp_path)[0] == "layout/no-template"
