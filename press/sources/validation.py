"""Holds data against a schema and tells every difference as a finding with its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from press.codes import finding
from press.codes.nearest import nearest
from press.findings import Finding
from press.sources.schema.fields import EXAMPLES
from press.sources.yamlfile import Data, Location, Yaml

M = TypeVar("M", bound=BaseModel)

#: Type of pydantic's error -> our code.
_CODES: Mapping[str, str] = {
    "missing": "sources/field-missing",
    "extra_forbidden": "sources/field-unknown",
    "string_type": "sources/not-text",
    "string_too_short": "sources/blank",
    "string_too_long": "sources/too-long",
    "string_pattern_mismatch": "sources/malformed",
    "int_type": "sources/not-whole-number",
    "int_from_float": "sources/not-whole-number",
    "float_type": "sources/not-number",
    "finite_number": "sources/not-number",
    "bool_type": "sources/not-true-false",
    "list_type": "sources/not-list",
    "dict_type": "sources/not-fields",
    "model_type": "sources/not-fields",
    "model_attributes_type": "sources/not-fields",
    "literal_error": "sources/not-choice",
    "too_short": "sources/too-few",
    "too_long": "sources/too-many",
    "greater_than": "sources/too-small",
    "greater_than_equal": "sources/too-small",
    "less_than": "sources/too-big",
    "less_than_equal": "sources/too-big",
}


def validate(model: type[M], yaml: Yaml, found: list[Finding]) -> M | None:
    """An instance of the model, or None with every fault in `found`."""
    if not isinstance(yaml.data, dict):
        found.append(finding("sources/no-fields", yaml.origin(()), actual=shown(yaml.data)))
        return None
    try:
        return model.model_validate(yaml.data)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            location = tuple(step for step in fault["loc"] if not str(step).startswith("‹"))
            found.append(_fault(fault["type"], fault.get("ctx") or {}, location, model, yaml))
        return None


def shown(value: object) -> str:
    """A value as an editor wrote it, short enough for a message."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return "[…]"
    if isinstance(value, dict):
        return "{…}"
    text = re.sub(r"\s+", " ", str(value))
    return text if len(text) <= 60 else text[:59] + "…"


def _fault(
    kind: str, context: Mapping[str, Any], location: Location, model: type[BaseModel], yaml: Yaml
) -> Finding:
    value = _at(yaml.data, location)
    origin = yaml.origin(location)
    code = kind if "/" in kind else _CODES.get(kind, "sources/malformed")
    values: dict[str, Any] = {"field": _dotted(location), "actual": shown(value)}
    if kind != "missing" and value is None:
        code = "sources/blank"
    if code == "sources/not-text" and isinstance(value, list | dict):
        code = "sources/not-one-value"
    if code == "sources/field-unknown":
        fields = _fields(model, location[:-1])
        values |= {"nearest": nearest(str(location[-1]), fields), "known": ", ".join(fields)}
    elif code == "sources/field-missing":
        values["known"] = ", ".join(_fields(model, location[:-1]))
    elif code == "sources/not-choice":
        choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        values |= {"nearest": nearest(str(value), choices), "choices": ", ".join(choices)}
    elif code == "sources/malformed":
        pattern = str(context.get("pattern", ""))
        values["example"] = str(context.get("example") or EXAMPLES.get(pattern, "–"))
    elif code == "sources/too-long":
        values |= {"count": len(str(value).strip()), "limit": int(context["max_length"])}
    elif code in ("sources/too-few", "sources/too-many"):
        values["count"] = int(context.get("actual_length") or 0)
        values["limit"] = int(context.get("min_length", context.get("max_length", 0)))
    elif code in ("sources/too-small", "sources/too-big"):
        limits = (context[name] for name in ("ge", "gt", "le", "lt") if name in context)
        values["limit"] = shown(next(limits, "–"))
    return finding(code, origin, **values)


def _at(data: Data, location: Location) -> Data:
    for step in location:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _dotted(location: Location) -> str:
    """`rows.2.label`: entries of a list are counted from 1."""
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in location) or "–"


def _fields(model: type[BaseModel], location: Location) -> list[str]:
    """Names of the fields of the mapping at this location, in the schema's order."""
    for step in location:
        if isinstance(step, str):
            field = model.model_fields.get(step)
            inner = _model_in(field.annotation) if field is not None else None
            if inner is None:
                return []
            model = inner
    return list(model.model_fields)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model inside `list[…]`, `… | None` or `Annotated[…]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in inner if model is not None), None)
