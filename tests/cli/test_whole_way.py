"""An edition from its beginning to the second correction.

As `docs/editors/neue-ausgabe.md` tells it; the preview has a browser of its own in
`tests/preview/test_preview_running.py`.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

from runs import Run
from wordfiles import contribution, paragraph, word

OLD, NEW = "2031", "2032"
#: Who works for an editor here: fields that a new edition and a manuscript leave open.
FILLED = {
    "rights": "Von der Fotografin für dieses Heft gegeben",
    "release": "none needed",
    "alt": "Ein gelber Kran am Waldrand; davor stehen zwei Menschen",
}


def foreword() -> bytes:
    return word(
        paragraph("Vorwort", style="Titel"),
        paragraph(
            "Vor einem Jahr erschien das erste Heft, und wir wussten nicht, ob ein zweites folgt. "
            "Nun liegt es vor."
        ),
        paragraph(
            "Geschrieben haben es Menschen, die sonst Anträge schreiben. Ihnen danken wir, und "
            "allen, die ihnen Zeit gelassen haben."
        ),
    )


def digest(folder: Path) -> str:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def fill(project: Path) -> None:
    """Write what is open, as an editor would: marks in comments are looked at and deleted."""
    for path in (project / f"images/{OLD}").iterdir():
        if not (project / f"images/{NEW}" / path.name).exists():
            shutil.copy(path, project / f"images/{NEW}" / path.name)
    for folder in ("sources", "images"):
        for path in (project / folder / NEW).glob("*.*"):
            if path.suffix in (".md", ".yaml"):
                path.write_text(filled(path.read_text("utf-8")), "utf-8")


def filled(text: str) -> str:
    text = re.sub(r"\s+# OFFEN:.*$", "", text, flags=re.MULTILINE)
    for field, value in FILLED.items():
        text = re.sub(rf"^{field}: (?:\"OFFEN:.*|missing)$", f"{field}: {value}", text, flags=re.M)
    text = re.sub(r"^## OFFEN: .*Frage.*$", "## Was haben Sie gelernt?", text, flags=re.MULTILINE)
    text = re.sub(r"^## OFFEN: .*$", "## Ein Jahr danach", text, flags=re.MULTILINE)
    text = re.sub(r"\"OFFEN: .*?\"", "Was im zweiten Jahr geschah", text)
    text = re.sub(r"OFFEN: .*$", "Darüber wird hier erzählt, in einem Satz.", text, flags=re.M)
    return text.replace("status: draft", "status: approved")


def test_from_the_first_command_to_the_second_correction(
    run: Run, project: Path, tmp_path: Path
) -> None:
    before = digest(project / f"sources/{OLD}") + digest(project / f"images/{OLD}")

    assert run("new", NEW).code == 0
    draft = run("build", NEW, "--product", "draft", "--json")
    assert (draft.code, draft.json["files"][0]["pages"] % 4) == (0, 0)

    for name, content, goal in (
        ("beitrag.docx", contribution(), ("--county", "suhl")),
        ("vorwort.docx", foreword(), ("--story", "vorwort")),
    ):
        (tmp_path / name).write_bytes(content)
        wish = ("import", str(tmp_path / name), *goal, "--edition", NEW)
        assert run(*wish).code == 2, "what is there is not overwritten"
        made = run(*wish, "--replace", "--json")
        assert (made.code, made.json["words"]["unplaced"]) == (0, 0)

    assert "text/open" in run("check", NEW, "--json").codes
    fill(project)
    checked = run("check", NEW, "--json")
    assert (checked.code, checked.codes.count("text/open")) == (0, 0), checked.out

    assert run("proof", "suhl", "--edition", NEW).code == 0
    assert (project / f"output/{NEW}/korrektur/vkv-{NEW}-korrektur-suhl.pdf").is_file()
    stories = run("status", NEW, "--json").json["stories"]
    assert {story["status"] for story in stories} == {"approved"}

    assert run("build", NEW, "--product", "web").code == 0
    story = project / f"sources/{NEW}/vorwort.md"
    story.write_text(story.read_text("utf-8").replace("zweites folgt", "weiteres folgt"), "utf-8")
    assert run("build", NEW, "--product", "web").code == 0
    compared = run("diff", NEW, "--product", "web", "--json").json
    (told,) = compared["comparisons"]
    changed = [page["stories"] for page in told["pages"] if page["status"] != "same"]
    assert changed == [["vorwort"]]
    assert [(word["old"], word["new"]) for word in told["texts"]] == [("zweites", "weiteres")]

    assert digest(project / f"sources/{OLD}") + digest(project / f"images/{OLD}") == before
