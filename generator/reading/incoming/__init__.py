"""Articles from elsewhere (files, folders, addresses, feeds, standard input) into content/articles/."""
