"""Editors' files on people, groups, places and events."""

from pathlib import Path

import pytest

from generator.records.entity import Alias, CuratedRole, EntityKind
from tests.reading.library import found, read_library

FULL = """---
name: Jane Doe
aliases:
- J. Doe
- {name: جین دو, lang: fa}
kind: person
description: Head of the union
pronouns: she
wikidata: Q42
same_as: [https://x.example/jane]
born: 1970-05
died:
image: assets/jane.jpg
roles:
- {title: head, group: groups/harbour-union, from: 2019, to: 2024-03}
- {title: welder, group: Old Yard}
---

She began as a welder; see [[groups/harbour-union]].
"""


def test_everything_an_editor_may_say(tmp_path: Path) -> None:
    content, issues = read_library(tmp_path, {"people/jane-doe.md": FULL})
    assert issues == ()
    (jane,) = content.curated
    assert (jane.id, jane.kind, jane.name) == ("people/jane-doe", EntityKind.PERSON, "Jane Doe")
    assert jane.aliases == (Alias(name="J. Doe", by_editor=True), Alias(name="جین دو", lang="fa", by_editor=True))
    assert (jane.description, jane.pronouns, jane.wikidata) == ("Head of the union", "she", "Q42")
    assert (jane.born, jane.died, jane.image, jane.same_as) == (
        "1970-05",
        "",
        "assets/jane.jpg",
        ("https://x.example/jane",),
    )
    assert jane.roles == (
        CuratedRole(title="head", group="groups/harbour-union", start="2019", end="2024-03"),
        CuratedRole(title="welder", group_name="Old Yard"),
    )
    assert jane.prose == "She began as a welder; see [[groups/harbour-union]]."
    assert (jane.key_locations["wikidata"].line, jane.key_locations["roles"].line) == (9, 14)


def test_places_and_events(tmp_path: Path) -> None:
    place = "---\nname: Lorne\ncoordinates: [-12.5, 130]\npart_of: places/norland\n---\n"
    event = "---\nname: Strike\nstart: 2024-03-11\nend: 2024-03\nplaces: [places/lorne, Norport]\nparticipants: people/jane-doe\n---\n"
    content, issues = read_library(tmp_path, {"places/lorne.md": place, "events/strike.md": event})
    strike, lorne = content.curated
    assert issues == ()
    assert (lorne.coordinates, lorne.part_of) == ((-12.5, 130.0), "places/norland")
    assert (strike.start, strike.end) == ("2024-03-11", "2024-03")
    assert (strike.places, strike.participants) == (("places/lorne", "Norport"), ("people/jane-doe",))


WRONG = {
    "no name": ("description: x", "missing-key", "1:1 error"),
    "unknown key": ("name: Jane\nborned: 1970", "unknown-key", "3:1 warning"),
    "kind of another folder": ("name: Jane\nkind: place", "bad-value", "3:7 error"),
    "kind that is none": ("name: Jane\nkind: persona", "bad-value", "3:7 error"),
    "wikidata": ("name: Jane\nwikidata: 42", "bad-value", "3:11 error"),
    "day": ("name: Jane\nborn: in May", "bad-value", "3:7 error"),
    "month": ("name: Jane\nborn: 1970-13", "bad-value", "3:7 error"),
    "coordinates": ("name: Jane\ncoordinates: [91, 0]", "bad-value", "3:14 error"),
    "coordinates in words": ("name: Jane\ncoordinates: north", "bad-value", "3:14 error"),
    "id of another folder": ("name: Jane\npart_of: places/../../etc", "unsafe-path", "3:10 error"),
    "id that is none": ("name: Jane\npart_of: places/Old Town", "bad-value", "3:10 error"),
    "group": ("name: Jane\nroles: [{title: head, group: groups/Union!}]", "bad-value", "3:30 error"),
    "role without title": ("name: Jane\nroles: [{group: Union}]", "missing-key", "3:9 error"),
    "key of a role": ("name: Jane\nroles: [{title: head, since: 1999}]", "unknown-key", "3:23 warning"),
    "same as a script": ("name: Jane\nsame_as: javascript:x", "unsafe-link", "3:10 warning"),
    "image from a script": ("name: Jane\nimage: javascript:x", "unsafe-link", "3:8 warning"),
    "image elsewhere": ("name: Jane\nimage: ../../secret.png", "unsafe-path", "3:8 error"),
    "pronouns": ("name: Jane\npronouns: lady", "bad-value", "3:11 error"),
    "died before born": ("name: Jane\nborn: 1970-05\ndied: 1969", "bad-value", "4:7 warning"),
    "left before coming": ("name: Jane\nroles: [{title: head, from: 2020, to: 2019}]", "bad-value", "3:39 warning"),
    "markup in the name": ("name: Jane <img src=x onerror=alert(1)>", "raw-html", "2:7 note"),
}  # fmt: skip


