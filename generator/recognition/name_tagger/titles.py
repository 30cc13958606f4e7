"""Words before a person's name that belong to the office and not to the name."""

from collections.abc import Sequence

from generator.recognition.words.person_words import TITLES
from generator.recognition.words.word_tables import words

OFFICE_WORDS = TITLES | words(
    "aunty auntie uncle madam don shaykh molvi mawlawi mufti saint apostle prophet swami guru lama rev'd canon vicar "
    "grand lieut pte sergent warrant-officer airman air vice rear field marshall agent squadron wing flight group pol "
    "retd rtd ret prime amir shah crown alderman mla mep mk eng adv excellency chieftain nawab raja maharaja ratu tan "
    "sri senior ex-president first former then late"
)
"""Titles, and words that only make one together with another, as annotators of names leave them out: "first lady"."""

_ALSO_GIVEN_NAMES = words("amir shah raja sultan tan sri pol marshall don")
"""Titles that far more people bear as a given name; they count as titles only beside another: "Tan Sri", "Pol Col"."""

AFTER_NAMES = frozenset(
    ("QC", "KC", "SC", "KCB", "MP", "MPs", "MEP", "MSP", "MLA", "TD", "AM", "OBE", "MBE", "CBE", "DBE", "KBE", "GBE",
     "KCMG", "CMG", "DSO", "QPM", "FRS", "PhD", "Ph.D", "Ph.D.", "DPhil", "MD", "M.D.", "Esq", "Esq.", "SJ", "OP", "OSB",
     "LLB", "MSc", "BSc", "RN", "CPA")
)  # fmt: skip
"""Letters behind a person's name that are honours, degrees and seats, and no part of it; "Jr" and "III" are a part."""


def without_letters(name: Sequence[str]) -> int:
    """How many words are left of a person's name without the honours and degrees at its end. One always stays."""
    end = len(name)
    while end > 1 and (name[end - 1] in AFTER_NAMES or name[end - 1] == ","):
        end -= 1
    return end


def without_titles(name: Sequence[str]) -> int:
    """How many leading words of a person's name are titles. The last word always stays.

    One word that looks like a title before one other word is cut too ("President Sall"), a title alone is not.
    """
    keys = [word.lower().rstrip(".") for word in name]
    cut = 0
    while cut < len(keys) - 1 and (_is_title(keys, cut) or name[cut] in {".", "-", ","}):
        cut += 1
    return cut


def _is_title(keys: Sequence[str], at: int) -> bool:
    if keys[at] in _ALSO_GIVEN_NAMES:
        return keys[at + 1] in OFFICE_WORDS or (at > 0 and keys[at - 1] in _ALSO_GIVEN_NAMES)
    return keys[at] in OFFICE_WORDS
