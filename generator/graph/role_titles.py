"""One key for the spellings of an office: "Defense Minister", "minister of defence"."""

import re

_OF = re.compile(r"(?P<rank>.*)\b(?P<noun>minister|secretary|ministry) (?:of|for) (?:the )?(?P<field>\w+(?: and \w+)?)")


def title_key(title: str) -> str:
    """The title in small letters, without hyphens, in British spelling, its field before its noun.

    >>> title_key("Minister of Defense"), title_key("Deputy Secretary-General"), title_key("Secretary of State")
    ('defence minister', 'deputy secretary general', 'state secretary')
    """
    plain = " ".join(title.casefold().replace("-", " ").replace("defense", "defence").split())
    match = _OF.fullmatch(plain)
    return f"{match['rank']}{match['field']} {match['noun']}" if match else plain
