"""Stage one: files that people write become values that cannot be wrong.

    files ─► yamlfile, frontmatter ─► schema, validation ─► editions, photos
                     └─► markdown (inline, fences) ─► stories ─► library ─► plan

`library.read` gathers every finding of an edition before it gives up; `plan.plan` puts
the stories in order and numbers parts, chapters and notes.
"""
