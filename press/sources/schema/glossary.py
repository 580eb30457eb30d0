"""`sources/glossary.yaml` and `sources/<edition>/glossary.yaml`: words and their right forms."""

from __future__ import annotations

from pydantic import Field

from press.sources.schema.fields import Strict, Text


class TermFile(Strict):
    """Ein Wort oder Name mit seiner richtigen Schreibung."""

    term: Text = Field(description="Die richtige Schreibung, zum Beispiel „ThILIK“")
    wrong: list[Text] = Field(
        default_factory=list, description="Schreibungen, die nie richtig sind, Wort für Wort"
    )
    also: list[Text] = Field(
        default_factory=list, description="Weitere Schreibungen, die auch richtig sind"
    )
    because: Text = Field(default="", description="Warum; steht in der Meldung")


class GlossaryFile(Strict):
    """Wörter mit ihrer richtigen Schreibung und Wörter, die kein Wörterbuch kennt."""

    terms: list[TermFile] = Field(
        default_factory=list, description="Wörter und Namen mit ihrer einen richtigen Schreibung"
    )
    words: list[Text] = Field(
        default_factory=list,
        description="Wörter und Namen, die so richtig sind: nie beanstandet, auch nicht von der "
        "Rechtschreibprüfung",
    )
