"""What of the handoff package is set or filled from templates below `layouts/handoff/`.

rows       the job as labelled values, in German
schemes    drawings: trim, bleed and safe zone; page order; spine or creep
sheet      the readable job ticket, ready for the renderer
access     the accessibility page: what the machine said, what people sign
"""
