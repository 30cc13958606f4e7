"""How publishers glue captions and picture credits into text: an ordered table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARKS = r"(?:image|media|video|figure|photo|picture)"
_AGENCY = r"(?:AP|AFP|EPA(?:-EFE)?|EFE|REUTERS|Reuters|Getty(?: Images)?|Shutterstock|Alamy|dpa|PA|Anadolu|Xinhua|NurPhoto|Handout|File)"
_NAME = r"[A-Z@][^.:;!?\"“”\[\]()]{1,79}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionRule:
    """One way to print a caption; the pattern's groups are `caption` and `credit`, each optional."""

    name: str
    pattern: re.Pattern[str]


def _rule(name: str, pattern: str, flags: int = 0) -> CaptionRule:
    return CaptionRule(name=name, pattern=re.compile(pattern, flags))


CAPTION_RULES: Sequence[CaptionRule] = (
    _rule(
        "marked source and caption",
        rf"(?i){_MARKS} ?(?:source|copyright|credit)\s*[,:]?\s*(?P<credit>.+?)\s*{_MARKS} ?caption\s*[,:]?\s*(?P<caption>.+)",
    ),
    _rule("marked caption", rf"(?i){_MARKS} ?caption\s*[,:]?\s*(?P<caption>.*)"),
    _rule(
        "marked source",
        rf"(?i){_MARKS} ?(?:source|copyright|credit)(?:\s*[,:]\s*|(?<=[a-z])(?=(?-i:[A-Z@])))(?P<credit>.{{2,80}})",
    ),
    _rule("marked source after a space", rf"(?:Image|Photo|Media) ?(?:source|copyright|credit)\s+(?P<credit>{_NAME})"),
    _rule(
        "photo agency in brackets",
        rf"(?P<caption>.*?)\s*\((?P<credit>(?:{_AGENCY} )?(?:File )?(?:Photo|Image|Picture|Photograph)s?(?: by)?\b[^()]{{0,80}})\)\.?",
    ),
    _rule(
        "agency in brackets",
        rf"(?P<caption>(?![a-z]{{2,4}}(?:/[a-z]{{2,4}})* \().*?)\s*[(\[](?P<credit>(?:[^()\[\]]{{2,60}}[/,] ?)?{_AGENCY}(?:/[^()\[\]]{{2,60}}| via [^()\[\]]{{2,60}})?)[)\]]",
    ),
    _rule(
        "photographer and agency", rf"(?P<caption>.*?)\s*\((?P<credit>[A-Z][A-Z .'’-]+ ?/ ?{_AGENCY}[^()]{{0,40}})\)"
    ),
    _rule(
        "name and outlet in square brackets",
        r"(?P<caption>(?:[A-Z\"“'‘].+?)?)\s*\[(?P<credit>[^\[\]/,]{2,50}/[^\[\],]{2,50})\]",
    ),
    _rule("credit after dots", rf"(?P<caption>.*?)\s*Credit(?:\.{{3}}|…)\s*(?P<credit>{_NAME})"),
    _rule(
        "labelled credit",
        rf"(?P<caption>.*?)\s*\b(?:Photograph|Photo(?:graph)?(?: [Cc]redit)?|Picture(?: [Cc]redit)?|Image(?: [Cc]redit)?|Credit|Illustration)\s*:\s*(?P<credit>{_NAME})\.?",
    ),
    _rule("photo by", rf"(?P<caption>.*?[.!?”\"])\s*(?:Photo(?:graph)? by|Courtesy of)\s+(?P<credit>{_NAME})\.?"),
    _rule("agency, slash, name", r"(?P<caption>.*?[.!?”\"])\s*(?P<credit>(?:REUTERS|AFP|AP|EPA)/[\w .,'’/-]{2,80})"),
    _rule(
        "name, slash, agency",
        rf"(?P<caption>.*?[.!?”\"](?<!\b[A-Z]\.))\s*(?P<credit>[A-Z][\w .'’-]{{1,50}}/{_AGENCY}(?:[/ ][\w .'’-]{{1,50}})?)",
    ),
    _rule("picture of the day", r"(?:TOPSHOT|EDITORS NOTE: .{5,80})\s*(?::|[-–—])\s*(?P<caption>.+)"),
    _rule("file photo", r"(?P<caption>(?:FILE(?: PHOTO)?|PHOTO|PICTURED)\s*(?::|[-–—])\s*.+)"),
    _rule(
        "credit alone",
        rf"(?P<credit>(?:[\w .'’-]{{2,40}}/){{0,3}}{_AGENCY}(?:/[\w .'’-]{{2,40}})?(?: via [\w ]{{2,40}})?)",
    ),
)
"""Tried in order on a whole paragraph; the first that matches decides."""

LONGEST_CAPTION = 700
_GLUED = re.compile(rf"(?<=[.!?\"”’)a-z])(?=(?i:{_MARKS}) ?(?:source|copyright|caption)\s*,?\s*(?:[A-Z\"“'‘@]))")
_PHOTOGRAPHER = r"[A-Z][\w.'’-]*(?: [A-Za-z][\w.'’-]*){0,4}"
_RUN_IN = re.compile(
    rf"(?<=[.!?”\"’)])(?<!\b[A-Z]\.)\s+((?:{_PHOTOGRAPHER}/){{1,3}}{_AGENCY}(?:/{_AGENCY})*)(?=\s+[A-Z\"“‘])"
    rf"|\s*(\((?:{_AGENCY} )?(?:File )?(?:Photo|Image|Picture)s?\b(?:[ /][^()]{{0,80}})?\)|\[(?:[^\[\]/]{{2,50}}/)+{_AGENCY}\])(?=\s+[A-Z\"“‘])"
)


def match_caption(text: str) -> tuple[str, str | None] | None:
    """Caption text and credit, either possibly empty, if the paragraph is a caption or a picture's credit."""
    if len(text) > LONGEST_CAPTION:
        return None
    for rule in CAPTION_RULES:
        if match := rule.pattern.fullmatch(text):
            groups = match.groupdict()
            credit = (groups.get("credit") or "").strip(" ,;|–—-")
            return (groups.get("caption") or "").strip(), credit or None
    return None


def split_glued(text: str) -> list[str]:
    """The parts of a paragraph into which caption marks or credits are glued.

    Such as "…he said.image captionA street" and "…on Monday. Ann Lee/AFP/Getty Images The crews…".
    """
    parts = [part.strip() for piece in _GLUED.split(text) for part in _RUN_IN.split(piece) if part]
    merged: list[str] = []
    for part in parts:
        if merged and re.match(rf"{_MARKS} ?(?:source|copyright)", merged[-1], re.IGNORECASE) and len(parts) > 1:
            merged[-1] += part
        else:
            merged.append(part)
    return [part for part in merged if part]
