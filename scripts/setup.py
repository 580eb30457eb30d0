"""Set up the machine: `.venv` with the pinned libraries, and the system's own libraries.

`make` calls this with whatever `python3` there is; only the standard library is used, and
nothing newer than Python 3.8 before the version is known. A second call finds its stamp
and returns at once. Needed: Python >= 3.10, and pip or Python's own venv module complete.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "ready"
OLDEST = (3, 10)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11", "python3.10")

sys.path.insert(0, str(ROOT))
from press.language import spoken  # noqa: E402 - the root must be on the path first

GERMAN = spoken(os.environ) == "de"


class StopError(Exception):
    """Set-up cannot go on; the message says what to do."""


def main() -> int:
    """Do what is missing; return an exit code (0 done, 8 something is missing)."""
    started = time.monotonic()
    try:
        if sys.version_info < OLDEST:
            return other_python()
        python = VENV / "bin" / "python"
        if STAMP.is_file() and python.is_file() and STAMP.read_text() == fingerprint(python):
            return 0
        make_venv(python)
        install_packages(python)
        install_libraries(python)
        STAMP.write_text(fingerprint(python))
    except StopError as stop:
        print(stop, file=sys.stderr)
        return 8
    except KeyboardInterrupt:
        say("Abgebrochen; „make“ setzt fort.", "Interrupted; “make” goes on from here.")
        return 130
    seconds = time.monotonic() - started
    say(f"Eingerichtet in {seconds:.0f} s.", f"Set up in {seconds:.0f} s.")
    return 0


def other_python() -> int:
    """Hand over to a newer Python of this machine, if there is one."""
    for name in NEWER:
        path = shutil.which(name)
        if path and subprocess.call([path, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return subprocess.call([path, __file__])
    have = ".".join(map(str, sys.version_info[:3]))
    raise StopError(
        f"Dies ist Python {have}; gebraucht wird 3.10 oder neuer. Installieren Sie eines und "
        "rufen Sie „make PYTHON=…“ auf."
        if GERMAN
        else f"This is Python {have}; 3.10 or newer is needed. Install one and call "
        "“make PYTHON=…”."
    )


def fingerprint(python: Path) -> str:
    """What the stamp must say: these versions, for this Python."""
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return f"{digest} {python.resolve()}\n"


def make_venv(python: Path) -> None:
    """A virtual environment at `.venv`, with pip in it where Python brings its own."""
    if python.is_file() and subprocess.call([str(python), "-c", ""]) == 0:
        return
    say("Richte .venv ein …", "Setting up .venv …")
    command = [sys.executable, "-m", "venv", "--clear"]
    try:
        import ensurepip  # noqa: F401 - Debian keeps it in a package of its own
    except ImportError:
        command.append("--without-pip")
    run(
        [*command, str(VENV)],
        "Python kann keine virtuelle Umgebung anlegen; unter Debian und Ubuntu hilft: "
        "sudo apt-get install python3-venv",
        "Python cannot make a virtual environment; on Debian and Ubuntu this helps: "
        "sudo apt-get install python3-venv",
    )


def install_packages(python: Path) -> None:
    """All libraries of `requirements.lock`, each with its hash."""
    say("Installiere die Python-Bibliotheken …", "Installing the Python libraries …")
    options = ["--quiet", "--no-input", "--disable-pip-version-check"]
    options += ["--require-hashes", "--requirement", str(LOCK)]
    if quiet([str(python), "-I", "-m", "pip", "--version"]):
        command = [str(python), "-I", "-m", "pip", "install", *options]
    elif quiet([sys.executable, "-m", "pip", "--version"]):
        # A venv without pip: the outer pip fills its folder. `--target` never touches the
        # outer Python, so an externally managed one (PEP 668) does not mind.
        where = subprocess.run(
            [str(python), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout.strip()
        command = [sys.executable, "-m", "pip", "install", *options]
        command += ["--upgrade", "--target", where]
    else:
        raise StopError(
            "Es gibt kein pip. Unter Debian und Ubuntu: sudo apt-get install python3-pip"
            if GERMAN
            else "There is no pip. On Debian and Ubuntu: sudo apt-get install python3-pip"
        )
    run(
        command,
        "Die Python-Bibliotheken ließen sich nicht installieren (siehe oben). Besteht eine "
        "Verbindung zum Netz? Ein zweiter Aufruf von „make“ setzt fort.",
        "The Python libraries could not be installed (see above). Is there a network "
        "connection? A second call of “make” goes on from here.",
    )


def install_libraries(python: Path) -> None:
    """Pango and its kin: installed on Debian if we may, else named for every system."""
    from press import machine
    from press.codes import REGISTER, finding

    lacking = machine.missing(machine.libraries_found(str(python)))
    if not lacking:
        return
    if prefix := may_install():
        say(
            f"Installiere die Systembibliotheken ({', '.join(lacking)}) …",
            f"Installing the system's libraries ({', '.join(lacking)}) …",
        )
        command = [*prefix, "apt-get", "install", "--yes", "--no-install-recommends", "-qq"]
        if not quiet([*command, *machine.DEBIAN]):
            quiet([*prefix, "apt-get", "update", "-qq"])
            quiet([*command, *machine.DEBIAN])
        lacking = machine.missing(machine.libraries_found(str(python)))
    if lacking:
        fault = finding(
            "tool/library-missing",
            libraries=", ".join(lacking),
            commands=machine.install_lines(),
        )
        message, remedy = REGISTER[fault.code].say(fault, "de" if GERMAN else "en")
        raise StopError(f"{message}\n{remedy}")


def may_install() -> list[str]:
    """The words before `apt-get` if packages may be installed here without asking."""
    if not shutil.which("apt-get"):
        return []
    calm = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return calm
    if shutil.which("sudo") and quiet(["sudo", "-n", "true"]):
        return ["sudo", "-n", *calm]
    return []


def run(command: list[str], german: str, english: str) -> None:
    """Run a command whose output may be seen; `StopError` with these words if it fails."""
    calm = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    if subprocess.call(command, stdin=subprocess.DEVNULL, env=calm) != 0:
        raise StopError(german if GERMAN else english)


def quiet(command: list[str]) -> bool:
    """True if the command succeeds; its output is dropped."""
    return (
        subprocess.call(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        == 0
    )


def say(german: str, english: str) -> None:
    """One line about what is being done, on stderr."""
    print(german if GERMAN else english, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
