"""What the person at the keyboard sees. Nothing here decides; `press.cli` prints it.

- `line`: the command line understood: wishes, verb, arguments
- `help`: what the commands are and how they are used
- `desk`: the two streams, and how the person wants them used
- `words`: every phrase of the command line, in German and English
- `listing`: findings as a compiler tells them, with the line of the source
- `tables`: what was written, what the machine has, what codes there are
- `difference`: two files compared, page by page
- `standing`: how far each story of an edition is
- `progress`: what is being done and how long it took, on a terminal only
- `record`: the same for programs, as JSON
"""
