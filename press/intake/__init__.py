"""A stage of its own, before the first: raw manuscripts become files that `sources` reads.

    file ─► arrival ─► archive, markup ─► word / opendocument / markdown ─► Manuscript ─┐
                                                                                        ▼
    brochure (plain text of a printed one) ─► chapters ───────────────────► story, house Markdown
                                                                                        ▼
                        store ◄── report ◄── balance ◄── proofreading (press.sources) ◄─┘

Imports `press.sources` besides what every stage may: it reads what it wrote as the build
will, so that it never leaves behind what the build refuses. Whatever does not come into a
story is told in the report with its words and its place.
"""
