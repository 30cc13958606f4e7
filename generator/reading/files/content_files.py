"""Finds and reads the files under content/, without ever leaving it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.issues import Issue, error, warning
from generator.reading.files.suggestions import did_you_mean
from generator.reading.files.text_cleaning import decode_bytes
from generator.records.text import SourceLocation

_IGNORED_ENDINGS = ("~", ".swp", ".tmp", ".bak", ".orig")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFile:
    """A file people wrote; `relative` is its path from the project folder, with forward slashes."""

    path: Path
    relative: str

    @property
    def stem(self) -> str:
        """The name without folder and ending."""
        return self.path.stem

    @property
    def location(self) -> SourceLocation:
        """The file's first line."""
        return SourceLocation(path=self.relative)


def find_files(project: Path, folder: str, endings: Collection[str]) -> tuple[list[ContentFile], list[Issue]]:
    """Files below `content/<folder>` with one of the endings (such as ".md"), by path.

    Hidden files, editors' backups and README files are passed over; other endings are warned of. Links that
    lead out of content/ are errors and are not followed.
    """
    content = (project / "content").resolve()
    files: list[ContentFile] = []
    issues: list[Issue] = []
    for path in _walk(project / "content" / folder):
        file = ContentFile(path=path, relative=path.relative_to(project).as_posix())
        if not stays_in(content, path):
            message = "this leads out of the content folder and was not read"
            issues.append(error("unsafe-path", message, file.location, "put a copy of the file here"))
        elif path.suffix.lower() in endings and path.is_file():
            files.append(file)
        elif path.suffix.lower() in endings and not path.is_dir():
            message = "this is no regular file, or a link that leads nowhere; it was not read"
            issues.append(
                warning("unreadable-file", message, file.location, "put the file itself here, or delete this")
            )
        elif not path.is_dir():
            message = f"files like {path.name} are not read here"
            issues.append(
                warning("unreadable-file", message, file.location, f"files that are read: {', '.join(sorted(endings))}")
            )
    return sorted(files, key=lambda file: file.relative), issues


def find_strays(project: Path, folders: Collection[str], files: Collection[str]) -> list[Issue]:
    """A warning for whatever else stands in `content/` itself: a folder or file whose name is not one that is read."""
    content = project / "content"
    issues: list[Issue] = []
    for path in sorted(content.iterdir()) if content.is_dir() else ():
        known = folders if path.is_dir() else files
        if path.name in known or is_passed_over(path) or path.stem.lower() == "readme":
            continue
        names = [*sorted(name + "/" for name in folders), *sorted(files)]
        hint = did_you_mean(path.name, known, f"what is read: {', '.join(names)}")
        place = SourceLocation(path=path.relative_to(project).as_posix())
        issues.append(warning("unreadable-file", f"nothing called {path.name} is read here", place, hint))
    return issues


def is_passed_over(path: Path) -> bool:
    """Whether this is hidden, or an editor's backup."""
    return path.name.startswith((".", "#")) or path.name.endswith(_IGNORED_ENDINGS)


def stays_in(folder: Path, path: Path) -> bool:
    """Whether the path, its links followed, lies below the folder."""
    try:
        return path.resolve().is_relative_to(folder)
    except (OSError, RuntimeError):  # links in a ring lead nowhere
        return True


def _walk(folder: Path) -> Iterator[Path]:
    """Files below the folder, and linked folders as such: they could lead anywhere, or round in a ring."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if is_passed_over(path):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        elif path.stem.lower() != "readme":
            yield path


def read_text_file(file: ContentFile, max_bytes: int | None = None) -> tuple[str | None, list[Issue]]:
    """The cleaned text of a file, or None if it cannot be read or is larger than `max_bytes`."""
    try:
        size = file.path.stat().st_size
        if max_bytes is not None and size > max_bytes:
            return None, [_too_large(file.location, size, max_bytes)]
        data = file.path.read_bytes()
    except OSError as problem:
        message = f"cannot be read: {problem.strerror or problem}"
        return None, [error("unreadable-file", message, file.location, "check that it is a file you may read")]
    return decode_content(data, file.relative)


def _too_large(location: SourceLocation, size: int, max_bytes: int) -> Issue:
    message = f"{size // 1024} kB are more than the {max_bytes // 1024} kB an article may have; it was left out"
    return error(
        "file-too-large", message, location, "split it, or raise max_article_kilobytes in content/settings.yml"
    )


def decode_content(data: bytes, path: str) -> tuple[str | None, list[Issue]]:
    """Cleaned text of a file's bytes, with a warning if it is not UTF-8; None if it is no text at all."""
    decoded = decode_bytes(data)
    place = SourceLocation(path=path, line=max(decoded.bad_line, 1), column=max(decoded.bad_column, 1))
    if decoded.text is None:
        return None, [error("unreadable-file", "this is no text file", place, "save the article as UTF-8 text")]
    if decoded.bad_line:
        message = f"not UTF-8; read as {decoded.encoding}"
        return decoded.text, [warning("unreadable-file", message, place, "check the letters here and save it as UTF-8")]
    return decoded.text, []
