"""The YAML in a fence, one model a fence. A bare list of rows is read as `rows:`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from press.sources.schema.fields import AnyText, Moment, NumberOrText, Strict, Text

Place = Literal["side", "column", "full"]
_PLACE = "Wo der Teil steht: side (Randspalte), column (Textspalte) oder full (beide)"
ColumnPlace = Annotated[Place, Field(description=_PLACE)]


class FenceFile(Strict):
    """Was jeder Kasten haben kann."""

    place: ColumnPlace = "column"


class FactFile(Strict):
    """Eine Zeile eines Faktenkastens."""

    label: Text
    text: Text


class FactsFence(FenceFile):
    """Faktenkasten."""

    rows: list[FactFile] = Field(min_length=1, max_length=12)
    title: Text = "Auf einen Blick"
    place: ColumnPlace = "side"


class NumberFile(Strict):
    """Eine Zahl mit ihrer Bedeutung."""

    value: NumberOrText
    label: Text
    unit: AnyText = ""
    approx: bool = False


class NumbersFence(FenceFile):
    """Ein bis vier große Zahlen."""

    rows: list[NumberFile] = Field(min_length=1, max_length=4)
    title: AnyText = ""
    source: AnyText = ""


class MomentFile(Strict):
    """Ein Ereignis: `date` (geprüft) oder `when` (frei), dazu der Text."""

    text: Text
    date: Moment = ""
    when: Text = ""
    end: Moment = ""


class TimelineFence(FenceFile):
    """Zeitleiste."""

    rows: list[MomentFile] = Field(min_length=2, max_length=8)
    title: AnyText = ""


class BarFile(Strict):
    """Ein Balken."""

    label: Text
    value: NumberOrText
    strong: bool = False


class BarsFence(FenceFile):
    """Balkendiagramm."""

    rows: list[BarFile] = Field(min_length=2, max_length=8)
    title: Text
    source: Text
    alt: Text
    unit: AnyText = ""
    max: float = Field(default=0, gt=0)


class StepFile(Strict):
    """Ein Schritt."""

    title: Text
    text: AnyText = ""


class StepsFence(FenceFile):
    """Schritte eines Ablaufs."""

    rows: list[StepFile] = Field(min_length=2, max_length=6)
    title: AnyText = ""


class NodeFile(Strict):
    """Ein Knoten des Netzwerks."""

    label: Text
    text: AnyText = ""


class NetworkFence(FenceFile):
    """Netzwerk um eine Mitte."""

    title: Text
    centre: Text
    nodes: list[NodeFile] = Field(min_length=2, max_length=12)
    alt: Text
    above: AnyText = ""
    source: AnyText = ""


class PullFence(FenceFile):
    """Ein Satz des Beitrags, groß herausgestellt."""

    text: Text


class QuoteFence(FenceFile):
    """Belegte Worte einer Person."""

    text: Text
    by: Text
    role: AnyText = ""


class GoalFile(Strict):
    """Ein Ziel."""

    title: Text
    text: Text


class GoalsFence(FenceFile):
    """Nummerierte Ziele."""

    rows: list[GoalFile] = Field(min_length=2, max_length=5)
    title: AnyText = ""


class ThanksFence(FenceFile):
    """Dank."""

    text: Text
    title: Text = "Dank"


#: Fences that the side column is too narrow for.
WIDE = frozenset({"bars", "network"})

#: Name of the fence -> what it may hold.
FENCES: Mapping[str, type[FenceFile]] = {
    "facts": FactsFence,
    "numbers": NumbersFence,
    "timeline": TimelineFence,
    "bars": BarsFence,
    "steps": StepsFence,
    "network": NetworkFence,
    "pull": PullFence,
    "quote": QuoteFence,
    "goals": GoalsFence,
    "thanks": ThanksFence,
}
