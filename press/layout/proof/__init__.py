"""What is made for people to check and sign, from templates below `layouts/proof/`.

correction  a story as its author gets it, ready for the renderer
rows        what it says of pictures and of those whose consent is needed, in German
listening   what is heard of a file beside what is seen
linecount   the numbers beside its lines, known after a first layout
"""
