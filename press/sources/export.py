"""The schemas as JSON, so that a text editor completes fields and marks wrong ones."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from press.sources.schema.counties import CountiesFile, TypographyFile
from press.sources.schema.edition import EditionFile
from press.sources.schema.glossary import GlossaryFile
from press.sources.schema.job import JobFile
from press.sources.schema.photo import PhotoFile
from press.sources.schema.story import AnyStoryFile
from press.sources.schema.supplement import SupplementFile

#: File name of the schema -> what it describes, in German, and its model.
_MODELS: dict[str, tuple[str, Any]] = {
    "counties.schema.json": ("sources/counties.yaml", CountiesFile),
    "edition.schema.json": ("edition.yaml einer Ausgabe", EditionFile),
    "glossary.schema.json": ("glossary.yaml: Schreibungen", GlossaryFile),
    "job.schema.json": ("auftrag.yaml einer Ausgabe", JobFile),
    "picture.schema.json": ("Angaben neben einem Bild", PhotoFile),
    "story.schema.json": ("Kopf eines Beitrags", AnyStoryFile),
    "supplement.schema.json": ("Kopf der Beilage eines Landkreises", SupplementFile),
    "typography.schema.json": ("sources/typography.yaml", TypographyFile),
}


def schemas() -> dict[str, str]:
    """File name -> JSON text of each schema; the same text for the same code."""
    return {name: _text(title, model) for name, (title, model) in _MODELS.items()}


def _text(title: str, model: Any) -> str:
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **_without_titles(TypeAdapter(model).json_schema()),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _without_titles(part: Any) -> Any:
    """The schema without the titles made from field names, which say nothing new."""
    if isinstance(part, dict):
        return {
            key: _without_titles(value)
            for key, value in part.items()
            if not (key == "title" and isinstance(value, str))
        }
    return [_without_titles(item) for item in part] if isinstance(part, list) else part
