"""Names in; chains out: which names, descriptions and pronouns of one article are one."""
