"""The site builders that can turn docs/ into a site; all read the one mkdocs.yml."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from generator.issues import GeneratorError
from generator.settings import Settings

BUILDERS: Mapping[str, str] = {
    "mkdocs": "MkDocs, the default",
    "zensical": "Zensical, by the makers of Material for MkDocs",
    "properdocs": "ProperDocs, the maintained fork of MkDocs",
}

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "CUTTINGS_GENERATED": "1"}
"""Notices about the builders' own future, which a user of this command can do nothing about; and a sign to the
MkDocs hook that the pages are up to date."""


def run_builder(builder: str, arguments: Sequence[str], project: Path, settings: Settings | None = None) -> int:
    """Run a site builder in the project folder and return its exit code.

    Args:
        builder: A key of BUILDERS.
        arguments: Its command and options.
        project: The folder that holds mkdocs.yml.
        settings: The site's address, title and description; mkdocs.yml reads them from SITE_URL, SITE_NAME and
            SITE_DESCRIPTION, which a user may also set.

    Raises:
        GeneratorError: The builder is not installed, or the project has no mkdocs.yml.
    """
    if importlib.util.find_spec(builder) is None:
        raise GeneratorError(f"{builder} is not installed", f'pip install "cuttings[{builder}]"')
    if not (project / "mkdocs.yml").is_file():
        raise GeneratorError(f"there is no mkdocs.yml in {project}", "make a project with `cuttings init`")
    told = _told(settings) if settings else {}
    command = [sys.executable, "-m", builder, *arguments, "--config-file", "mkdocs.yml"]
    return subprocess.run(command, cwd=project, env={**told, **os.environ, **_QUIET}, check=False).returncode  # noqa: S603


def _told(settings: Settings) -> dict[str, str]:
    values = {"SITE_URL": settings.site_url, "SITE_NAME": settings.title, "SITE_DESCRIPTION": settings.description}
    return {name: value for name, value in values.items() if value and _stays_text(value)}


def _stays_text(value: str) -> bool:
    """Whether a builder, which reads what the environment holds as YAML, does not take it for a number or a day."""
    try:
        return isinstance(yaml.safe_load(value), str | dict | list)
    except (yaml.YAMLError, ValueError):
        return True
