"""What people are called in short, for all rooms that compare the names of people."""

from collections.abc import Mapping, Sequence

_SHORT_FORMS = """
abe abraham|al albert alan alfred|alex alexander alexandra|andy andrew|ben benjamin|bernie bernard|beth elizabeth|betty elizabeth
bill william|billy william|bob robert|bobby robert|brad bradley|cathy catherine|charlie charles|chris christopher christian christine
chuck charles|cindy cynthia|dan daniel|danny daniel|dave david|deb deborah|debbie deborah|dick richard|don donald|doug douglas
ed edward edwin|eddie edward|frank francis|fred frederick|greg gregory|hank henry|harry harold henry|jack john|jake jacob|jeff jeffrey geoffrey
jen jennifer|jenny jennifer|jerry gerald jerome|jim james|jimmy james|joe joseph|jon jonathan|josh joshua|kate katherine catherine|kathy kathleen katherine
ken kenneth|larry lawrence|liz elizabeth|lou louis|matt matthew|max maxwell maximilian|meg margaret|mike michael|mick michael|mitch mitchell|nancy ann
nick nicholas|nikki nicole|pat patrick patricia|peggy margaret|pete peter|phil philip phillip|ray raymond|rich richard|rick richard|rob robert|ron ronald
russ russell|sam samuel samantha|sandy sandra alexander|steve steven stephen|sue susan|ted edward theodore|terry terence|tim timothy|tom thomas|tommy thomas
tony anthony|val valerie|vicky victoria|vince vincent|walt walter|will william|zach zachary
"""
LONG_FORMS: Mapping[str, frozenset[str]] = {
    short: frozenset(longs)
    for short, *longs in (entry.split() for line in _SHORT_FORMS.split("\n") for entry in line.split("|") if entry)
}
"""Short form of a given name, in small letters, to the names it may be short for."""
_SON_OF = frozenset({"bin", "bint", "ibn"})


def is_fathers_name(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name is that of the father whom the fuller one tells behind "bin".

    >>> is_fathers_name(("john", "doe"), ("jane", "bint", "john", "doe"))
    True
    """
    return any(word in _SON_OF and tuple(full[at:]) == tuple(short) for at, word in enumerate(full, start=1))


def without_fathers(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name by which its bearer may be called: not what follows "bin", which is the father's name.

    >>> without_fathers(("jane", "bint", "john", "doe"))
    ('jane', 'bint', 'doe')
    """
    return tuple(word for before, word in zip(("", *words), words, strict=False) if before not in _SON_OF)
