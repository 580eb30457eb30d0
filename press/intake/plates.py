"""Pictures and tables of a contribution: stored under the story's ids, made boxes of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from press.intake import captions, pictures, tables
from press.intake.ledger import Ledger
from press.intake.manuscript import Block, Image, Table, plain
from press.intake.pictures import Master

#: Unpacks the picture of this name.
Unpack = Callable[[str], bytes]
#: Takes a picture that is ready.
Store = Callable[[Master], None]


@dataclass(slots=True)
class Plates(Ledger):
    """Puts the pictures and tables of one story in their places."""

    #: Id of the story: its pictures are called after it.
    story: str
    unpack: Unpack
    store: Store
    #: Words of the manuscript that went into sidecars.
    sidecars: list[str] = field(default_factory=list)
    #: Key of a picture in the manuscript -> its id.
    names: dict[str, str] = field(default_factory=dict)

    def placed(
        self, blocks: Sequence[Block], found: dict[int, captions.Caption]
    ) -> Iterator[Block]:
        """Pictures under their ids, tables as boxes where one fits."""
        shown = -1
        for block in blocks:
            if isinstance(block, Image):
                shown += 1
                if self._stored(block, found.get(shown)):
                    yield block
            elif isinstance(block, Table):
                shown += 1
                yield from self._table(block, found.get(shown))
            else:
                yield block

    def _stored(self, image: Image, caption: captions.Caption | None) -> bool:
        if caption:
            self.sidecars += [caption.text, caption.credit]
            self._aside("printed", image.place, caption.dropped)
        if image.key in self.names:
            self._remark("picture-twice", image.place, self.names[image.key])
            return True
        name = f"{self.story}-bild-{len(self.names) + 1}"
        made = pictures.master(image, self.unpack(image.key), name, caption, self.remarks.append)
        if made is None:
            if caption:
                words = f"{caption.text} {caption.credit}".strip()
                self._aside("caption", image.place, words)
            return False
        self.names[image.key] = name
        self.store(made)
        return True

    def _table(self, table: Table, caption: captions.Caption | None) -> Iterator[Block]:
        label, title = captions.unlabelled(caption.text if caption else "")
        self._aside("numbering", table.place, label)
        fitting = tables.box(table, title)
        if fitting is None:
            if title:
                self._aside("table", table.place, title)
            yield table
            return
        made, dropped = fitting
        self._aside("table-head", table.place, dropped)
        rows = "; ".join(" | ".join(plain(cell) for cell in row) for row in table.rows[:1])
        self._remark("table-boxed", table.place, f"{made.name}: {rows[:60]}")
        yield made
