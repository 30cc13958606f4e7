"""Work whose result many tests look at, done once in a test run by whichever of its processes needs it first."""

import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock


def made_once(folder: Path, make: Callable[[Path], object]) -> Path:
    """The folder, made by `make` unless a process of this run has made it; tests may read it but not change it.

    Args:
        folder: Lies in a folder that all processes of the run share, or that only one of them knows.
        make: Makes the folder whose path it is given, which does not exist, though the folder around it does. Whatever
            it raises is raised here, and the next that asks tries again.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(f"{folder.name}.lock")):
        if not folder.is_dir():
            unfinished = folder.with_name(f"{folder.name}.unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(folder)
    return folder
