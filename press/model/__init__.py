"""Values only: frozen, without input or output. Imports nothing of press but findings."""
