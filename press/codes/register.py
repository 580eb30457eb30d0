"""The shape of a code: severity and words, in German and English."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import Literal

from press.findings import Finding, Severity, Value

Language = Literal["de", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages, with the same `{placeholders}`."""

    de: str
    en: str

    def __post_init__(self) -> None:
        if placeholders(self.de) != placeholders(self.en):
            raise ValueError(f"placeholders differ: {self.de!r} / {self.en!r}")

    def in_(self, language: Language) -> str:
        """The text in German or English."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, slots=True)
class Code:
    """A registered kind of finding."""

    #: `family/slug`, such as `text/unknown-fence`.
    id: str
    severity: Severity
    #: A few words, for headings and lists.
    title: Words
    #: What is wrong, with the actual values.
    message: Words
    #: What to do.
    remedy: Words
    #: Why it matters, for `publish.py explain`.
    why: Words
    #: An error that a person may let pass with a reason. Warnings and notes always may.
    waivable: bool = False

    @property
    def placeholders(self) -> frozenset[str]:
        """Names that a finding of this code must fill."""
        return placeholders(self.message.de) | placeholders(self.remedy.de)

    def say(self, finding: Finding, language: Language) -> tuple[str, str]:
        """Message and remedy with the finding's values filled in."""
        values = {name: written(value, language) for name, value in finding.values.items()}
        return (
            self.message.in_(language).format_map(values),
            self.remedy.in_(language).format_map(values),
        )


def written(value: Value, language: Language) -> str | int:
    """A value as it is printed: two decimals at most, with a comma in German."""
    if not isinstance(value, float):
        return value
    digits = f"{value:.2f}".rstrip("0").rstrip(".")
    return digits.replace(".", ",") if language == "de" else digits


def placeholders(text: str) -> frozenset[str]:
    """Names in curly brackets in a format string."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)
