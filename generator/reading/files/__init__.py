"""Files as people save them: text, headers, keys, days and addresses, each with its line and column."""
