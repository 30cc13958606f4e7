"""How word tables are written in this room: one string of words, easy to read and to add to."""


def words(text: str) -> frozenset[str]:
    """The blank-separated words of a table."""
    return frozenset(text.split())
