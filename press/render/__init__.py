"""Render: a composition becomes a PDF with a page map and a report.

- `fetcher`: the closed door: nothing but the composition's own assets
- `photos`: master pictures cropped, scaled and brought to the product's colour
- `fonts`: the house's fonts and no others, unpacked once
- `hyphens`: hyphenation patterns, parsed once
- `store`: where photos, fonts and hyphens keep what they made
- `log`: WeasyPrint's complaints as findings
- `pages`: the one WeasyPrint call
- `boxes`: one walk over the laid-out pages: page map and geometry
- `galley`: the same for the preview, kept warm
- `attributes`: what Pango is given for a line it gets back
- `traces`: what the layout knows and tagging needs, noted while it is made
- `tags`, `decoration`, `glyphs`: accessible tagging, installed around the call
- `nodes`, `structure`, `mending`: the tag tree, and how it is mended
- `finish`, `archive`: the last pass over the finished file; PDF/A besides PDF/UA
"""
