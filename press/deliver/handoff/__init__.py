"""The handoff package: everything a print shop asks for, in one folder.

names        what the files are called
gate         pictures without papers stop it
terms        where job, edition and shop differ, what is still open
ticket       the job as YAML · `xjdf`: as XJDF
views        thumbnails, contact sheets
tables       pictures and fonts as CSV · `typefaces`: the fonts in the PDFs
letter       LIESMICH.txt
assemble     the tree, manifest and checksums
place        into `output/`, as a folder and as a zip
"""
