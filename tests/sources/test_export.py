from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from projects import ROOT

from press.sources.export import schemas
from press.sources.schema.story import KINDS

FOLDER = ROOT / "sources/schemas"


def test_the_committed_schemas_are_in_step() -> None:
    """If this fails: `publish.py schema` writes them anew."""
    assert {path.name: path.read_text("utf-8") for path in FOLDER.glob("*")} == schemas()


def test_they_are_json_schemas_in_german() -> None:
    for text in schemas().values():
        schema = json.loads(text)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert "description" in schema or "discriminator" in schema


def test_every_kind_of_story_is_told_apart() -> None:
    story: dict[str, Any] = json.loads(schemas()["story.schema.json"])
    assert story["discriminator"]["propertyName"] == "kind"
    assert set(story["discriminator"]["mapping"]) == set(KINDS)


def test_every_field_of_the_edition_is_described() -> None:
    edition = json.loads(schemas()["edition.schema.json"])
    for name, definition in [("edition", edition), *edition["$defs"].items()]:
        assert definition["additionalProperties"] is False, name
        for field, schema in definition["properties"].items():
            assert "description" in schema or "$ref" in schema, f"{name}.{field}"


def test_no_schema_folder_is_taken_for_an_edition() -> None:
    assert not Path(FOLDER, "edition.yaml").exists()
