"""Which mentions of one article are one person, group, place or event."""

from spacy.tokens import Doc

from generator.recognition.found_name import FoundName
from generator.records.mention import Mention, MentionChain, MentionForm
from generator.records.provenance import Provenance
from generator.records.text import Span

EQUAL_NAME = Provenance(rule="equal-name", confidence=0.97)


def build_chains(
    doc: Doc, article_id: str, names: tuple[FoundName, ...]
) -> tuple[tuple[Mention, ...], tuple[MentionChain, ...]]:
    """Mentions in text order and the chains they form."""
    mentions = tuple(_mention(doc, name) for name in names)
    groups: dict[tuple[str, str], list[int]] = {}
    for index, mention in enumerate(mentions):
        groups.setdefault((mention.kind, mention.text.casefold()), []).append(index)
    chains = tuple(
        MentionChain(
            id=f"{article_id}#c{number}",
            article_id=article_id,
            kind=mentions[group[0]].kind,
            name=mentions[group[0]].text,
            mentions=tuple(group),
            names=(mentions[group[0]].text,),
            provenance=EQUAL_NAME,
        )
        for number, group in enumerate(groups.values(), start=1)
    )
    return mentions, chains


def _mention(doc: Doc, name: FoundName) -> Mention:
    span = doc[name.start : name.end]
    while len(span) > 1 and (span[0].lower_ == "the" or span[0].is_space):
        span = span[1:]
    while len(span) > 1 and (span[-1].tag_ == "POS" or span[-1].is_space):
        span = span[:-1]
    return Mention(
        span=Span(start=span.start_char, end=span.end_char),
        text=span.text,
        kind=name.kind,
        form=MentionForm.NAMED,
        provenance=name.provenance,
    )
