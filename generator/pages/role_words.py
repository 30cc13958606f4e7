"""A role as a phrase: "leader of the port union", "a policewoman"."""

from markupsafe import Markup

from generator.pages.escaping import fill
from generator.pages.scribe import Scribe
from generator.pages.wording import day_words, indefinite, month_words, period_words
from generator.records.graph import Role

_PREPOSITIONS = {
    "spokes": "for",
    "ambassador": "to",
    "envoy": "to",
    "adviser": "to",
    "advisor": "to",
    "correspondent": "for",
}
_WRITTEN_WITH_PREPOSITION = (" of", " for", " to", " in", " at")
_ONE_OF_MANY = {
    "member", "fighter", "supporter", "resident", "activist", "journalist", "officer", "soldier", "correspondent",
    "reporter", "employee", "official", "adviser", "advisor", "commander", "policeman", "policewoman", "founder",
    "co-founder", "lawmaker", "senator", "deputy", "teacher", "student", "analyst", "researcher", "diplomat",
}  # fmt: skip
_OFFICES = {"president", "minister", "king", "queen", "prince", "pope", "chancellor", "secretary", "chairman", "chief"}


def role_phrase(scribe: Scribe, role: Role) -> Markup:
    """The role without an article before it: "former spokesman for the port"."""
    former = "former " if role.former and not role.title.lower().startswith(("former", "ex-")) else ""
    title = former + running(role.title)
    group = scribe.the_entity(role.group) if role.group else role.group_name
    if not group:
        return fill("{title}", title=title)
    return fill("{title} {of} {group}", title=title, of=_preposition(role.title), group=group)


def role_predicate(scribe: Scribe, role: Role) -> Markup:
    """The role as it follows "was": "leader of the port", "a policewoman", "a former minister"."""
    phrase = role_phrase(scribe, role)
    last_word = role.title.lower().split()[-1] if role.title else ""
    unique = last_word in _OFFICES or ((role.group or role.group_name) and last_word not in _ONE_OF_MANY)
    if unique and not role.former:
        return phrase
    article = indefinite(role_title(role)).split(" ", 1)[0]
    return fill("{article} {phrase}", article=article, phrase=phrase)


def role_title(role: Role) -> str:
    """The bare title, "former" before it where the articles say so."""
    former = role.former and not role.title.lower().startswith(("former", "ex-"))
    return f"former {running(role.title)}" if former else running(role.title)


def running(title: str) -> str:
    """A title as it stands inside a sentence: "Leader" to "leader", "Foreign Minister" and "MP" as they are."""
    first, *others = title.split(" ") or [""]
    plain = first[:1].isupper() and first[1:].islower() and not any(word[:1].isupper() for word in others)
    return title[:1].lower() + title[1:] if plain else title


def role_period(role: Role) -> str:
    """The days the role was printed, or an editor's dates; "" if none is known."""
    if role.by_editor and role.first and not role.last:
        return f"since {period_words(role.first, role.first)}"
    return period_words(role.first, role.last)


def role_sentence(scribe: Scribe, name: str, role: Role) -> Markup:
    """A whole sentence with its citations, such as: In September 2021 Jane Doe was director of the port.[^1]"""
    predicate = role_predicate(scribe, role)
    notes = scribe.cite(role.citations)
    if role.by_editor and role.first and not role.last and not role.former:
        since = {"name": name, "predicate": predicate, "when": day_words(role.first), "notes": notes}
        return fill("{name} has been {predicate} since {when}.{notes}", **since)
    when = _when(role)
    if not when:
        return fill("{name} is named as {predicate}.{notes}", name=name, predicate=predicate, notes=notes)
    return fill("{when} {name} was {predicate}.{notes}", when=when, name=name, predicate=predicate, notes=notes)


def _when(role: Role) -> str:
    first, last = month_words(role.first or role.last), month_words(role.last or role.first)
    if not first or first == last:
        return f"In {first}" if first else ""
    if first[-4:] == last[-4:]:
        first = first[:-5]
    return f"From {first} to {last}"


def _preposition(title: str) -> str:
    lowered = title.lower()
    if lowered.endswith(_WRITTEN_WITH_PREPOSITION):
        return ""
    return next((word for start, word in _PREPOSITIONS.items() if start in lowered), "of")
