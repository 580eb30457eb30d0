"""What the person at the keyboard sees. Nothing here decides; `press.cli` prints it.

- `words`: every phrase of the command line, in German and English
- `listing`: findings as a compiler tells them, with the line of the source
- `tables`: what was written, what the machine has, what codes there are
- `progress`: what is being done and how long it took, on a terminal only
- `record`: the same for programs, as JSON
"""
