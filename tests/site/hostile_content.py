"""A library whose every field tries to break out of its place."""

from pathlib import Path

from tests.conftest import copy_project

SCRIPT = "<script>window.hacked=1</script>"
IMAGE = '<img src=x onerror="window.hacked=1">'
LINK = "[click](javascript:window.hacked=1)"
MARKUP = f"{SCRIPT} {IMAGE} {LINK} <svg onload=window.hacked=1> {{{{ config }}}} {{% raw %}} [^1] [[people/x]] `code` {{: onclick=window.hacked=1 }}"

FILES = {
    "content/settings.yml": f"title: 'Cuttings {SCRIPT}'\ndescription: 'All the {IMAGE} news'\n",
    "content/sources.yml": f"- name: 'The {SCRIPT} Post'\n  home: 'javascript:window.hacked=1'\n  rights: full\n",
    "content/articles/hostile.md": f"""---
title: 'Mayor {SCRIPT} | [x](javascript:window.hacked=1) resigns'
url: 'javascript:window.hacked=1'
publisher: 'The {SCRIPT} Post'
published: 2024-05-02
authors: ['Ann {IMAGE} Writer']
topics: ['Town {SCRIPT} hall']
related: [{{title: 'More {IMAGE}', url: 'javascript:window.hacked=1'}}]
---

Mayor Jane Calder of Northford said on Monday: "I will go {MARKUP} today."

{MARKUP}

Caption: Jane Calder {MARKUP} [Credit: {IMAGE}]

> Calder said: {MARKUP}

## Heading {MARKUP}

- item {MARKUP}

"The harbour is safe, </script>{SCRIPT}" Calder told the Northford Council on 1 May 2024.
""",
    "content/articles/raw.txt": f"Storm hits Northford\n\nMayor Jane Calder said the harbour was closed. {MARKUP}\n\n</p>{SCRIPT}\n",
    "content/articles/page.html": f"<html><head><title>Storm {SCRIPT}</title></head><body><article><h1>Storm</h1>"
    f"<p onclick='window.hacked=1'>Mayor Jane Calder said the harbour of Northford was closed after the storm. {IMAGE}</p>"
    "<p>She said repairs would begin on Monday, and that nobody had been hurt in the town.</p></article></body></html>",
    "content/people/jane-calder.md": f"""---
name: 'Jane Calder {SCRIPT}'
aliases: ['Jane Calder', {{name: '{IMAGE}', lang: 'fa"><script>window.hacked=1</script>'}}]
description: 'Mayor {IMAGE} of | Northford'
same_as: ['javascript:window.hacked=1', 'https://example.org/"onmouseover="window.hacked=1']
---

An editor's words {MARKUP} and [[places/northford|a {SCRIPT} link]].
""",
    "content/places/northford.md": f"---\nname: Northford\ndescription: 'A town {SCRIPT}'\ncoordinates: [54.1, -1.2]\n---\n",
    "content/events/storm.md": f"---\nname: 'The storm {SCRIPT}'\nstart: 2024-05-01\nplaces: [places/northford]\n---\n{MARKUP}\n",
}


def hostile_library(project: Path) -> Path:
    """A project folder whose content is all of it, not yet generated."""
    copy_project(project, content=None)
    for name, text in FILES.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return project
