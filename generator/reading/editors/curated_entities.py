"""Editors' files on people, groups, places and events: front matter and prose."""

import re
from dataclasses import replace

from generator.issues import Issue, error, note, warning
from generator.page_paths import KIND_OF_FOLDER, entity_id, is_entity_id
from generator.reading.files.content_files import ContentFile, read_text_file
from generator.reading.files.front_matter import split_front_matter
from generator.reading.files.inline_markdown import read_inline
from generator.reading.files.suggestions import nearest_id
from generator.reading.files.text_cleaning import find_markup
from generator.reading.files.typed_keys import MARKUP_HINT, KeyReader
from generator.reading.files.web_addresses import is_unsafe_link, is_web_address
from generator.records.entity import Alias, CuratedEntity, CuratedRole, EntityKind
from generator.records.text import SourceLocation
from generator.slugs import slug_of

ENTITY_KEYS = frozenset(
    {"name", "aliases", "kind", "description", "pronouns", "wikidata", "same_as", "born", "died", "coordinates"}
    | {"part_of", "roles", "image", "start", "end", "places", "participants"}
)
ROLE_KEYS = frozenset({"title", "group", "from", "to"})
PRONOUNS = ("he", "she", "they", "it")
ALIAS_KEYS = frozenset({"name", "lang"})
_WIKIDATA = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d{0,11})")
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d+)?")


def read_curated_entity(file: ContentFile, max_bytes: int) -> tuple[CuratedEntity | None, list[Issue]]:
    """One file; its folder says the kind and its name the id, put right where it is none."""
    text, issues = read_text_file(file, max_bytes)
    if text is None:
        return None, issues
    issues += _check_file_name(file)
    split = split_front_matter(text, file.relative)
    keys = KeyReader(split.header, text.split("\n"))
    before_prose = split.body[: len(split.body) - len(split.body.lstrip())].count("\n")
    prose_at = replace(file.location, line=split.body_line + before_prose)
    entity = _entity(keys, file, split.body.strip(), prose_at)
    prose_issues = _check_prose(split.body, file.relative, split.body_line)
    return entity, [*issues, *split.issues, *keys.issues, *prose_issues]


def _check_file_name(file: ContentFile) -> list[Issue]:
    slug = slug_of(file.stem)
    if slug == file.stem:
        return []
    message = (
        f"a file name here is the entity's id and has lower-case letters, digits and hyphens only, not {file.stem!r}; "
        f"it is read as {slug}.md"
    )
    return [error("bad-value", message, file.location, f"call it {slug}.md")]


def _entity(keys: KeyReader, file: ContentFile, prose: str, prose_at: SourceLocation) -> CuratedEntity:
    keys.check_known(ENTITY_KEYS)
    kind = KIND_OF_FOLDER[file.path.parent.name]
    _check_kind(keys, kind)
    _check_order(keys, "born", "died")
    _check_order(keys, "start", "end")
    return CuratedEntity(
        id=entity_id(kind, slug_of(file.stem)),
        kind=kind,
        name=_name(keys, file),
        location=file.location,
        aliases=_aliases(keys),
        description=keys.text("description"),
        pronouns=_pronouns(keys),
        wikidata=_wikidata(keys),
        same_as=tuple(url for item in keys.values("same_as") if (url := keys.address(item, "same_as"))),
        born=keys.partial_day("born"),
        died=keys.partial_day("died"),
        coordinates=_coordinates(keys),
        part_of=_reference(keys, "part_of"),
        roles=tuple(_roles(keys)),
        image=_image(keys),
        start=keys.partial_day("start"),
        end=keys.partial_day("end"),
        places=_references(keys, "places"),
        participants=_references(keys, "participants"),
        prose=prose,
        key_locations={**keys.key_locations(), "prose": prose_at},
    )


def _pronouns(keys: KeyReader) -> str | None:
    said = keys.text("pronouns").lower()
    first = re.split(r"[/,\s]", said, maxsplit=1)[0]
    if first and first not in PRONOUNS:
        message = f'"pronouns" cannot be {said[:60]!r}; no pronoun is used until it is mended'
        keys.bad_value(keys.mapping.items()["pronouns"], message, f"one of: {', '.join(PRONOUNS)}")
        return None
    return first or None


def _wikidata(keys: KeyReader) -> str | None:
    text = keys.matching("wikidata", _WIKIDATA, "is no Wikidata id", "it looks like Q42")
    return text.rsplit("/", 1)[-1] or None


def _check_order(keys: KeyReader, first: str, last: str) -> None:
    """Complain where something ends before it begins; a month may lie in the year that begins it."""
    start, end = keys.text(first), keys.text(last)
    shared = min(len(start), len(end))
    if start and end and end[:shared] < start[:shared]:
        message = f'"{last}" ({end}) is before "{first}" ({start})'
        keys.issues.append(warning("bad-value", message, keys.location(last), "correct one of the two"))


def _name(keys: KeyReader, file: ContentFile) -> str:
    name = keys.text("name")
    if not name:
        name = file.stem.replace("-", " ").title()
        message = f'no name is given; "{name}" stands in'
        keys.issues.append(error("missing-key", message, file.location, "add a line `name: …`"))
    return name


