"""The steps that mend the tag tree, one kind of fault a module; `structure` has their order."""
