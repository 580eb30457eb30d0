"""The report on two files compared: a page for people, a record for programs.

words       every phrase of the page, in German and English
tellings    those for what no page shows
unseen      what no page shows, put in words
headline    one line and the counts, for the page and the terminal
views       what the page shows, counted and cut for it
page        `layouts/report/difference.html` filled
record      JSON
"""
