"""Which of the editors' names an article prints: only those can change what is recognised in it."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.records.mention import KnownName

_WORD = re.compile(r"\w+")


class NameIndex:
    """All known names, found in a text without trying each.

    A name is filed under the rarest of its words; a text is looked up word by word. Case, accents and punctuation do
    not count, so that every name any recogniser could see there is found; one too many does no harm.
    """

    def __init__(self, names: Iterable[KnownName]) -> None:
        entries = [(number, name, _words(name.text)) for number, name in enumerate(names)]
        frequency = Counter(word for _, _, words in entries for word in set(words))
        self._by_word: defaultdict[str, list[tuple[int, KnownName, frozenset[str], str]]] = defaultdict(list)
        for number, name, words in entries:
            if words:
                rarest = min(words, key=lambda word: (frequency[word], word))
                self._by_word[rarest].append((number, name, frozenset(words), f" {' '.join(words)} "))

    def names_in(self, text: str) -> tuple[KnownName, ...]:
        """The names the text prints, in the order in which they were given."""
        words = _words(text)
        present, joined = set(words), f" {' '.join(words)} "
        found = {
            number: name
            for word in present
            for number, name, needed, phrase in self._by_word.get(word, ())
            if needed <= present and phrase in joined
        }
        return tuple(found[number] for number in sorted(found))


def _words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _WORD.findall(plain)
