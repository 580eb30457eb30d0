"""The verbs as a person or a program meets them, without rendering."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from runs import Run

from press import machine, pipeline
from press.codes import REGISTER, finding
from press.findings import Origin, Report


def break_story(project: Path) -> None:
    story = project / "sources/2031/ausblick.md"
    story.write_text(story.read_text("utf-8") + "\n```numebrs\n- {value: 1, label: eins}\n```\n")


def test_explain_lists_all_codes(run: Run) -> None:
    ran = run("explain")
    assert ran.code == 0
    assert all(code in ran.out for code in REGISTER)
    assert [told["code"] for told in run("explain", "--json").json["codes"]] == list(REGISTER)


def test_explain_one_code(run: Run) -> None:
    code = REGISTER["tool/no-qpdf"]
    assert code.why.en.split(".")[0] in " ".join(run("explain", code.id).out.split())
    german = run("explain", code.id, "--lang", "de")
    assert code.why.de.split(".")[0] in " ".join(german.out.split())


def test_explain_an_unknown_code(run: Run) -> None:
    ran = run("explain", "tool/no-qdpf")
    assert (ran.code, ran.out) == (2, "")
    assert "“tool/no-qpdf”" in ran.err
    record = run("explain", "tool/no-qdpf", "--json")
    assert (record.code, record.err) == (2, "")
    assert record.codes == ["usage/unknown-code"]


def test_a_clean_check(run: Run) -> None:
    ran = run("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Edition 2031 checked. Nothing to complain of. (")
    assert run("check", "-q").out == ""
    assert run("check", "2031", "--strict").code == 0


def test_check_as_json(run: Run) -> None:
    record = run("--json", "check").json
    seconds = record.pop("seconds")
    assert 0 < seconds < 60
    assert record == {
        "format": 1, "verb": "check", "exit": 0, "edition": "2031", "findings": [],
    }  # fmt: skip


def test_the_locale_chooses_the_language(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert "Ausgabe 2031 geprüft." in run("check").out
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "Edition 2031 checked." in run("check").out
    assert "Ausgabe 2031 geprüft." in run("check", "--lang", "de").out


def test_errors_are_told_with_the_line(run: Run, project: Path) -> None:
    break_story(project)
    ran = run("check")
    assert ran.code == 3
    line = (project / "sources/2031/ausblick.md").read_text("utf-8").split("\n").index("```numebrs")
    assert ran.out.startswith(f"sources/2031/ausblick.md:{line + 1}  Error: ")
    assert f"{line + 1:>5} │ ```numebrs" in ran.out
    assert "→ " in ran.out
    assert "\n    text/fence-unknown\n" in ran.out
    assert "\n1 error\n" in ran.out
    assert "publish.py explain text/fence-unknown" in ran.out
    assert "\x1b" not in ran.out


def test_errors_as_json(run: Run, project: Path) -> None:
    break_story(project)
    ran = run("build", "--json")
    assert (ran.code, ran.json["exit"], ran.err) == (3, 3, "")
    (told,) = ran.json["findings"]
    assert told["path"] == "sources/2031/ausblick.md"
    assert (told["severity"], told["page"], told["waived"]) == ("error", None, None)
    assert told["values"]["nearest"] == "numbers"


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        (("check", "2013"), "2031"),
        (("build", "--product", "wbe"), "web"),
    ],
)
def test_unknown_names(run: Run, words: tuple[str, ...], nearest: str) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert f"“{nearest}”" in ran.err


def test_a_build_tells_what_was_written_where(
    run: Run, project: Path, pages: dict[str, Report]
) -> None:
    ran = run()
    assert ran.code == 0
    assert (project / "output/2031").is_dir()
    written = sorted(path.name for path in (project / "output/2031").glob("*.pdf"))
    assert written
    assert all(f"output/2031/{name}" in ran.out for name in written)
    assert "Edition 2031 built." in ran.out
    assert max(map(len, ran.out.splitlines())) <= 100
    record = run("build", "--json", "--product", "web").json
    assert record["manifest"] == "output/2031/manifest.json"
    (file,) = record["files"]
    assert file["path"].startswith("output/2031/")
    assert (file["product"], file["pages"], file["bytes"]) == ("web", 1, 11)
    assert run("build", "-q").out == ""


def test_verbose_tells_times_and_notes(run: Run, pages: dict[str, Report]) -> None:
    pages["web"] = Report.of([finding("tool/no-qpdf")])
    ran = run("build", "--product", "web", "-v")
    assert "breaking pages" in ran.out
    assert "tool/no-qpdf" in ran.out
    ran = run("build", "--product", "web")
    assert "tool/no-qpdf" not in ran.out
    assert "1 note (-v shows notes)" in ran.out


def test_strict_stops_at_a_warning(run: Run, project: Path, pages: dict[str, Report]) -> None:
    pages["web"] = Report.of(
        [finding("tool/space-short", Origin("sources/2031/suhl.md", 2), page=4, free=1, needed=2)]
    )
    assert run("build", "--product", "web").code == 0
    shutil.rmtree(project / "output/2031")
    for quiet in ((), ("-q",)):
        ran = run("build", "--product", "web", "--strict", *quiet)
        assert ran.code == 6
        assert "sources/2031/suhl.md:2, page 4  Warning: " in ran.out
    assert not (project / "output/2031").exists()


def test_output_that_is_in_the_way(run: Run, project: Path, pages: dict[str, Report]) -> None:
    (project / "output").rmdir()
    (project / "output").write_text("a file")
    ran = run("build")
    assert ran.code == 7
    assert "Nothing written; the old output stands unchanged." in ran.out
    doctor = run("doctor", "--json")
    assert doctor.code == 8
    faults = [check["finding"]["code"] for check in doctor.json["checks"] if check["finding"]]
    assert "tool/output-locked" in faults


@pytest.mark.parametrize("words", [(), ("--json",), ("-q",)])
def test_ctrl_c(run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupt)
    ran = run(*words)
    assert ran.code == 130
    assert ran.err == "Interrupted. The old output in output/ stands unchanged.\n"
    if "--json" in words:
        assert ran.json["exit"] == 130


def test_a_bug_of_ours(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError("by naught")

    monkeypatch.setattr(pipeline, "lay_out", stumble)
    ran = run("build", "2031")
    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert "ZeroDivisionError in press/pipeline.py:" in ran.err
    assert "by naught" in ran.err
    assert "publish.py build 2031" in " ".join(ran.err.split())
    assert "Traceback" in run("build", "-v").err
    assert run("build", "--json").json["bug"]["kind"] == "ZeroDivisionError"


def test_a_library_that_came_with_an_update(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def behind(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'segno'", name="segno")

    monkeypatch.setattr(pipeline, "lay_out", behind)
    ran = run("build")
    assert (ran.code, ran.err) == (8, "")
    assert "Python does not find “segno”" in ran.out
    assert "“make”" in ran.out


def test_schema(run: Run, project: Path) -> None:
    stale = run("schema", "--check", "--json")
    assert stale.code == 3
    assert set(stale.codes) == {"usage/stale-schema"}
    assert run("schema").code == 0
    assert list((project / "sources/schemas").glob("*.schema.json"))
    assert run("schema", "--check").out == "The schemas are up to date.\n"


def test_the_doctor_names_what_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "qpdf" else f"/bin/{name}")
    found = {it.name: "1.50" for it in machine.LIBRARIES if it.name != "HarfBuzz-Subset"}
    monkeypatch.setattr(machine, "libraries_found", lambda: {**found, "Pango": "1.42.1"})
    ran = run("doctor")
    assert ran.code == 8
    assert "✗  HarfBuzz-Subset" in ran.out
    assert "Pango 1.42.1 is too old; 1.44 or newer is needed." in ran.out
    assert "qpdf is not installed" in ran.out
    for system, command in machine.INSTALL:
        assert system in ran.out
        assert command.split("; ")[0].split(" libp")[0] in " ".join(ran.out.split())
    assert "This machine lacks something the build needs." in ran.out


def test_the_doctor_looks_into_fonts_and_profiles(run: Run, project: Path) -> None:
    run("explain")  # lays the layouts out
    font = next((project / "layouts/fonts").glob("*.woff2"))
    font.write_bytes(font.read_bytes()[:-1])
    next((project / "layouts/colour").glob("*.icc")).write_bytes(b"no profile")
    checks = run("doctor", "--json").json["checks"]
    faults = [check["finding"] for check in checks if check["finding"] and check["needed"]]
    assert [f["code"] for f in faults if f["code"] != "tool/file-missing"] == [
        "tool/file-broken",
        "tool/file-broken",
    ]
    assert font.name in faults[-2]["message"]


def test_colours_only_where_they_are_seen(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_story(project)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in run("check").out


def test_preflight_of_a_strangers_file(run: Run, tmp_path: Path, project: Path) -> None:
    file = tmp_path / "fremd.pdf"
    file.write_bytes(b"%PDF-1.4 half")
    ran = run("preflight", str(file), "--json")
    assert ran.code == 6
    assert ran.codes
    assert all(code.startswith("preflight/") for code in ran.codes)
    assert ran.json["reports"] == ["output/preflight/fremd.html", "output/preflight/fremd.json"]
    assert all((project / path).stat().st_size > 500 for path in ran.json["reports"])


def test_preflight_of_nothing(run: Run, tmp_path: Path) -> None:
    ran = run("preflight", str(tmp_path / "fehlt.pdf"), "--json")
    assert (ran.code, ran.codes) == (2, ["usage/no-file"])


def test_preflight_for_an_unknown_shop(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "fremd.pdf"
    file.write_bytes(b"%PDF-1.4 half")
    ran = run("preflight", str(file), "--printer", "ofset", "--json")
    assert (ran.code, ran.codes) == (2, ["printer/unknown"])
    assert ran.json["findings"][0]["values"]["nearest"] == "offset"
