"""The real thing: one BBC article as scrapers deliver it, dropped in as it is. Needs ../shared beside the checkout."""

import datetime
import shutil
from pathlib import Path

import pytest

from generator.issues import Issue
from generator.pipeline import Analysis, analyse, generate
from generator.records.article import BlockKind
from generator.records.entity import EntityKind
from tests.conftest import ROOT

ARTICLE = ROOT.parent / "shared" / "articles" / "000_870642cf8033cae0.txt"
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not ARTICLE.is_file(), reason="../shared is not here")]


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    """The article through `cuttings add --published --publisher`."""
    from click.testing import CliRunner  # noqa: PLC0415

    from generator.cli.main import cuttings  # noqa: PLC0415

    project = tmp_path_factory.mktemp("dated")
    (project / "content").mkdir()
    arguments = ["-C", str(project), "add", str(ARTICLE), "--published", "2021-09-06", "--publisher", "BBC News"]
    result = CliRunner().invoke(cuttings, arguments)
    assert result.exit_code == 0, result.output
    generate(project)
    return analyse(project)


@pytest.fixture(scope="module")
def undated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    """The article dropped into content/articles/ as it is."""
    project = tmp_path_factory.mktemp("undated")
    (project / "content" / "articles").mkdir(parents=True)
    shutil.copy(ARTICLE, project / "content" / "articles" / "panjshir.txt")
    generation = generate(project)
    return generation.analysis, project


def names(analysis: Analysis, kind: EntityKind) -> set[str]:
    return {entity.name for entity in analysis.graph.entities if entity.kind is kind}


def speaker_of(analysis: Analysis, words: str) -> tuple[str | None, str]:
    """The speaker's name (None without a page) and the words that name the speaker."""
    found = [q for q in analysis.graph.quotations if words in q.content.replace("’", "'")]
    assert found, f"no quotation holds {words!r}"
    speaker = found[0].speaker
    return (analysis.graph.entity_by_id[speaker].name if speaker else None), found[0].speaker_name


def test_blocks(dated: Analysis) -> None:
    (article,) = dated.graph.articles
    captions = [block for block in article.blocks if block.kind is BlockKind.CAPTION]
    assert [block.credit for block in captions] == [None, "Reuters", "Shamshad News via Reuters"]
    assert [len(article.topics), len(article.related)] == [1, 3]
    assert {link.label for link in article.related} == {"ANALYSIS", "BACKGROUND", "ON THE GROUND"}
    assert {block.kind for block in article.blocks} == {BlockKind.PARAGRAPH, BlockKind.CAPTION}
    assert not [word for word in ("media caption", "image source", "Reutersimage") if word in article.text]


def test_exactly_the_people_there_are(dated: Analysis) -> None:
    people = {"Ahmad Massoud", "Zabihullah Mujahid", "Ali Maisam", "Banu Negar"}
    assert names(dated, EntityKind.PERSON) == people
    negar = dated.graph.entity_by_id["people/banu-negar"]
    assert "Negar" in {alias.name for alias in negar.aliases}


def test_groups_and_places(dated: Analysis) -> None:
    groups, places = names(dated, EntityKind.GROUP), names(dated, EntityKind.PLACE)
    assert {"Taliban", "National Resistance Front of Afghanistan"} <= groups
    assert not {"NRF", "National Resistance Front"} & groups
    assert "NRF" in {
        a.name for a in dated.graph.entity_by_id["groups/national-resistance-front-of-afghanistan"].aliases
    }
    assert {"Panjshir", "Kabul", "Afghanistan", "Mazar-e-Sharif"} <= places
    everything = groups | places
    junk = (
        "Mazar",
        "justice",
        "Monday",
        "Saturday",
        "Reutersimage",
        "Spokesman",
        "ANALYSIS",
        "Sharif",
        "Women",
        "Handle",
    )
    assert not [name for name in everything for word in junk if word in name and name != "Mazar-e-Sharif"]


ROLES = [
    ("people/ahmad-massoud", "leader", "National Resistance Front of Afghanistan"),
    ("people/ali-maisam", "spokesman", "National Resistance Front of Afghanistan"),
    ("people/zabihullah-mujahid", "spokesman", "Taliban"),
    ("people/banu-negar", "policewoman", None),
]


@pytest.mark.parametrize(("person", "title", "group"), ROLES, ids=[row[0] for row in ROLES])
def test_roles_are_cited(dated: Analysis, person: str, title: str, group: str | None) -> None:
    found = [
        role
        for role in dated.graph.roles.get(person, ())
        if title in role.title and (dated.graph.entity_by_id[role.group].name if role.group else None) == group
    ]
    assert found
    assert found[0].citations


SPEAKERS = [
    ("Wherever you are, inside or outside", "Ahmad Massoud"),
    ("national uprising", "Ahmad Massoud"),
    ("The Taliban haven't captured Panjshir", "Ali Maisam"),
    ("rejecting Taliban claims", "Ali Maisam"),
    ("The struggle against the Taliban & their partners", "National Resistance Front of Afghanistan"),
    ("with this victory", "Zabihullah Mujahid"),
    ("technical issues", "Zabihullah Mujahid"),
    ("an interim government would be announced", "Zabihullah Mujahid"),
]


@pytest.mark.parametrize(("words", "speaker"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_every_quotation_has_its_speaker(dated: Analysis, words: str, speaker: str) -> None:
    assert speaker_of(dated, words)[0] == speaker


def test_words_of_unnamed_women_are_put_in_no_named_mouth(dated: Analysis) -> None:
    assert speaker_of(dated, "They swore at us")[0] is None


def test_dates(dated: Analysis) -> None:
    values = {mention.value for annotations in dated.annotations.values() for mention in annotations.dates}
    assert values >= {"2021-08-15", "2021-09-06", "2021-09-04", "1996/2001"}


def test_two_disputes_each_side_cited(dated: Analysis) -> None:
    assert len(dated.graph.disputes) == 2
    by_matter = {
        next((i for i in d.about if i.startswith(("places/", "people/"))), ""): d for d in dated.graph.disputes
    }
    panjshir, negar = by_matter["places/panjshir"], by_matter["people/banu-negar"]
    resistance = {"groups/national-resistance-front-of-afghanistan", "people/ali-maisam"}
    assert {side.speaker for side in panjshir.sides} & resistance
    assert {side.speaker for side in panjshir.sides} & {"groups/taliban", "people/zabihullah-mujahid"}
    assert "groups/taliban" in {side.speaker for side in negar.sides}
    assert any("itnesses" in side.speaker_name for side in negar.sides)
    assert all(side.citation.exact for dispute in (panjshir, negar) for side in dispute.sides)


def test_without_a_day_of_publication_relative_dates_stay_open(undated: tuple[Analysis, Path]) -> None:
    analysis, _ = undated
    (annotations,) = analysis.annotations.values()
    by_text = {mention.text: mention for mention in annotations.dates}
    assert next(m for text, m in by_text.items() if text.endswith("Monday")).when is None
    assert "1996/2001" in {mention.value for mention in annotations.dates}
    missing: list[Issue] = [issue for issue in analysis.issues if issue.code == "missing-date"]
    assert len(missing) == 1
    assert "published" in missing[0].hint


def test_people_are_right_without_a_date_too(undated: tuple[Analysis, Path]) -> None:
    analysis, project = undated
    assert len(names(analysis, EntityKind.PERSON)) == 4
    pages = "\n".join(path.read_text(encoding="utf-8") for path in (project / "docs").rglob("*.md"))
    assert "Reutersimage" not in pages
    assert datetime.date(2021, 9, 6).isoformat() not in pages
