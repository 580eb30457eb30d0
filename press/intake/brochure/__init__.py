"""A printed brochure's plain text, split into an edition.

Everything here is a guess with a certainty: `sure`, `likely` or `unsure`. Each is told
as a `Remark`, and what is taken out of the flow as an `Aside` with its words.
"""
