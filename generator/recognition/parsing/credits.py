"""Credits in running text, which tell nothing of the news: of pictures, and of those who helped with the report.

As in "… he left.(Jane Doe/Agency via Images) She said …", "… in May. Jane Doe/Agency The town …", "Jane Doe and John
Roe contributed reporting."
"""

import re
from collections.abc import Iterable, Iterator

from generator.recognition.words.word_tables import words

_GLUED = re.compile(r"(?<=[A-Za-z0-9][.!?])“(?=[A-Z])|(?<=[.!?]”)(?=[A-Z])")

_HOUSES = (
    r"AP|AFP|EPA(?:-EFE)?|EFE|PA|dpa|DPA|ANI|PTI|UPI|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Alamy|"
    r"Shutterstock|Anadolu(?: Agency)?|Xinhua|"
    r"Bloomberg|NurPhoto|Redux|Magnum(?: Photos)?|Sputnik|TASS|Handout|Pool|POOL|File|FILE"
)
"""Whose pictures the press prints, and what it writes in their stead."""
_AGENCY = (
    rf"(?:{_HOUSES}|"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:Images|Photos?|Pictures|Press|Newspapers?|News|Agency|Wire))"
)
_CREDIT = re.compile(
    rf"[.!?][\"”’']?\s?(?P<credit>\([^()\n]{{0,100}}\b(?:[A-Z][\w .]{{1,30}}/[A-Z]\w+|{_HOUSES}|"
    rf"Photo|Photograph|Images?|Agency|Agence)\b[^()\n]{{0,100}}\))\s*(?=[A-Z\"“‘'])"
)
_WORD = r"[A-Z][\w'’-]*\.?"
_NAME = rf"{_WORD}(?: (?:al|bin|da|de|der|di|el|van|von|{_WORD})){{1,3}}"
_NAME_OR_WORD = rf"{_WORD}(?: {_WORD}){{0,3}}"
_IN_BRACKETS = re.compile(
    rf"[(\[](?=[^()\[\]\n]{{0,120}}[)\]])(?:"
    rf"(?:(?:File )?(?:Photo|Photograph|Picture|Image|Screenshot|Credit|Courtesy)s?\b(?: ?[:/]| by| courtesy| via| of\b))[^()\[\]\n]+"
    rf"|(?:AP|AFP|EPA|Reuters|REUTERS) (?:Photo|Image|Picture|File)[^()\[\]\n]*"
    rf"|[^()\[\]\n]{{2,60}} ?/ ?{_AGENCY}\b[^()\[\]\n]*"
    rf"|(?:AP|AFP|EPA|Reuters|REUTERS) ?/ ?[^()\[\]\n]{{2,60}}"
    rf"|[^()\[\]\n]{{2,60}}\bvia {_AGENCY}[^()\[\]\n]*"
    r")[)\]]"
)
_GLUED_BRACKET = re.compile(
    rf"(?<=[.!?\"”’])[(\[](?:{_AGENCY}|{_NAME})(?: ?/ ?{_NAME})?[)\]]|"
    rf"(?<=[.!?\"”’] )[(\[](?:{_NAME} ?/ ?{_NAME_OR_WORD}|{_HOUSES})[)\]]"
)
"""Right behind a sentence, without a blank or with a stroke inside, stands nothing but whose the picture is."""
_OPEN = re.compile(
    rf"(?:(?:(?<=[.!?”\"’)] )|(?<=[.!?”\"’)])|^)(?<!\b[A-Z]\. ){_NAME}|{_WORD} {_WORD})(?: ?/ ?{_NAME})?"
    rf"(?:(?: ?/ ?{_AGENCY})+(?:/[A-Z]\w+)*(?: via {_AGENCY})?|/[A-Z][\w ,.-]{{1,40}} via {_AGENCY})",
    re.MULTILINE,
)
_LABELLED = re.compile(
    r"\b(?:Photo(?:graph)?s?|PHOTOS?|Pictures?|Illustrations?|Credit|CREDIT)(?: [Cc]redit)?: ?"
    rf"{_WORD}(?: {_WORD}){{1,2}}"
    rf"(?:(?: ?/ ?|, | via | for )(?:[Tt]he )?(?:{_AGENCY}|{_NAME}|{_WORD}))*"
)
_BYLINE = re.compile(
    rf"^(?:(?:Written |Posted |Reporting )?(?:By|BY|by):? {_NAME}(?:(?:, and |, | and | & ){_NAME})*"
    rf"(?:[,|] ?(?:[Tt]he )?{_NAME_OR_WORD})?"
    rf"(?:$|(?= [A-Z ,]{{3,40}}\([A-Z][\w ]{{1,30}}\)))|{_NAME} in {_NAME_OR_WORD}\.?\Z)",
    re.MULTILINE,
)
"""A line that says who wrote, at most before a dateline; at the end of the text also "Jane Doe in Lorn"."""
_RIGHTS = re.compile(r"[^\n.]{0,40}(?:©|&) ?(?:19|20)\d\d [^\n]{2,120}?[Aa]ll [Rr]ights [Rr]eserved")
_HELPED = re.compile(
    r"\b(?:contributed(?: additional)?(?: reporting\b| research\b| to (?:this|the) (?:report|story|article|piece)\b)"
    r"|reported from (?=[A-Z]))"
)
_BY_HELPERS = re.compile(
    r"(?:(?:Additional|Further) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]esearch|[Pp]roduction|Compiled|Translated|Edited)"
    r"(?: and (?:reporting|writing|editing|research))?(?: contributed)? by:? [A-Z]"
)
_BESIDE_NAMES = words("and along also in from of at for with the has have who")


def glued_edges(text: str) -> frozenset[int]:
    """Where a sentence begins right behind another, as curly marks show: "… in 2012.“We left.”She …"; positions."""
    return frozenset(match.start() for match in _GLUED.finditer(text))


def credit_edges(text: str) -> frozenset[int]:
    """Where credits in brackets begin, and what follows them: sentences begin there.

    Args:
        text: The article's text.

    Returns:
        Character positions.
    """
    found = list(_CREDIT.finditer(text))
    return frozenset(edge for match in found for edge in (match.start("credit"), match.end()))


def credit_spans(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the text says whose a picture is, or who helped with the report.

    Args:
        text: The article's text.
        sentences: Start and end of each of its sentences.

    Yields:
        Half-open character positions; they may overlap.
    """
    for pattern in (_IN_BRACKETS, _GLUED_BRACKET, _OPEN, _LABELLED, _BYLINE, _RIGHTS):
        yield from (match.span() for match in pattern.finditer(text))
    for start, end in sentences:
        if _tells_helpers(text[start:end].strip("([ \n")):
            yield start, end


def _tells_helpers(sentence: str) -> bool:
    """Whether the sentence says who else worked on the report: nothing but names stands before the verb."""
    helped = _HELPED.search(sentence)
    if helped is None:
        return _BY_HELPERS.match(sentence) is not None
    before = sentence[: helped.start()].replace(",", " ").replace(";", " ").split()
    return bool(before) and all(word[0].isupper() or word in _BESIDE_NAMES for word in before)
