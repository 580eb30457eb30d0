"""Check: a rendering is held against the marks of craft and the promises of its product."""
