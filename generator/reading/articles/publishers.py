"""Publishers by the names and short forms they print of themselves."""

import re
from collections.abc import Iterable, Mapping

AGENCIES: Mapping[str, str] = {
    "AFP": "Agence France-Presse",
    "AGENCE FRANCE-PRESSE": "Agence France-Presse",
    "AL JAZEERA": "Al Jazeera",
    "ANSA": "ANSA",
    "AP": "Associated Press",
    "ASSOCIATED PRESS": "Associated Press",
    "THE ASSOCIATED PRESS": "Associated Press",
    "BBC": "BBC News",
    "BBC NEWS": "BBC News",
    "BLOOMBERG": "Bloomberg",
    "CNN": "CNN",
    "DPA": "Deutsche Presse-Agentur",
    "EFE": "EFE",
    "GUARDIAN": "The Guardian",
    "THE GUARDIAN": "The Guardian",
    "INTERFAX": "Interfax",
    "IPS": "Inter Press Service",
    "KYODO": "Kyodo News",
    "NEW YORK TIMES": "The New York Times",
    "THE NEW YORK TIMES": "The New York Times",
    "NPR": "NPR",
    "REUTERS": "Reuters",
    "THOMSON REUTERS": "Reuters",
    "TASS": "TASS",
    "UPI": "United Press International",
    "WASHINGTON POST": "The Washington Post",
    "THE WASHINGTON POST": "The Washington Post",
    "XINHUA": "Xinhua",
}
"""Agencies and papers that name themselves in datelines, bylines and copyright lines; others come from sources.yml."""

_OWNER = re.compile(r"(?:©|\(c\)|\bcopyright\b|\ball rights reserved\b|[\d–-]+|[.,])", re.IGNORECASE)


class PublisherNames:
    """Tells publishers' names from other words.

    Args:
        listed: Names as in `content/sources.yml`; they win over the built-in table.
    """

    def __init__(self, listed: Iterable[str] = ()) -> None:
        self._names = dict(AGENCIES)
        for name in listed:
            self._names[_key(name)] = name
            if name.casefold().startswith("the "):
                self._names.setdefault(_key(name[4:]), name)

    def find(self, words: str) -> str | None:
        """The publisher these words name, in any case of letters; None if they name none."""
        return self._names.get(_key(words))

    def find_owner(self, line: str) -> str | None:
        """The publisher named in a copyright or source line: "© 2021 The Associated Press. All rights reserved"."""
        owner = " ".join(_OWNER.sub(" ", line).split())
        return (
            self.find(owner)
            or self._find_start(owner)
            or self.find(re.split(r"\s+(?:and|via|[-|–—])\s+", owner, maxsplit=1)[0])
        )

    def _find_start(self, words: str) -> str | None:
        """The publisher with whose name the words begin: "Guardian News & Media Limited"."""
        parts = _key(words).split()
        starts = (" ".join(parts[:end]) for end in range(len(parts), 0, -1))
        return next((self._names[start] for start in starts if start in self._names), None)


def _key(name: str) -> str:
    return " ".join(name.upper().split())
