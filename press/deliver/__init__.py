"""Deliver: finished files are put into `output/`, all of them or none.

- `names`: file names a print shop's portal and every file system accept
- `manifest`: what lies in the folder, with digests and the page-to-story map
- `write`: staging in a work folder and swapping into place
- `previous`: what a delivery replaced, kept for comparing
- `difference`: the report on two files compared
"""
