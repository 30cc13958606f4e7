"""What every command is given."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class CliContext:
    """The project folder, absolute."""

    project: Path
