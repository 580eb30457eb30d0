"""The live preview: the brochure in a browser, up to date with every save.

    changes ─► room ─► compositor (edited stories, at once) ─► stand ─► site ─► browser
                  └──► compositor (the whole, in the background) ──┘

A conductor like `pipeline`: it may know every stage. `serve` starts it all. The room decides
what is set when; compositors are processes of their own that keep WeasyPrint warm; the
stand is the standing type, what was set last of every page; prints are pictures of it.
"""
