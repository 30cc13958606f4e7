"""Words that say whose the rest of the sentence is: "according to …", "as reported by …", "in the words of …"."""

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.made_attributions import made
from generator.recognition.words.reporting_verbs import Frame, cue_word

_LONGEST_NAME = 12


def according_source(cue: Token) -> Token | None:
    """X in "according to X"; None for any other word."""
    if cue.lower_ != "according" or cue.i + 1 >= len(cue.doc) or cue.doc[cue.i + 1].lower_ != "to":
        return None
    to = cue.doc[cue.i + 1]
    found = next((c for each in (to, cue) for c in each.children if c.dep_ == "pobj"), None)
    read_as_verb = (c for c in to.children if c.dep_ == "pcomp" and c.i == to.i + 1)  # "according to engineer Jane Doe"
    return found or next((n for c in read_as_verb for n in c.rights if n.dep_ == "dobj" and n.pos_ == "PROPN"), None)


def according_to(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find According to X, it rained; it rained, according to X."""
    source = according_source(cue)
    if source is None:
        return None
    sentence = cue.sent
    end = source.right_edge.i + 1
    if cue.i - sentence.start < 2:
        if source.i + 1 < end and parsed.doc[source.i + 1].like_num:
            end = source.i + 1  # "According to the figures 50% of …"
        end = _before_subject(source, _behind_name(parsed, source, end))
        return made(parsed, "according-to", cue, source, [(end, sentence.end)])
    stop = next((t.i for t in reversed(cue.doc[sentence.start : cue.i]) if t.text == ";"), None)
    parts = [(sentence.start if stop is None else stop + 1, cue.i)]
    goes_on = parsed.doc[end - 1].pos_ != "CCONJ" and not _is_another_sentence(parsed, end)
    closed = parsed.doc[end].is_punct or parsed.doc[end - 1].text == ","
    if sentence.end - end > 3 and closed and goes_on:
        parts.append((end, sentence.end))
    return made(parsed, "according-to", cue, source, parts)


def _is_another_sentence(parsed: ParsedArticle, end: int) -> bool:
    """Whether a second main clause follows: according to Doe, | and Roe declared that it would not."""
    doc, joint = parsed.doc, end + 1
    if joint + 1 >= len(doc) or doc[end].text != "," or doc[joint].tag_ != "CC":
        return False
    return any(t.dep_ in {"nsubj", "nsubjpass"} and t.head.dep_ in {"conj", "ROOT"} for t in doc[joint : joint + 8])


def _before_subject(source: Token, end: int) -> int:
    """Before what the parse took for an apposition, and a verb makes a subject: according to Acme, | the rate fell."""
    doc = source.doc
    beside = next((t for t in doc[source.i + 1 : end] if t.dep_ == "appos" and t.left_edge.i > source.i + 1), None)
    verb = doc[end] if end < len(doc) else source
    verb = verb.head if verb.dep_ in {"aux", "auxpass"} and verb.i < end else verb
    acts = verb.tag_ in {"VBD", "VBZ", "VBP", "MD"} or verb.dep_ in {"aux", "auxpass"}
    if beside is None or not acts or beside.right_edge.i + 1 != end:
        return end
    start = beside.left_edge.i
    return start if doc[start - 1].text == "," and doc[end - 1].text != "," else end


def _behind_name(parsed: ParsedArticle, source: Token, end: int) -> int:
    """Behind a name that only says who the source is: According to analysts, Acme Research, | it rained.

    That is a name, told by no verb of its own, before a comma behind which a subject of its own begins.
    """
    doc, last = parsed.doc, source.sent.end
    start = end + 1 if end < last and doc[end].text == "," else end
    comma = next((t.i for t in doc[start:last] if t.text == ","), None)
    if source.pos_ != "NOUN" or comma is None or not start < comma < last - 2 or comma - start > _LONGEST_NAME:
        return end
    if any(t.pos_ in {"VERB", "AUX", "CCONJ"} and t.tag_ != "VBN" for t in doc[start:comma]):
        return end
    named = doc[start + 1] if doc[start].pos_ == "DET" else doc[start]
    opens = doc[comma + 1]
    subject = opens.dep_ in {"nsubj", "nsubjpass", "expl"} or opens.head.dep_ in {"nsubj", "nsubjpass"}
    return comma if named.pos_ == "PROPN" and subject and opens.head != named else end


def as_reported_by(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find As reported by X, it rained."""
    if cue.i < 1 or cue.tag_ != "VBN" or cue.nbor(-1).lower_ != "as" or cue_word(cue.lemma_, Frame.CLAUSE) is None:
        return None
    by = next((c for c in cue.rights if c.dep_ == "agent"), None)
    source = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    if source is None or cue.i - cue.sent.start > 2:
        return None
    return made(parsed, "according-to", cue, source, [(source.right_edge.i + 1, cue.sent.end)])


def in_words_of(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find In the words of X, it rained."""
    opens = cue.lower_ == "words" and cue.i - cue.sent.start == 2 and cue.nbor(-2).lower_ == "in"
    of = next((c for c in cue.rights if c.lower_ == "of"), None) if opens else None
    source = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if source is None:
        return None
    return made(parsed, "according-to", cue, source, [(source.right_edge.i + 1, cue.sent.end)])
