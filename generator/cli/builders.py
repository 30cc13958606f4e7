"""The site builders that can turn docs/ into a site; all read the one mkdocs.yml."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.issues import GeneratorError

BUILDERS: Mapping[str, str] = {
    "mkdocs": "MkDocs, the default",
    "zensical": "Zensical, by the makers of Material for MkDocs",
    "properdocs": "ProperDocs, the maintained fork of MkDocs",
}

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "CUTTINGS_GENERATED": "1"}
"""Notices about the builders' own future, which a user of this command can do nothing about; and a sign to the
MkDocs hook that the pages are up to date."""


def run_builder(builder: str, arguments: Sequence[str], project: Path, *, site_url: str = "") -> int:
    """Run a site builder in the project folder and return its exit code.

    Args:
        builder: A key of BUILDERS.
        arguments: Its command and options.
        project: The folder that holds mkdocs.yml.
        site_url: The address the site will have; mkdocs.yml reads it from SITE_URL, which a user may also set.

    Raises:
        GeneratorError: The builder is not installed, or the project has no mkdocs.yml.
    """
    if importlib.util.find_spec(builder) is None:
        raise GeneratorError(f"{builder} is not installed", f'pip install "cuttings[{builder}]"')
    if not (project / "mkdocs.yml").is_file():
        raise GeneratorError(f"there is no mkdocs.yml in {project}", "make a project with `cuttings init`")
    address = {"SITE_URL": site_url} if site_url and "SITE_URL" not in os.environ else {}
    command = [sys.executable, "-m", builder, *arguments, "--config-file", "mkdocs.yml"]
    return subprocess.run(command, cwd=project, env={**os.environ, **_QUIET, **address}, check=False).returncode  # noqa: S603
