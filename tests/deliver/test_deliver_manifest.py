from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from compositions import EDITION, WEB

from press.deliver.manifest import manifest
from press.deliver.names import ascii_slug, file_name
from press.model.delivery import Deliverable
from press.model.rendering import PageRecord

PAGES = (PageRecord(1, "1", ("cover",)), PageRecord(2, "2", ("jena", "gera")))
WEB_FILE = Deliverable("a.pdf", "Zum Lesen", "web", "all", b"new", PAGES)
DRAFT = Deliverable("b.pdf", "Entwurf", "draft", "all", b"draft", PAGES[:1])


def test_tells_everything_and_is_stable(tmp_path: Path) -> None:
    data = manifest("2019", [DRAFT, WEB_FILE], tmp_path)
    assert data == manifest("2019", [WEB_FILE, DRAFT], tmp_path)
    assert data.endswith(b"}\n")
    told = json.loads(data)
    assert told["edition"] == "2019"
    assert told["files"][0] == {
        "name": "a.pdf",
        "role": "Zum Lesen",
        "product": "web",
        "selection": "all",
        "pages": 2,
        "bytes": 3,
        "sha256": "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437",
        "map": [
            {"page": 1, "label": "1", "stories": ["cover"]},
            {"page": 2, "label": "2", "stories": ["jena", "gera"]},
        ],
    }
    assert str(tmp_path) not in data.decode()


def test_keeps_what_still_lies_there_unchanged(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(manifest("2019", [DRAFT], tmp_path))

    def names() -> list[str]:
        return [f["name"] for f in json.loads(manifest("2019", [WEB_FILE], tmp_path))["files"]]

    assert names() == ["a.pdf"]
    (tmp_path / "b.pdf").write_bytes(b"draft")
    assert names() == ["a.pdf", "b.pdf"]
    (tmp_path / "b.pdf").write_bytes(b"changed")
    assert names() == ["a.pdf"]


@pytest.mark.parametrize(
    "damage",
    [b"", b"\xff", b"[]", b"{}", b'{"files": 3}', b'{"files": [1, {}, {"name": 4}]}', b"[" * 5000],
)
def test_a_damaged_manifest_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(damage)
    assert manifest("2019", [WEB_FILE], tmp_path) == manifest("2019", [WEB_FILE], tmp_path / "x")


def test_a_name_that_leads_elsewhere_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"draft")
    old = manifest("2019", [replace(DRAFT, name="../secret")], tmp_path / "o")
    (tmp_path / "o").mkdir()
    (tmp_path / "o/manifest.json").write_bytes(old)
    told = json.loads(manifest("2019", [WEB_FILE], tmp_path / "o"))
    assert [f["name"] for f in told["files"]] == ["a.pdf"]


def test_file_names() -> None:
    assert file_name(EDITION, WEB) == "ikpe-2019-web.pdf"
    assert file_name(EDITION, replace(WEB, label="entwurf")) == "ikpe-2019-entwurf.pdf"
    assert file_name(EDITION, WEB, "ilm-kreis") == "ikpe-2019-web-ilm-kreis.pdf"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("IKPE e. V.", "ikpe-e-v"),
        ("Köln/Süd", "koeln-sued"),
        ("Große Straße", "grosse-strasse"),
        ("Ko\u0308ln", "koeln"),
        ("Łódź", "odz"),
        ("../../etc", "etc"),
        ("漢", ""),
    ],
)
def test_slugs(text: str, slug: str) -> None:
    assert ascii_slug(text) == slug
