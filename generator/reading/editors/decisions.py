"""Editors' decisions, from `content/decisions/*.yml`: a list of entries, each with one verb.

    - same: [people/jane-doe, {article: port-strike, exact: "J. Doe", prefix: "said "}]
    - different: [people/jane-doe, people/jane-doe-2]
    - unsure: [people/a-lee, people/ann-lee]
    - hide: groups/front-page
    - kind: place
      entity: Lorne
    - speaker: people/jane-doe            # or none
      article: port-strike
      exact: "We leave at dawn"
    - dispute: true
      article: port-strike
      exact: "The port was never closed"

Every entry may have `reason`, `editor` and `date`. Targets are ids, or words of an article with, where needed,
the words before (`prefix`) and after (`suffix`) them.
"""

from collections.abc import Callable, Mapping
from itertools import combinations

from generator.issues import Issue, error
from generator.page_paths import KIND_OF_FOLDER, article_id_of, is_entity_id
from generator.reading.files.suggestions import did_you_mean, nearest_id
from generator.reading.files.text_cleaning import clean_text
from generator.reading.files.typed_keys import KeyReader
from generator.records.decision import (
    Decisions,
    DecisionTarget,
    DisputeDecision,
    HideDecision,
    IdentityDecision,
    Judgement,
    KindDecision,
    Signature,
    SpeakerDecision,
)
from generator.records.entity import EntityKind
from generator.records.text import TextQuote
from generator.yaml_lines import Located, load_entries

QUOTE_KEYS = frozenset({"article", "exact", "prefix", "suffix"})
SIGNATURE_KEYS = frozenset({"reason", "editor", "date"})
NOBODY = frozenset({"none", "nobody", ""})
Decision = IdentityDecision | HideDecision | KindDecision | SpeakerDecision | DisputeDecision


def read_decisions(text: str, path: str) -> tuple[list[Decision], list[Issue]]:
    """The decisions of one file in order; an entry that makes no sense is an issue and left out."""
    document, issues = load_entries(text, path)
    found: list[Decision] = []
    lines = text.split("\n")
    for entry in document.elements():
        keys = KeyReader(entry, lines)
        found += _read_entry(entry, keys)
        issues += keys.issues
    return found, issues


def gather_decisions(decisions: list[Decision]) -> Decisions:
    """The decisions sorted by their kinds."""
    return Decisions(
        identity=tuple(d for d in decisions if isinstance(d, IdentityDecision)),
        hide=tuple(d for d in decisions if isinstance(d, HideDecision)),
        kind=tuple(d for d in decisions if isinstance(d, KindDecision)),
        speaker=tuple(d for d in decisions if isinstance(d, SpeakerDecision)),
        dispute=tuple(d for d in decisions if isinstance(d, DisputeDecision)),
    )


def _read_entry(entry: Located, keys: KeyReader) -> list[Decision]:
    verbs = [verb for verb in _VERBS if verb in keys]
    if len(verbs) != 1:
        what = f"has {len(verbs)} verbs: {', '.join(verbs)}" if verbs else "has no verb"
        others = [key for key in entry.items() if key not in QUOTE_KEYS | SIGNATURE_KEYS]
        known = f"give it one of: {', '.join(_VERBS)}"
        hint = did_you_mean(others[0], _VERBS, known) if others and not verbs else known
        keys.issues.append(error("bad-value", f"this decision {what}", entry.location, hint))
        return []
    extra = {"hide": QUOTE_KEYS, "kind": {"entity"}, "speaker": QUOTE_KEYS, "dispute": QUOTE_KEYS}.get(verbs[0], set())
    keys.check_known({verbs[0], *SIGNATURE_KEYS, *extra})
    return _VERBS[verbs[0]](verbs[0], keys, _signature(keys))


def _signature(keys: KeyReader) -> Signature:
    return Signature(
        location=keys.mapping.location,
        reason=keys.text("reason"),
        editor=keys.text("editor"),
        decided_on=keys.day("date"),
    )


