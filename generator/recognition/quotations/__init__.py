"""A parsed article and its chains in; quotations out: what was said, and by whom."""
