"""Words that tell things apart in news: titles, kinds of groups and places, given names, reporting verbs, the atlas."""
