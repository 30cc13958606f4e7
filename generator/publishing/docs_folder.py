"""The docs folder as it is on disk: looked at with care, because people work in it too."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.publishing.atomic_write import write_atomically


def check_path(path: str) -> None:
    """Refuse a page path that is not a plain relative one.

    Raises:
        ValueError: It is absolute, climbs, or has characters that mean something else on another system.
    """
    parts = PurePosixPath(path).parts
    plain = bool(parts) and "/".join(parts) == path and not path.startswith("/")
    if not plain or ".." in parts or any(character in path for character in "\\:\0"):
        raise ValueError(f"the page path {path!r} would leave the docs folder")


class DocsFolder:
    """Files under one folder, by path relative to it. Every method may raise OSError."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._real_root = root.resolve()
        self._inside: dict[Path, bool] = {}

    def leads_outside(self, path: str) -> bool:
        """Whether a linked folder on the way leads out of the docs folder."""
        parent = (self.root / path).parent
        if parent not in self._inside:
            self._inside[parent] = parent.resolve().is_relative_to(self._real_root)
        return not self._inside[parent]

    def is_free(self, path: str) -> bool:
        """Whether nothing stands there, not even a broken link."""
        target = self.root / path
        return not target.exists() and not target.is_symlink()

    def content(self, path: str) -> bytes | None:
        """What a regular file holds; None for anything else, links included."""
        target = self.root / path
        return target.read_bytes() if target.is_file() and not target.is_symlink() else None

    def files(self, pattern: str) -> Iterator[str]:
        """Paths of regular files inside the folder that match a glob pattern, sorted; hidden ones left out."""
        for file in sorted(self.root.glob(pattern)):
            path = file.relative_to(self.root)
            if file.is_file() and not any(part.startswith(".") for part in path.parts):
                yield path.as_posix()

    def write(self, path: str, content: bytes) -> None:
        """Put a file in place in one step."""
        write_atomically(self.root / path, content)

    def remove(self, path: str) -> None:
        """Remove a file, and the folders that this leaves empty."""
        target = self.root / path
        target.unlink(missing_ok=True)
        for folder in target.parents:
            if folder == self.root or any(folder.iterdir()):
                return
            folder.rmdir()
