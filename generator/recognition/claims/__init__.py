"""Quotations and chains in; claims out: who says that a thing is so, and who says that it is not."""
