"""A role as a phrase: "leader of the port union", "a policewoman"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from generator.pages.words.escaping import fill
from generator.pages.words.wording import day_words, indefinite, listing, month_words, period_words, uncapital
from generator.pages.writing.library import Library
from generator.pages.writing.role_choice import head_word
from generator.pages.writing.scribe import Scribe
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
_SPEAKS_FOR = re.compile(r"(?:\w+ )?spokes\w+ (?:of|for) ", re.IGNORECASE)
_ONE_OF_MANY = {
    "member", "fighter", "supporter", "resident", "activist", "journalist", "officer", "soldier", "correspondent",
    "reporter", "employee", "official", "adviser", "advisor", "commander", "policeman", "policewoman", "founder",
    "co-founder", "lawmaker", "senator", "deputy", "teacher", "student", "analyst", "researcher", "diplomat",
}  # fmt: skip
_POINTS_BACK = re.compile(
    r"\s+(?:of|for|to|in|at|with)\s+(?:the|this|that|their|its|his|her)\s+(?:government|administration|regime|group|movement|"
    r"party|organi[sz]ation|company|firm|agency|ministry|department|council|committee|army|militia|forces?|team|club|union|"
    r"country|nation|state|province|district|city|town|region)$|\s+of\s+\d+$",
    re.IGNORECASE,
)
"""Ends of a title that only its article explains ("envoy of the government"), and an age that is no part of it."""
_SENTENCE_CASE = {"of", "for", "to", "in", "at", "on", "and", "vice", "deputy", "minister", "secretary"}
"""Second words of a title that is capitalised only because it begins a line: "Head of the Port Authority"."""
_NOT_BESIDE = re.compile(r",|\band\b|&| (?:of|for|to|in|at)$", re.IGNORECASE)
"""Titles that another cannot stand beside without its group: it would be taken for a part of theirs."""
_FORMER = re.compile(r"^(?:former |ex-)", re.IGNORECASE)
_TIMELESS = {"founder", "co-founder", "cofounder", "author", "co-author", "creator", "inventor", "discoverer"}
"""What somebody does not cease to be: the day of the article says nothing of it."""
_OFFICES = {"president", "minister", "king", "queen", "prince", "pope", "chancellor", "secretary", "chairman", "chief"}


def role_phrase(scribe: Scribe, role: Role, *, bare: bool = False) -> Markup:
    """The role without an article before it: "former spokesman for the port"; if `bare`, without its group."""
    title = role_title(role)
    if bare or speaks_for_another(role):
        return fill("{title}", title=title)
    if is_named_before(role):
        return fill("{name} {title}", name=role.group_name, title=title)
    group = scribe.the_entity(role.group) if role.group else role.group_name
    if not group:
        return fill("{title}", title=title)
    return fill("{title} {of} {group}", title=title, of=_preposition(role.title), group=group)


def is_named_before(role: Role) -> bool:
    """Whether the printed name beside the title has no page: mostly a people's, as in "Danish journalist"."""
    return role.group is None and bool(role.group_name) and not role.by_editor


def shared_group(roles: Sequence[Role]) -> bool:
    """Whether the last of two roles can name the group of both: "head of the watch and spokesman for the port"."""
    if len(roles) != 2 or roles[0].group is None or roles[0].group != roles[1].group:
        return False
    if any(role.former or speaks_for_another(role) or _NOT_BESIDE.search(role.title) for role in roles):
        return False
    before, after = (_preposition(role.title) for role in roles)
    return before == after or {before, after} == {"of", "for"}


def plain_phrase(library: Library, role: Role) -> str:
    """As `role_phrase`, without links: "former spokesman for the port"."""
    title, group = role_title(role), library.entity(role.group)
    name = f"the {group.name}" if group and group.id in library.definite else group.name if group else role.group_name
    if not name or speaks_for_another(role):
        return title
    return (
        f"{name} {title}" if is_named_before(role) else f"{title} {_preposition(role.title)} {name}".replace("  ", " ")
    )


def role_predicate(scribe: Scribe, role: Role, *, bare: bool = False) -> Markup:
    """The role as it follows "was": "leader of the port", "a policewoman", "a former minister" in an undated report."""
    if _was_over(role) and _when(role):
        role = replace(role, former=False, title=_FORMER.sub("", role.title))
    phrase = role_phrase(scribe, role, bare=bare)
    if _is_unique(role) and not role.former:
        return phrase
    first = role.group_name if is_named_before(role) and role.group_name else role_title(role)
    article = indefinite(first).split(" ", 1)[0]
    return fill("{article} {phrase}", article=article, phrase=phrase)


def _is_unique(role: Role) -> bool:
    """Whether English needs no article: "was leader of the port", but "was a member of the port"."""
    last_word = role.title.lower().split()[-1] if role.title else ""
    in_group = bool(role.group or role.group_name) and not is_named_before(role)
    return last_word in _OFFICES or (in_group and last_word not in _ONE_OF_MANY)


