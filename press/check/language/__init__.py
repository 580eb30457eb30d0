"""Check: the language of an edition, as read and before any page is set.

A rule is a small function from a `Reading` to findings. It tells what typography on the
way in cannot mend by itself, and rather says nothing than something wrong: a rule that
cries wolf is soon waived, and then it is blind.
"""