def _identity(verb: str, keys: KeyReader, signature: Signature) -> list[Decision]:
    elements = keys.values(verb)
    targets = [target for element in elements if (target := _target(element, keys))]
    if len(elements) < 2:
        keys.bad_value(keys.mapping, f'"{verb}" takes two or more', f"write {verb}: [people/a, people/b]")
    judgement = Judgement(verb)
    pairs = combinations(targets, 2) if judgement is not Judgement.SAME else ((targets[0], t) for t in targets[1:])
    if len(targets) < len(elements):
        return []  # one of them is wrong; deciding about the others alone could mean something else
    return [IdentityDecision(left=a, right=b, judgement=judgement, signature=signature) for a, b in pairs]


def _hide(verb: str, keys: KeyReader, signature: Signature) -> list[Decision]:
    located = keys.mapping.items()[verb]
    if isinstance(located.value, list):
        keys.bad_value(located, '"hide" takes one id', "write one entry for each")
        return []
    target = _quoted(keys) if located.value in (None, True) else _target(located, keys)
    return [HideDecision(target=target, signature=signature)] if target else []


def _kind(verb: str, keys: KeyReader, signature: Signature) -> list[Decision]:
    kind, entity = keys.choice(verb, EntityKind), keys.text("entity")
    if not entity:
        hint = "add `entity: NAME` or `entity: people/jane-doe`"
        keys.issues.append(error("missing-key", "this decision names no entity", keys.mapping.location, hint))
    return [KindDecision(entity=entity, kind=kind, signature=signature)] if kind and entity else []


def _speaker(verb: str, keys: KeyReader, signature: Signature) -> list[Decision]:
    located = keys.mapping.items()[verb]
    target = _quoted(keys)
    name = keys.text(verb)
    speaker = _checked_id(name, located, keys) if name.lower() not in NOBODY else None
    if target is None or (speaker is None and name.lower() not in NOBODY):
        return []
    return [SpeakerDecision(target=target, speaker=speaker, signature=signature)]


def _dispute(verb: str, keys: KeyReader, signature: Signature) -> list[Decision]:
    value, target = keys.mapping.items()[verb].value, _quoted(keys)
    if not isinstance(value, bool):
        keys.bad_value(keys.mapping.items()[verb], '"dispute" takes true or false')
        return []
    return [DisputeDecision(target=target, disputed=value, signature=signature)] if target else []


def _target(located: Located, keys: KeyReader) -> DecisionTarget | None:
    if isinstance(located.value, dict):
        inner = keys.inner(located)
        inner.check_known(QUOTE_KEYS)
        quoted = _quoted(inner)
        keys.issues += inner.issues
        return quoted
    identifier = _checked_id(keys.scalar(located, "id"), located, keys)
    return DecisionTarget(entity_id=identifier) if identifier else None


def _checked_id(text: str, located: Located, keys: KeyReader) -> str | None:
    if is_entity_id(text):
        return text
    if ".." in text or text.startswith("/"):
        message = f"an id cannot lead to another folder: {text[:60]!r}"
        keys.issues.append(error("unsafe-path", message, located.location, "write an id such as people/jane-doe"))
    elif text:
        folders = ", ".join(KIND_OF_FOLDER)
        otherwise = f"an id is a folder ({folders}), a slash and a slug, such as people/jane-doe"
        nearest = nearest_id(text)
        keys.bad_value(located, f"this is no id: {text[:60]!r}", f'did you mean "{nearest}"?' if nearest else otherwise)
    return None


def _quoted(keys: KeyReader) -> DecisionTarget | None:
    article = article_id_of(keys.text("article"))
    quote = TextQuote(exact=_words(keys, "exact"), prefix=_words(keys, "prefix"), suffix=_words(keys, "suffix"))
    for key, given in (("article", article), ("exact", quote.exact)):
        if not given:
            hint = 'give `article: ID` and `exact: "words of the article"`'
            keys.issues.append(error("missing-key", f'"{key}" is missing here', keys.mapping.location, hint))
    return DecisionTarget(article_id=article, quote=quote) if article and quote.exact else None


def _words(keys: KeyReader, key: str) -> str:
    """Words as they stand in an article; their blanks at the ends matter only to people."""
    located = keys.mapping.items().get(key)
    return clean_text(located.text()).strip() if located and not isinstance(located.value, dict | list) else ""


_VERBS: Mapping[str, Callable[[str, KeyReader, Signature], list[Decision]]] = {
    "same": _identity,
    "different": _identity,
    "unsure": _identity,
    "hide": _hide,
    "kind": _kind,
    "speaker": _speaker,
    "dispute": _dispute,
}