def role_there(role: Role) -> str:
    """The title as it stands for somebody of a group just named: "its leader", "a member"."""
    one_of_many = (role.title.lower().split() or [""])[-1] in _ONE_OF_MANY
    return indefinite(role_title(role)) if one_of_many else f"its {role_title(role)}"


def speaks_for_another(role: Role) -> bool:
    """Whether the title itself says for whom it speaks, so that the group beside it may be another."""
    return _SPEAKS_FOR.match(role.title) is not None


def role_title(role: Role) -> str:
    """The bare title, "former" before it where the articles say so."""
    title = running(role.title if role.group or role.group_name else _POINTS_BACK.sub("", role.title))
    former = role.former and not _FORMER.match(title)
    return f"former {title}" if former else title


def running(title: str) -> str:
    """A title as it stands inside a sentence: "Leader" to "leader", "Foreign Minister" and "MP" as they are."""
    first, *others = title.split(" ") or [""]
    small = not any(word[:1].isupper() for word in others) or others[0] in _SENTENCE_CASE
    plain = first[:1].isupper() and first[1:].islower() and small
    return title[:1].lower() + title[1:] if plain else title


def role_period(role: Role) -> str:
    """An editor's dates, or the days the role was printed, which no term of office is; "" if none is known."""
    if role.by_editor and role.first and not role.last:
        return f"since {period_words(role.first, role.first)}"
    period = period_words(role.first, role.last)
    several = bool(role.first and role.last) and role.first != role.last
    return f"in print {period}" if several and not role.by_editor else period


def roles_sentence(scribe: Scribe, name: str, roles: Sequence[Role]) -> Markup:
    """One sentence with its citations, such as: In May 2020 Jane Doe was director of the port[^1] and a pilot[^2].

    A former office is told as what it was: Before May 2020 Jane Doe was a pilot. The days of the first and the last
    article that print an office are no term of it: In articles from May 2020 to July 2021 Jane Doe is named as mayor.
    """
    whens = dict.fromkeys("" if _lasts(role) else _when(role) for role in roles)
    same = next(iter(whens)) if len(whens) == 1 else ""
    if same:
        bare = shared_group(roles) and all(_is_unique(role) for role in roles)
        parts = [
            fill(
                "{what}{notes}",
                what=role_predicate(scribe, role, bare=bare and role is not roles[-1]),
                notes=scribe.cite(role.citations, 2),
            )
            for role in roles
        ]
        return fill("{when} {name} {verb}{parts}.", when=same, name=name, verb=_verb(roles[0]), parts=listing(parts))
    verbs = [_verb(role) for role in roles]
    parts = [
        _clause(scribe, role, verb if number == 0 or verb != verbs[number - 1] else "")
        for number, (role, verb) in enumerate(zip(roles, verbs, strict=True))
    ]
    return fill("{name} {parts}.", name=name, parts=listing(parts))


def _verb(role: Role) -> str:
    if _lasts(role):
        return "has been "
    return "was " if _when(role) and not _spans_reports(role) else "is named as "


def _clause(scribe: Scribe, role: Role, verb: str) -> Markup:
    """Such as "was director of the port in May 2020"; without the verb where the clause before has the same."""
    when = f"since {day_words(role.first)}" if _lasts(role) else uncapital(_when(role))
    return fill(
        "{verb}{what}{when}{notes}",
        verb=verb, what=role_predicate(scribe, role), when=f" {when}" if when else "", notes=scribe.cite(role.citations, 2),
    )  # fmt: skip


def _was_over(role: Role) -> bool:
    """Whether articles call the office a former one, so that their day is only one after its end."""
    return role.former and not role.by_editor


def _lasts(role: Role) -> bool:
    return role.by_editor and bool(role.first) and not role.last and not role.former


def _spans_reports(role: Role) -> bool:
    """Whether its days are those of a first and a last article, between which nobody says how long it was held."""
    return not role.by_editor and not role.former and role.first[:7] != (role.last or role.first)[:7]


def _when(role: Role) -> str:
    if head_word(role) in _TIMELESS and not role.by_editor:
        return ""
    if _was_over(role):
        printed = month_words(role.first or role.last)
        return f"Before {printed}" if printed else ""
    first, last = month_words(role.first or role.last), month_words(role.last or role.first)
    if not first or first == last:
        return f"In {first}" if first else ""
    if first[-4:] == last[-4:]:
        first = first[:-5]
    return f"In articles from {first} to {last}" if _spans_reports(role) else f"From {first} to {last}"


def _preposition(title: str) -> str:
    lowered = title.lower()
    if lowered.endswith(_WRITTEN_WITH_PREPOSITION):
        return ""
    return next((word for start, word in _PREPOSITIONS.items() if start in lowered), "of")
