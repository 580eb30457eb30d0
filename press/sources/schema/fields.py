"""The kinds of fields that the formats share."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MOMENT = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
AGS = r"^[0-9]{5}$"
NUTS = r"^DE[A-Z0-9]{3}$"
POSTCODE = r"^[0-9]{5}$"
EMAIL = r"^[^\s@<>]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
WEB = r"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/\S*)?$"
URL = r"^https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#]\S*)?$"
CODE = r"^[a-z]+/[a-z0-9-]+$"

#: Pattern -> what a right value looks like.
EXAMPLES = {
    ID: "saale-orla-kreis",
    DAY: "2019-10-15",
    MOMENT: "2018-09-06, 2018-09, 2018",
    LANGUAGE: "de",
    AGS: "16053",
    NUTS: "DEG03",
    POSTCODE: "99084",
    EMAIL: "info@example.org",
    WEB: "example.org",
    URL: "https://example.org/seite",
    CODE: "text/pull-not-in-story",
}


class Strict(BaseModel):
    """A mapping with exactly these fields, each of exactly this type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


def _real_day(text: str) -> str:
    parts = [int(part) for part in text.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        raise PydanticCustomError("sources/no-such-day", "no such day") from None
    return text


def _number_or_text(value: object) -> int | float | str:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise PydanticCustomError("sources/not-number-or-text", "number or text")
    if isinstance(value, str):
        value = value.strip()
        if not value:
            raise PydanticCustomError("sources/blank", "blank")
        if len(value) > NUMBER_LIMIT:
            raise PydanticCustomError("string_too_long", "long", {"max_length": NUMBER_LIMIT})
    return value


def _moment(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999:
        return str(value)
    if not isinstance(value, str):
        raise PydanticCustomError("sources/malformed", "not a date", {"example": EXAMPLES[MOMENT]})
    return value


#: Longest text of a field, characters.
TEXT_LIMIT = 1_500
#: Longest text printed in the place of a number, characters.
NUMBER_LIMIT = 40
#: Text that is there; blanks around it are dropped.
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=TEXT_LIMIT)]
#: Text that may be left empty.
AnyText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=TEXT_LIMIT)]
Id = Annotated[str, StringConstraints(pattern=ID)]
#: A day that exists, as `2019-10-15`.
Day = Annotated[str, StringConstraints(pattern=DAY), AfterValidator(_real_day)]
#: A year, month or day that exists.
Moment = Annotated[
    str,
    PlainValidator(_moment),
    StringConstraints(pattern=MOMENT),
    AfterValidator(_real_day),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": MOMENT}]}),
]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
Email = Annotated[str, StringConstraints(pattern=EMAIL)]
Web = Annotated[str, StringConstraints(pattern=WEB)]
Url = Annotated[str, StringConstraints(pattern=URL)]
CodeName = Annotated[str, StringConstraints(pattern=CODE)]
#: What is printed as a number: `3883`, `61.5`, `30–60`.
NumberOrText = Annotated[
    int | float | str,
    PlainValidator(_number_or_text, json_schema_input_type=int | float | str),
]
PictureId = Annotated[Text, Field(description="Kennung eines Bildes: sein Dateiname ohne Endung")]
