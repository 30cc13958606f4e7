"""News of our own writing with names, chains and quotations marked, and the floors that quality may not sink below."""
