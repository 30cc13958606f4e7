"""`cuttings init`: start a new project folder."""

import shutil
from pathlib import Path

import click

from generator.cli.context import CliContext
from generator.issues import GeneratorError

_PACKAGE = Path(__file__).parents[1]

_FOLDERS = ("articles", "people", "groups", "places", "events", "decisions")

_TEXTS = {
    "content/settings.yml": "title: My cuttings\n# description: One sentence that says what this library is about.\n"
    "# repository: https://github.com/me/my-cuttings   # for edit links\n",
    "content/sources.yml": "# One entry a publisher. rights: full | excerpt | sentence | link\n"
    "# - name: The Daily Example\n#   home: https://www.example.org/\n#   rights: excerpt\n",
    ".gitignore": "/site/\n/.cuttings/\n/docs/*\n!/docs/about.md\n!/docs/assets/\n",
}


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def init(context: CliContext, *, folder: Path | None) -> None:
    """Start a new project in FOLDER (default: the project folder); files that are there already are kept."""
    project = (context.project / folder) if folder else context.project
    scaffold = _scaffold()
    for name in _FOLDERS:
        (project / "content" / name).mkdir(parents=True, exist_ok=True)
    for name, text in _TEXTS.items():
        _write_new(project / name, text)
    for name in ("mkdocs.yml", "mkdocs_hook.py", "overrides", "docs/about.md", "docs/assets"):
        _copy_new(scaffold / name, project / name)
    click.echo(f"{project} is ready. Next: cuttings -C {project} add ARTICLE, then cuttings -C {project} build")


def _scaffold() -> Path:
    """The folder that holds mkdocs.yml and the theme: inside an installed package, else the repository itself."""
    for folder in (_PACKAGE / "scaffold", _PACKAGE.parent):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise GeneratorError("the files of a new project are missing from this installation", "install cuttings again")


def _write_new(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text, encoding="utf-8")


def _copy_new(source: Path, target: Path) -> None:
    if source.is_file():
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        return
    for child in sorted(source.iterdir()):
        _copy_new(child, target / child.name)
