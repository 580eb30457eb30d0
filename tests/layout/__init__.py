"""Tests of the stage `press.layout`. A package, so that its file names may recur elsewhere."""