def _check_kind(keys: KeyReader, kind: EntityKind) -> None:
    said = keys.choice("kind", EntityKind)
    if said not in (None, kind):
        folder = next((folder for folder, other in KIND_OF_FOLDER.items() if other is said), None)
        hint = f"move the file to content/{folder}/, or delete this line" if folder else "delete this line"
        message = f'the file says "{said}" but stands among the {kind.value} files'
        keys.issues.append(error("bad-value", message, keys.location("kind"), hint))


def _aliases(keys: KeyReader) -> tuple[Alias, ...]:
    found: dict[str, Alias] = {}
    for located in keys.values("aliases"):
        if isinstance(located.value, dict):
            item = keys.inner(located)
            item.check_known(ALIAS_KEYS)
            name, lang = item.text("name"), item.text("lang") or None
            keys.issues += item.issues
        else:
            name, lang = keys.scalar(located, "aliases"), None
        if name:
            found.setdefault(name, Alias(name=name, lang=lang, by_editor=True))
    return tuple(found.values())


def _roles(keys: KeyReader) -> list[CuratedRole]:
    roles: list[CuratedRole] = []
    for located in keys.values("roles"):
        if not isinstance(located.value, dict):
            if title := keys.scalar(located, "roles"):
                roles.append(CuratedRole(title=title))
            continue
        item = keys.inner(located)
        item.check_known(ROLE_KEYS)
        _check_order(item, "from", "to")
        group = _reference(item, "group")
        is_id = group is not None and is_entity_id(group)
        role = CuratedRole(
            title=item.text("title"),
            group=group if is_id else None,
            group_name=None if is_id else group,
            start=item.partial_day("from"),
            end=item.partial_day("to"),
        )
        if role.title:
            roles.append(role)
        else:
            item.issues.append(error("missing-key", "a role has no title", located.location, "add `title: …`"))
        keys.issues += item.issues
    return roles


def _coordinates(keys: KeyReader) -> tuple[float, float] | None:
    if "coordinates" not in keys:
        return None
    elements = [element for element in keys.values("coordinates") if not isinstance(element.value, dict | list)]
    texts = [part for element in elements for part in re.split(r"[,;\s]+", keys.scalar(element, "coordinates"))]
    texts = [text for text in texts if text]
    if len(texts) == 2 and all(map(_NUMBER.fullmatch, texts)):
        latitude, longitude = float(texts[0]), float(texts[1])
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return latitude, longitude
    message = '"coordinates" takes two numbers, latitude and longitude'
    keys.issues.append(error("bad-value", message, keys.location("coordinates"), "for example [51.5, -0.12]"))
    return None


def _reference(keys: KeyReader, key: str) -> str | None:
    found = _references(keys, key)
    return found[0] if found else None


def _references(keys: KeyReader, key: str) -> tuple[str, ...]:
    """Ids or plain names; an id that is none, or leads to another folder, is an issue."""
    references: list[str] = []
    for located in keys.values(key):
        text = keys.scalar(located, key)
        if ".." in text.split("/") or text.startswith("/"):
            hint = "write an id such as groups/harbour-union"
            keys.issues.append(
                error("unsafe-path", f'"{key}" leads to another folder: {text[:60]!r}', located.location, hint)
            )
        elif text.split("/", 1)[0] in KIND_OF_FOLDER and "/" in text and not is_entity_id(text):
            keys.bad_value(located, f'"{key}" is no id: {text[:60]!r}', f'did you mean "{nearest_id(text)}"?')
        elif text:
            references.append(text)
    return tuple(references)


def _image(keys: KeyReader) -> str | None:
    image = keys.text("image")
    if not image or is_web_address(image):
        return image or None
    if is_unsafe_link(image):
        message = f'"image" is no http or https address and was dropped: {image[:60]!r}'
        keys.issues.append(
            warning("unsafe-link", message, keys.location("image"), "give an address or a path under docs/")
        )
        return None
    if image.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", image):
        message = f'"image" leads to another folder: {image[:60]!r}'
        keys.issues.append(
            error("unsafe-path", message, keys.location("image"), "give a path under docs/, such as assets/a.jpg")
        )
        return None
    return image


def _check_prose(body: str, path: str, first_line: int) -> list[Issue]:
    issues: list[Issue] = []
    for number, line in enumerate(body.split("\n"), start=first_line):
        if match := find_markup(line):
            place = SourceLocation(path=path, line=number, column=match.start() + 1)
            issues.append(note("raw-html", f"markup in the prose: {match.group(0)[:60]}", place, MARKUP_HINT))
        for target in filter(is_unsafe_link, read_inline(line, {}).links if "(" in line or "<" in line else ()):
            place = SourceLocation(path=path, line=number, column=max(line.find(target.split(":", 1)[0]), 0) + 1)
            message = f"a link is not http, https or mailto and is not shown as one: {target[:60]!r}"
            issues.append(warning("unsafe-link", message, place, "give it another target, or none"))
    return issues
