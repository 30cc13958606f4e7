"""The two laws of the house: data flows one way through the rooms, and every file stays small enough to read."""

import ast
import importlib
import re
from functools import cache
from pathlib import Path

import pytest

from generator.cli.main import COMMANDS
from generator.issues import CODES

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES_A_FILE = 300
MOST_LINES_A_FUNCTION = 60

STAGES = {"reading", "recognition", "resolution", "graph", "publishing", "cache", "review"}
GROUND = {
    "records",
    "slugs",
    "page_paths",
    "issues",
    "text_quotes",
    "yaml_lines",
    "settings",
    "short_names",
    "glued_words",
    "workers",
}
AFTER_GRAPH = {"pages", "exports"}
CONDUCTORS = {"recognition_run", "pipeline"}
DOORS = {"cli", "mkdocs_plugin", "__main__"}

MAY_IMPORT: dict[str, set[str]] = {
    "records": set(),
    "issues": {"records"},
    "short_names": set(),
    "glued_words": set(),
    "slugs": set(),
    "page_paths": {"records"},
    "text_quotes": {"records"},
    "yaml_lines": {"records", "issues"},
    "settings": {"records", "issues", "yaml_lines"},
    "workers": {"issues", "settings"},
    **dict.fromkeys(STAGES, GROUND),
    **dict.fromkeys(AFTER_GRAPH, GROUND | {"graph"}),
    "recognition_run": GROUND | {"recognition", "cache"},
    "pipeline": GROUND | STAGES | AFTER_GRAPH | {"recognition_run"},
    "built_site": {"records", "issues"},
    **dict.fromkeys(DOORS, GROUND | STAGES | AFTER_GRAPH | CONDUCTORS | {"built_site", "cli"}),
}
ONLY_IN = {"spacy": {"recognition"}, "onnxruntime": {"recognition"}, "jinja2": {"pages"}, "mkdocs": {"mkdocs_plugin"}}

SUBROOMS = {
    "recognition": (
        "words",
        "parsing",
        "name_tagger",
        "names",
        "coreference",
        "quotations",
        "claims",
        "roles",
        "dates",
    ),
    "reading": ("files", "articles", "editors", "incoming"),
    "resolution": ("names", "profiles", "decisions", "joining", "entities"),
    "pages": ("words", "writing", "parts", "entities", "articles", "lists", "ways_in"),
}
"""Rooms with rooms of their own: each may import those before it."""


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


@cache
def imports_of(path: Path) -> tuple[str, ...]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            # `from room import module` needs the module, not what else the room's door exports
            found += [_module_or(f"{node.module}.{alias.name}", node.module or "") for alias in node.names]
    return tuple(found)


def _module_or(candidate: str, package: str) -> str:
    return candidate if candidate in {module_name(module) for module in MODULES} else package


def own_imports(path: Path) -> set[str]:
    known = {module_name(module) for module in MODULES}
    return {name for name in imports_of(path) if name in known}


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_room_imports_only_what_lies_before_it(path: Path) -> None:
    room = room_of(module_name(path))
    if not room:
        return
    foreign = {room_of(name) for name in own_imports(path)} - {room, ""}
    assert foreign <= MAY_IMPORT[room], f"{module_name(path)} reaches into {sorted(foreign - MAY_IMPORT[room])}"


@pytest.mark.parametrize("path", [p for p in MODULES if len(module_name(p).split(".")) > 3], ids=module_name)
def test_a_room_within_a_room_imports_only_those_before_it(path: Path) -> None:
    _, room, subroom, _ = module_name(path).split(".")[:4]
    order = SUBROOMS[room]
    used = {name.split(".")[2] for name in own_imports(path) if name.split(".")[1] == room and name.count(".") > 2}
    assert used <= set(order[: order.index(subroom) + 1])


@pytest.mark.parametrize("library", ONLY_IN)
def test_each_big_library_has_one_room(library: str) -> None:
    users = {
        room_of(module_name(path))
        for path in MODULES
        if any(name == library or name.startswith(f"{library}.") for name in imports_of(path))
    }
    assert users <= ONLY_IN[library]


def test_no_modules_import_each_other_in_a_ring() -> None:
    graph = {module_name(path): own_imports(path) - {module_name(path)} for path in MODULES}
    while graph:
        free = [name for name, needed in graph.items() if not needed & graph.keys()]
        assert free, f"these modules form a ring: {sorted(graph)}"
        for name in free:
            del graph[name]


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_files_and_functions_stay_readable(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_LINES_A_FILE
    long = [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES_A_FUNCTION
    ]
    assert not long


@pytest.mark.parametrize("path", [p for p in MODULES if p.name == "__init__.py"], ids=module_name)
def test_a_rooms_door_holds_no_code(path: Path) -> None:
    allowed = (ast.Expr, ast.Import, ast.ImportFrom, ast.Assign)
    body = ast.parse(path.read_text(encoding="utf-8")).body
    assert isinstance(body[0], ast.Expr), "the docstring comes first"
    assert all(isinstance(node, allowed) for node in body)


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_every_module_imports_alone(path: Path) -> None:
    if path.name != "__main__.py":
        assert importlib.import_module(module_name(path)).__doc__


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_editors_handbook(command: str) -> None:
    assert f"cuttings {command}" in (ROOT / "EDITORS.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_used_and_in_the_editors_handbook(code: str) -> None:
    assert f"`{code}`" in (ROOT / "EDITORS.md").read_text(encoding="utf-8")
    used = re.compile(rf'"{code}"')
    users = [path for path in MODULES if path.name != "issues.py" and used.search(path.read_text(encoding="utf-8"))]
    assert users, f"nothing reports {code}"


def test_nothing_from_the_test_articles_is_named_in_the_code() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in MODULES).lower()
    for name in (
        "panjshir",
        "massoud",
        "maisam",
        "mujahid",
        "negar",
        "mazar",
        "taliban",
        "shamshad",
        "resistance front",
    ):
        assert name not in sources
