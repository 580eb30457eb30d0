"""A story as its author gets it, to check and release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from press.model.book import Book
from press.model.photo import Photo
from press.model.standing import PictureStanding


@dataclass(frozen=True, slots=True)
class Correction:
    """One story with what is known about it. It is the only one in `book`."""

    book: Book
    pictures: tuple[PictureStanding, ...]
    #: The pictures' facts, by id; one that cannot be read is missing here.
    photos: Mapping[str, Photo]
    #: Printed page numbers in the last build, `14–15`, or empty.
    pages: str = ""
