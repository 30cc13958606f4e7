"""Where names end: loose connecting words, and the small words and titles around names."""

from collections.abc import Sequence
from dataclasses import replace

from generator.recognition.name_tagger.decoding import WordSpan
from generator.recognition.name_tagger.label_scheme import KINDS
from generator.recognition.name_tagger.titles import AFTER_NAMES, without_letters, without_titles

PERSON, GROUP = KINDS.index("person"), KINDS.index("group")
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_CONNECTORS = frozenset({"of", "for", "and", "&", "-", "–", "de", "del", "of the", "in", "at", "on", "the", ",", "to"})
_JOINING = frozenset({"of", "for", "de", "del", "&", "and", "-"})
_OFFICES = frozenset(
    ("minister", "secretary", "undersecretary", "president", "director", "governor", "mayor", "commissioner",
     "ambassador", "chairman", "chairwoman", "chairperson", "spokesman", "spokeswoman", "spokesperson", "speaker",
     "head", "chief", "dean", "chair")
)  # fmt: skip
_BODIES = frozenset({"council", "group", "frontbench", "assembly"})


def rejoined(words: Sequence[str], names: Sequence[WordSpan]) -> list[WordSpan]:
    """A name cut after a connecting word put together again ("State Bank of" + "Pakistan"), a loose one taken off.

    The joined name keeps the first part's kind.
    """
    result: list[WordSpan] = []
    for name in names:
        last = result[-1] if result else None
        if last and _is_one_force(words, last, name):
            result[-1] = replace(name, start=last.start)
        elif last and last.end == name.start and words[last.end - 1].lower() in _JOINING and last.kind_index == GROUP:
            result[-1] = replace(last, end=name.end)
        else:
            result.append(name)
    return [_without_loose_end(words, name) for name in result]


def _is_one_force(words: Sequence[str], first: WordSpan, second: WordSpan) -> bool:
    """Whether two are one police force of two counties: "Harran" + "and" + "Lorne Police"."""
    county = words[first.start]
    return (
        first.kind_index == second.kind_index == GROUP
        and first.end - first.start == 1
        and second.end - second.start == 2
        and second.start == first.end + 1
        and words[first.end] in {"and", "&"}
        and words[second.end - 1] in {"Police", "Constabulary"}
        and county.istitle()
        and not county.endswith("pol")
    )


def _without_loose_end(words: Sequence[str], name: WordSpan) -> WordSpan:
    end = name.end
    while end - name.start > 1 and words[end - 1].lower() in _CONNECTORS:
        end -= 1
    return replace(name, end=end)


def trimmed(words: Sequence[str], names: Sequence[WordSpan]) -> list[WordSpan]:
    """The names without "the" in front, "'s" behind and, for people, titles in front."""
    result = []
    for name in names:
        start, end = name.start, name.end
        if end - start > 1 and words[end - 1] in _POSSESSIVES:
            end -= 1
        if end - start > 1 and words[start].lower() == "the":
            start += 1
        if name.kind_index == GROUP and _names_the_office(words, start, end):
            end -= 1
        if name.kind_index == PERSON:
            end = start + without_letters(words[start:end])
            start += without_titles(words[start:end])
        result.append(replace(name, start=start, end=end))
    return result


def _names_the_office(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the last word tells what sort of leader follows ("Greens council leader"): a party's, not the council's."""
    return (
        end - start == 2
        and words[end - 1] in _BODIES
        and end < len(words)
        and words[end] in {"leader", "leaders", "chief", "whip", "spokesman", "spokeswoman", "group"}
    )


def without_impostors(words: Sequence[str], names: Sequence[WordSpan]) -> list[WordSpan]:
    """The names without sums of money ("US$"), letters behind names, and groups that are somebody's office ("Minister of Trade")."""
    return [
        name
        for name in names
        if not words[name.end - 1].endswith("$")
        and not (name.kind_index == GROUP and _is_office(words, name))
        and not _are_letters(words, name)
    ]


def _are_letters(words: Sequence[str], name: WordSpan) -> bool:
    """Whether it is a further honour in a row behind a name: the "KC" of "Jane Doe OBE, KC"."""
    one = name.end - name.start == 1 and words[name.start] in AFTER_NAMES
    return one and name.start > 1 and words[name.start - 1] == "," and words[name.start - 2][:1].isupper()


def _is_office(words: Sequence[str], name: WordSpan) -> bool:
    return (
        name.end - name.start > 2
        and words[name.start].lower() in _OFFICES
        and words[name.start + 1].lower() in {"of", "for"}
    )
