"""The German guide for editors says what the program does: samples, fields, messages."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

import pytest
import yaml
from markdown_it import MarkdownIt
from projects import ROOT
from pydantic import BaseModel

from press.check.language.rules import check as check_language
from press.codes import REGISTER
from press.codes.examples import example
from press.errors import ExitCode
from press.findings import Finding
from press.model.blocks import BlockQuote, Heading, Items, Paragraph
from press.model.book import Typography
from press.model.inline import plain
from press.sources import blocks, library
from press.sources.frontmatter import split
from press.sources.pictures import Pictures
from press.sources.plan import plan
from press.sources.schema.counties import CountiesFile, TypographyFile
from press.sources.schema.edition import EditionFile
from press.sources.schema.fences import FENCES
from press.sources.schema.glossary import GlossaryFile
from press.sources.schema.photo import PhotoFile
from press.sources.schema.story import KINDS
from press.sources.schema.supplement import LINE_LIMIT, LINES, TITLE_LIMIT, SupplementFile
from press.sources.supplements import GREETING_LIMIT
from press.sources.typesetter import Typesetter
from press.sources.validation import validate
from press.sources.yamlfile import Yaml, parse

GUIDE = ROOT / "docs/editors"
CHAPTER = GUIDE / "vorlage-kapitel.md"
PAGES = sorted(set(GUIDE.glob("*.md")) - {CHAPTER})
#: The edition that the samples are tried in, and the county that has no chapter there.
EDITION, COUNTY = "2019", "suhl"
#: A picture of a page stays quick to load.
LARGEST_PICTURE = 120_000


@dataclass(frozen=True)
class Sample:
    """A fenced part of a page: what follows the three signs, and what stands inside."""

    page: str
    line: int
    info: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def samples(info: str) -> list[Sample]:
    """All fenced parts of the guide whose first word is this one."""
    return [
        Sample(page.name, token.map[0] + 1, token.info, token.content)
        for page in PAGES
        for token in MarkdownIt().parse(page.read_text("utf-8"))
        if token.type == "fence" and token.map and token.info.split()[:1] == [info]
    ]


def text(name: str) -> str:
    return (GUIDE / name).read_text("utf-8")


def read_text(body: str) -> list[Finding]:
    """What the project's reader has to say about a piece of house Markdown."""
    found: list[Finding] = []
    setter = Typesetter(Typography(MappingProxyType({}), frozenset()), found)
    pictures = Pictures("images/2019", {}, frozenset(re.findall(r"!\[\]\(([^)]+)\)", body)))
    blocks.read(body, "guide.md", 1, setter, pictures)
    return found


# Samples ---------------------------------------------------------------------------------


@pytest.mark.parametrize("sample", samples("yaml"), ids=str)
def test_yaml_sample_fits_its_schema(sample: Sample) -> None:
    found: list[Finding] = []
    read = parse(sample.text, "guide.yaml", found)
    assert read is not None
    assert isinstance(read.data, dict)
    assert found == []
    _, what = sample.info.split()
    validate(*schema_of(what, read), found)
    assert found == []


def schema_of(what: str, read: Yaml) -> tuple[type[BaseModel], Yaml]:
    """The model for a sample; parts of an edition are tried in the real one."""
    assert isinstance(read.data, dict)
    if what == "matter":
        return KINDS[str(read.data["kind"])], read
    if what == "edition":
        path = f"sources/{EDITION}/edition.yaml"
        real = parse((ROOT / path).read_text("utf-8"), path, [])
        assert real is not None
        assert isinstance(real.data, dict)
        return EditionFile, Yaml(path, {**real.data, **read.data}, real.lines)
    if what == "supplement":
        return SupplementFile, read
    models = {
        "picture": PhotoFile,
        "counties": CountiesFile,
        "typography": TypographyFile,
        "glossary": GlossaryFile,
    }
    return models[what], read


@pytest.mark.parametrize("sample", samples("markdown"), ids=str)
def test_text_sample_is_read_without_a_word(sample: Sample) -> None:
    assert read_text(sample.text) == []


def test_every_box_has_a_sample() -> None:
    shown = "\n".join(sample.text for sample in samples("markdown") if sample.page[0] == "b")
    assert [name for name in FENCES if f"```{name}\n" not in shown] == []


def test_every_kind_of_story_has_a_sample() -> None:
    shown = [yaml.safe_load(s.text)["kind"] for s in samples("yaml") if s.info == "yaml matter"]
    assert set(shown) == set(KINDS)


