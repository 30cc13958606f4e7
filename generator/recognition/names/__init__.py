"""A parsed article and the editors' names in; every named person, group and place out, with its words and kind."""
