"""Layout: a book and a product in, one HTML document with all it needs out.

products, frames, colours   what the designer declares below `layouts/`
pictures, maps              assets made from pictures and data
inline, views               model values as the templates print them
compose                     the one entrance: `compose(root, book, product)`
"""
