"""The guides say what the program does. A package, so that its file names may recur elsewhere."""