@pytest.mark.parametrize(("header", "code", "place"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_in_a_file(tmp_path: Path, header: str, code: str, place: str) -> None:
    content, issues = read_library(tmp_path, {"people/jane.md": f"---\n{header}\n---\nProse."})
    assert found(issues, code) == [place]
    assert [(entity.id, entity.prose) for entity in content.curated] == [("people/jane", "Prose.")]


def test_what_is_wrong_is_not_kept(tmp_path: Path) -> None:
    header = "name: Jane\nimage: javascript:x\nwikidata: nothing\npart_of: ../x\nsame_as: data:x"
    jane = read_library(tmp_path, {"people/jane.md": f"---\n{header}\n---\n"})[0].curated[0]
    assert (jane.image, jane.wikidata, jane.part_of, jane.same_as) == (None, None, None, ())


def test_unsafe_prose_is_reported(tmp_path: Path) -> None:
    prose = "One [two](javascript:x).\n\n<script>alert(1)</script>"
    _, issues = read_library(tmp_path, {"people/jane.md": f"---\nname: Jane\n---\n{prose}"})
    assert (found(issues, "unsafe-link"), found(issues, "raw-html")) == (["4:11 warning"], ["6:1 note"])


@pytest.mark.parametrize("name", ["Jane Doe.md", "jane_doe.md", "JANE-DOE.MD"])
def test_a_file_whose_name_is_no_id_is_read_under_the_id_it_is_like(tmp_path: Path, name: str) -> None:
    content, issues = read_library(tmp_path, {f"people/{name}": FULL})
    (jane,) = content.curated
    assert (jane.id, jane.location.path) == ("people/jane-doe", f"content/people/{name}")
    assert (jane.name, jane.description, jane.prose[:9]) == ("Jane Doe", "Head of the union", "She began")
    assert found(issues, "bad-value") == ["1:1 error"]
    assert issues[0].hint == "call it jane-doe.md"


def test_two_files_for_one_id_are_told_and_the_one_with_the_right_name_is_read(tmp_path: Path) -> None:
    files = {"people/Jane Doe.md": "---\nname: Jane\n---\n", "people/jane-doe.md": "---\nname: Jane Doe\n---\n"}
    content, issues = read_library(tmp_path, files)
    assert [curated.name for curated in content.curated] == ["Jane Doe"]
    (issue,) = [issue for issue in issues if issue.code == "duplicate-id"]
    assert issue.location.path == "content/people/Jane Doe.md"
    assert "belongs to content/people/jane-doe.md" in issue.message


def test_files_in_folders_below_are_not_lost_in_silence(tmp_path: Path) -> None:
    content, issues = read_library(tmp_path, {"people/union/jane.md": "---\nname: Jane\n---\n"})
    assert (content.curated, found(issues, "unreadable-file")) == ((), ["1:1 error"])


def test_the_prose_knows_its_line(tmp_path: Path) -> None:
    content, _ = read_library(tmp_path, {"people/jane-doe.md": "---\nname: Jane Doe\n---\n\n\nFirst line.\n"})
    assert content.curated[0].key_locations["prose"].line == 6


RIGHT = {
    "Wikidata's address": ("wikidata: https://www.wikidata.org/wiki/Q42", "wikidata", "Q42"),
    "pronouns in full": ("pronouns: She/her", "pronouns", "she"),
    "a month of the year it began in": ("born: 1970-05\ndied: 1970", "died", "1970"),
}


@pytest.mark.parametrize(("header", "key", "value"), RIGHT.values(), ids=RIGHT.keys())
def test_what_is_meant_is_understood(tmp_path: Path, header: str, key: str, value: str) -> None:
    content, issues = read_library(tmp_path, {"people/jane.md": f"---\nname: Jane\n{header}\n---\n"})
    assert (getattr(content.curated[0], key), issues) == (value, ())
