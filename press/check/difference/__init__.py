"""Difference: two PDFs, ours or a stranger's, laid side by side.

tags        how the words of a file are read aloud, and what is said of its pictures
outline     its bookmarks
comments    comments, marks and form fields of a page
frames      the boxes of its pages
behind      all of what lies behind the pages of a file, read once
weight      pages that no reader should be given (bombs)
words       the words of a page, with place and type, by pdfium
reading     a file read once, page after page: words, links, small pictures
streams     words in the order in which they are read: body, larger type, smaller type
matching    which words of one sequence are which of another, moved ones too
pages       which page of one file is which of the other
pairs       words of both files in pairs, while they are being found
remains     what is left, looked for elsewhere
texts       both files matched, word by word, and their pages by their words
disorder    what moved, and what only changed places at a page break
passages    words as people read them, and what to mark of them
changes     what changed, came, went, moved
numbering   numbers that only count
dress       the same words in other type
islands     pictures and shapes as patches of ink that may wander
looks       two pages laid over each other
seeing      all pages looked at
bookmarks   bookmarks compared
alternatives  alternative texts compared
voices      the same words, read aloud in another way or order
notes       comments, marks and form fields compared
unseen      all that no page shows, compared
pairing     everything known about a page put together
compare     the entrance: two readings in, `press.model.difference.Comparison` out
draw        pictures for the report

A page is judged by what a reader sees. Text that only runs over to the next page is not a
change: words are matched over the whole file first, and only then asked for their pages.
"""
