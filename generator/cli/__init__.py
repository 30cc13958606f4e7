"""The command line, one module per command; `main` is its door. Thin over `pipeline`."""
