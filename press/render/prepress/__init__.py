"""Prepress: WeasyPrint's PDF becomes what a print shop can put on plates.

instructions   a content stream cut into instructions
geometry       matrices and rectangles · `paths`, `state`: what they are needed for
inks           any colour as ink
rewrite        one content stream: colours, overprinting
contents       all content streams of a document and their resources
pictures       leftover pictures
sheet          boxes and marks
identity       standard, output intent, Info, XMP
ready          the pass: one opening, one saving
bound          the finished file as the binding wants it: whole, or body and cover
"""
