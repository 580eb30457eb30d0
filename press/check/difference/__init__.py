"""Difference: two PDFs, ours or a stranger's, laid side by side.

weight      pages that no reader should be given (bombs)
words       the words of a page, with place and type, by pdfium
reading     a file read once, page after page: words and small pictures
streams     words in the order in which they are read: body, notes, boxes apart
matching    which words of one sequence are which of another, moved ones too
pages       which page of one file is which of the other
texts       what was changed, moved or only set elsewhere
islands     pictures and shapes as patches of ink that may wander
looks       two pages laid over each other
compare     the entrance: two readings in, `press.model.difference.Comparison` out
draw        pictures for the report

A page is judged by what a reader sees. Text that only runs over to the next page is not a
change: words are matched over the whole file first, and only then asked for their pages.
"""
