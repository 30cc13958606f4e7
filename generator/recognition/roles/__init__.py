"""Parsed names in; roles out: what an article says a person is, and in which group."""
