"""Codes of the family `scheduler`: an engine elsewhere that should take the jobs."""

from press.codes.register import Code, Words
from press.findings import Severity

_WHY = Words(
    "Was fremde Rechner setzen, muss Byte für Byte dem gleichen, was hier entstünde.",
    "What other machines set must equal, byte for byte, what would be made here.",
)


def _code(slug: str, title: Words, message: Words, remedy: Words) -> Code:
    return Code(f"scheduler/{slug}", Severity.ERROR, title, message, remedy, _WHY)


CODES: tuple[Code, ...] = (
    _code(
        "missing",
        Words("Anschluss an den Rechenverbund fehlt", "No connection to the engine installed"),
        Words(
            "Für --scheduler {address} fehlt das Paket „distributed“.",
            "--scheduler {address} needs the package “distributed”.",
        ),
        Words(
            'Installieren Sie die Erweiterung: .venv/bin/pip install ".[cluster]".',
            'Install the extra: .venv/bin/pip install ".[cluster]".',
        ),
    ),
    _code(
        "silent",
        Words("Rechenverbund antwortet nicht", "The engine does not answer"),
        Words(
            "Unter „{address}“ antwortet kein Dask-Scheduler: {reason}.",
            "No Dask scheduler answers at “{address}”: {reason}.",
        ),
        Words(
            "Prüfen Sie die Adresse, etwa tcp://127.0.0.1:8786, und ob der Scheduler läuft.",
            "Check the address, such as tcp://127.0.0.1:8786, and whether the scheduler runs.",
        ),
    ),
    _code(
        "empty",
        Words("Rechenverbund ohne Arbeiter", "The engine has no workers"),
        Words(
            "Der Scheduler unter „{address}“ hat keine Arbeiter.",
            "The scheduler at “{address}” has no workers.",
        ),
        Words("Starten Sie mindestens einen mit „dask worker“.", "Start one with “dask worker”."),
    ),
    _code(
        "worker",
        Words("Arbeiter kann die Aufgaben nicht annehmen", "A worker cannot take the jobs"),
        Words(
            "Der Arbeiter {worker} meldet: {problem}.",
            "The worker {worker} says: {problem}.",
        ),
        Words(
            "Starten Sie ihn im Ordner des Projekts mit dessen Python-Umgebung (.venv).",
            "Start it in the project's folder with the project's Python environment (.venv).",
        ),
    ),
    _code(
        "blind",
        Words("Arbeiter sieht das Projekt nicht", "A worker does not see the project"),
        Words(
            "Der Arbeiter {worker} findet den Ordner „{folder}“ nicht unter demselben Pfad.",
            "The worker {worker} does not find the folder “{folder}” under the same path.",
        ),
        Words(
            "Binden Sie den Ordner des Projekts dort unter demselben Pfad ein.",
            "Mount the project's folder there under the same path.",
        ),
    ),
    _code(
        "differs",
        Words("Arbeiter hat eine andere Fassung", "A worker has another version"),
        Words(
            "Programm oder Bibliotheken des Arbeiters {worker} sind andere als hier.",
            "Engine or libraries of the worker {worker} differ from those here.",
        ),
        Words(
            "Richten Sie dort dieselbe Fassung ein (make setup) und starten Sie ihn neu.",
            "Set the same version up there (make setup) and start it anew.",
        ),
    ),
)