def test_the_sample_chapter_passes(tmp_path: Path) -> None:
    for folder in (f"sources/{EDITION}", f"images/{EDITION}"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name in ("counties.yaml", "typography.yaml"):
        shutil.copy(ROOT / "sources" / name, tmp_path / "sources" / name)
    shutil.copy(CHAPTER, tmp_path / f"sources/{EDITION}/{COUNTY}.md")
    for picture in GUIDE.glob("vorlage-motiv.*"):
        shutil.copy(picture, tmp_path / f"images/{EDITION}")
    order = tmp_path / f"sources/{EDITION}/edition.yaml"
    order.write_text(order.read_text("utf-8").replace("- gera\n", f"- gera\n      - {COUNTY}\n"))

    read, report = library.read(tmp_path, EDITION)
    book, more = plan(read)
    more += check_language(read, book)

    places = (COUNTY, "vorlage-motiv")
    told = [f for f in (*report, *more) if f.origin and Path(f.origin.path).stem in places]
    assert told == []
    assert 380 <= words(read.stories[COUNTY].body) <= 650


def words(body: tuple[Any, ...]) -> int:
    runs: list[Any] = []
    for block in body:
        if isinstance(block, Paragraph | Heading):
            runs.append(block.content)
        elif isinstance(block, Items):
            runs += block.items
        elif isinstance(block, BlockQuote):
            runs += block.paragraphs
    return sum(len(plain(run).split()) for run in runs)


# Fields ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FENCES)
def test_every_field_of_a_box_is_explained_in_its_section(name: str) -> None:
    section = text("bausteine.md").split(f"\n## `{name}`", 1)[1].split("\n## ", 1)[0]
    assert missing(fields(FENCES[name]), section) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_the_front_matter_is_explained(kind: str) -> None:
    assert missing({kind, *fields(KINDS[kind])}, text("kapitel-schreiben.md")) == []


@pytest.mark.parametrize(
    ("model", "page"),
    [
        (EditionFile, "ausgabe.md"),
        (CountiesFile, "ausgabe.md"),
        (TypographyFile, "ausgabe.md"),
        (PhotoFile, "bilder.md"),
        (SupplementFile, "sonderdruck.md"),
        (GlossaryFile, "sprache.md"),
    ],
)
def test_every_field_of_a_yaml_file_is_explained(model: type[BaseModel], page: str) -> None:
    lists = {"regions", "counties"}  # the sample shows them
    assert missing(fields(model) - lists, text(page)) == []


def fields(model: type[BaseModel]) -> set[str]:
    """Names of the fields of a model and of the models in it."""
    names = set(model.model_fields)
    for field in model.model_fields.values():
        for inner in models_in(field.annotation):
            names |= fields(inner)
    return names


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def missing(names: set[str], said: str) -> list[str]:
    """Those of the names that are nowhere set as code."""
    return sorted(name for name in names if not re.search(rf"`{name}(?=[`: ])", said))


# Messages --------------------------------------------------------------------------------

_CODE = re.compile(r"^    ([a-z]+/[a-z0-9-]+)$", re.MULTILINE)
_HEAD = re.compile(r"^\S.*?  (?:Fehler|Warnung|Hinweis): ", re.MULTILINE)


def told(sample: Sample) -> Iterator[tuple[str, str]]:
    """Code and words of each message shown in a sample."""
    start = 0
    for match in _CODE.finditer(sample.text):
        yield match[1], sample.text[start : match.start()]
        start = match.end()


MESSAGES = [(code, words) for sample in samples("text") for code, words in told(sample)]


def test_messages_are_shown() -> None:
    assert len({code for code, _ in MESSAGES}) >= 20


@pytest.mark.parametrize(("code", "words"), MESSAGES, ids=[code for code, _ in MESSAGES])
def test_message_is_what_the_program_says(code: str, words: str) -> None:
    said = " ".join(words.split())
    for template in (REGISTER[code].message.de, f"→ {REGISTER[code].remedy.de}"):
        assert re.search(pattern(template), said), template


def pattern(template: str) -> str:
    """A regular expression for a message with anything in its placeholders."""
    filled = template.replace("{{", "\x00").replace("}}", "\x01")
    parts = re.split(r"\{\w+\}", filled.replace("\n", " "))
    return ".*?".join(re.escape(p.replace("\x00", "{").replace("\x01", "}")) for p in parts)


def test_every_code_that_is_named_exists() -> None:
    families = {code.partition("/")[0] for code in REGISTER}
    named = {
        name
        for page in PAGES
        for name in re.findall(r"`([a-z]+/[a-z0-9-]+)`", page.read_text("utf-8"))
        if name.partition("/")[0] in families and not (ROOT / name).exists()
    }
    assert sorted(named - REGISTER.keys()) == []


def test_every_exit_code_is_explained() -> None:
    rows = set(re.findall(r"^\| (\d+) \|", text("meldungen.md"), re.MULTILINE))
    assert rows == {str(int(code)) for code in ExitCode}


def test_explanation_is_what_the_program_says() -> None:
    code = REGISTER["text/pull-not-in-story"]
    said = text("meldungen.md")
    for words in (code.title.de, code.why.de, *example(code, "de")):
        assert words in said


# Facts from other files ------------------------------------------------------------------


def test_sizes_of_pictures_are_those_of_the_frames() -> None:
    frames = yaml.safe_load((ROOT / "layouts/frames.yaml").read_text("utf-8"))
    said = text("bilder.md")
    for name in ("band", "opener", "figure", "upright", "portrait"):
        sides = frames[name]["width"], frames[name]["height"]
        wide, high = (round(side / 25.4 * 300) for side in sides)
        assert f"{sides[0]} × {sides[1]} mm | {wide} × {high} |" in said, name


def test_limits_of_a_supplement_are_those_of_the_schema() -> None:
    said = text("sonderdruck.md")
    assert f"**höchstens {GREETING_LIMIT} Wörter**" in said
    assert f"bis zu {LINES} Zeilen mit je {LINE_LIMIT} Zeichen" in said
    assert f"bis {TITLE_LIMIT} Zeichen" in said


# Links and pictures ----------------------------------------------------------------------


@pytest.mark.parametrize("page", [*PAGES, ROOT / "docs/README.md"], ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", without_samples(page)):
        address, _, anchor = target.partition("#")
        if re.match(r"https?:|mailto:", address):
            continue
        there = page.parent / address if address else page
        assert there.exists(), target
        if anchor:
            assert anchor in anchors(there), target


def without_samples(page: Path) -> str:
    """The text of a page without what stands in fences and between backticks."""
    rows = page.read_text("utf-8").split("\n")
    for token in MarkdownIt().parse("\n".join(rows)):
        if token.type == "fence" and token.map:
            for row in range(*token.map):
                rows[row] = ""
    return re.sub(r"`[^`\n]+`", "", "\n".join(rows))


def anchors(page: Path) -> set[str]:
    """Anchors of the headings, as code hosts make them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_pictures_are_used_and_small() -> None:
    used = set(re.findall(r"bilder/([\w-]+\.png)", "".join(text(page.name) for page in PAGES)))
    pictures = {path.name: path.stat().st_size for path in (GUIDE / "bilder").iterdir()}
    assert used == pictures.keys()
    assert [name for name, size in pictures.items() if size > LARGEST_PICTURE] == []


def test_every_page_can_be_reached_from_the_first() -> None:
    start = text("README.md")
    assert [p.name for p in PAGES if p.name != "README.md" and f"({p.name})" not in start] == []


# Settings for VS Code --------------------------------------------------------------------


def settings(name: str) -> Any:
    lines = (GUIDE / "vscode" / name).read_text("utf-8").split("\n")
    return json.loads("\n".join(line for line in lines if not line.lstrip().startswith("//")))


def test_settings_name_schemas_and_files_that_exist() -> None:
    associated = settings("settings.json")["yaml.schemas"]
    for schema, files in associated.items():
        assert (ROOT / schema).is_file(), schema
        assert list(ROOT.glob(files)), files
    shown = [json.loads(sample.text) for sample in samples("json")]
    assert shown == [{"yaml.schemas": associated}]


def test_tasks_understand_the_messages() -> None:
    matchers = settings("tasks.json")["tasks"][0]["problemMatcher"]
    heads = [row for s in samples("text") for row in s.text.split("\n") if _HEAD.match(row)]
    heads = [row for row in heads if "  Hinweis: " not in row]
    assert len(heads) >= 20
    for head in heads:
        hits = [m for m in matchers if re.search(m["pattern"]["regexp"], head)]
        severity = "error" if "  Fehler: " in head else "warning"
        assert [m["severity"] for m in hits] == [severity], head


SNIPPETS = settings("kaesten.code-snippets")


@pytest.mark.parametrize("name", SNIPPETS)
def test_snippet_is_right_as_it_comes(name: str) -> None:
    snippet = "\n".join(SNIPPETS[name]["body"])
    snippet = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", snippet)
    snippet = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", snippet)
    body = snippet.replace("$0", "").replace("\\}", "}")
    if not body.startswith("---"):
        assert read_text(body) == []
        return
    found: list[Finding] = []
    halves = split(body, "guide.md", found)
    assert halves is not None
    matter = parse(halves.matter, "guide.md", found)
    assert matter is not None
    assert isinstance(matter.data, dict)
    validate(KINDS[str(matter.data["kind"])], matter, found)
    assert found == []


def test_every_box_has_a_snippet() -> None:
    prefixes = {prefix for snippet in SNIPPETS.values() for prefix in snippet["prefix"]}
    assert FENCES.keys() <= prefixes
