"""Which structure types a screen reader announces. ISO 32000-1, 14.8.4; PDF/UA-1, 7."""

from __future__ import annotations

from press.model.reading import Role

#: They announce themselves and hold others.
GROUPS: dict[str, Role] = {
    "L": "L", "TOC": "TOC", "Table": "Table", "BlockQuote": "BlockQuote", "Aside": "Aside",
}  # fmt: skip
BLOCKS: dict[str, Role] = {
    "H1": "H1", "H2": "H2", "H3": "H3", "H4": "H4", "H5": "H5", "H6": "H6", "P": "P",
    "Note": "Note", "Caption": "Caption", "LI": "LI", "TOCI": "TOCI", "TH": "TH", "TD": "TD",
}  # fmt: skip
#: What has no text of its own and is not announced.
SILENT = frozenset(
    ("Document", "Part", "Art", "Sect", "Div", "NonStruct", "THead", "TBody", "TFoot", "TR")
)
#: Boxes within an item, a cell or a note, whose text is the item's, the cell's, the note's.
WITHIN = frozenset(("LBody", "Lbl", "P", "Div", "NonStruct"))
