"""Products: `layouts/products/<name>.yaml`, a set of promises a PDF is held to."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from press.codes import finding
from press.codes.nearest import nearest
from press.errors import LayoutError, UsageError
from press.findings import Origin
from press.layout.files import names, read_yaml
from press.model.product import Product, Space

FOLDER = "layouts/products"


class ProductFile(BaseModel):
    """What a designer may write in a product file; see `press.model.product.Product`."""

    model_config = ConfigDict(extra="forbid")

    label: str = Field(pattern=r"^[a-z0-9-]+$")
    role: str
    colour: Space
    variant: str | None = None
    tagged: bool
    ppi: int = Field(ge=72, le=1200)
    quality: int = Field(ge=50, le=95)
    bleed: float = Field(ge=0, le=10)
    stylesheets: tuple[str, ...] = ()
    interactive: bool
    watermark: str = ""
    draft: bool = False


def products(root: Path) -> tuple[str, ...]:
    """Names of the products that exist, sorted."""
    return names(root, FOLDER, ".yaml")


def read(root: Path, name: str) -> Product:
    """One product.

    Raises `UsageError` for an unknown name (naming the nearest and all there are) and
    `LayoutError` for a file that is not a product.
    """
    known = products(root)
    if name not in known:
        raise UsageError(
            finding(
                "usage/unknown-product",
                name=name,
                nearest=nearest(name, known),
                known=", ".join(known),
            )
        )
    origin = Origin(f"{FOLDER}/{name}.yaml")
    try:
        read_file = ProductFile.model_validate(read_yaml(root, origin.path))
    except ValidationError as error:
        raise LayoutError(
            *(
                finding(
                    "layout/product-field",
                    origin,
                    field=".".join(map(str, fault["loc"])) or "–",
                    problem=fault["msg"],
                )
                for fault in error.errors()
            )
        ) from None
    return Product(name=name, origin=origin, **read_file.model_dump())
