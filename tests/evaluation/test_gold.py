"""The marked articles can be read, and the marks mean what README.md says."""

from pathlib import Path

import pytest

from generator.records.article import BlockKind
from tests.evaluation.gold import ARTICLES, check_keys, load_gold, read_gold
from tests.evaluation.gold_json import as_json
from tests.evaluation.gold_records import GoldArticle
from tests.evaluation.markup import MarkupError, read_marks
from tests.evaluation.words_in_marks import is_name, quoted_share, without_edges


def written(folder: Path, body: str, name: str = "article") -> GoldArticle:
    path = folder / f"{name}.md"
    path.write_text(f"---\ntitle: Title\npublished: 2024-03-11\n---\n{body}\n", encoding="utf-8")
    return read_gold(path)


def test_every_article_can_be_read_and_is_long_enough_to_be_news() -> None:
    articles = load_gold()
    assert len(articles) >= 36
    assert len(articles) == len(list(ARTICLES.glob("*.md")))
    short = [gold.article.id for gold in articles if not 120 <= len(gold.article.text.split()) <= 350]
    assert not short
    assert all(gold.quotes and gold.mentions for gold in articles)


def test_marks_leave_the_text_and_point_at_their_words() -> None:
    marked = read_marks("## [[g:port|PORT]] SHUT\n\n{{q:doe|“[[p:roe~|He]] left\nat dawn,”}} said [[p:doe|Jane Doe]].")
    assert marked.text == "PORT SHUT\n\n“He left at dawn,” said Jane Doe."
    assert [marked.text[m.span.start : m.span.end] for m in marked.mentions] == ["PORT", "He", "Jane Doe"]
    assert [marked.text[q.span.start : q.span.end] for q in marked.quotes] == ["“He left at dawn,”"]
    assert [kind for kind, _, _ in marked.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("[[p:doe|Jane Doe", id="mention not closed"),
        pytest.param("Jane Doe]] left", id="mention not opened"),
        pytest.param("[[p:doe|Jane [[p:doe|Doe]]]]", id="mention in a mention"),
        pytest.param("{{q:doe|We {{q:doe|left}}}}", id="quotation in a quotation"),
        pytest.param("[[p:doe|{{q:doe|We left}}]]", id="quotation in a mention"),
        pytest.param("{{q:doe|We left", id="quotation not closed"),
        pytest.param("{{q:doe|We left\n\n“So did I}}", id="quotation over a paragraph break"),
        pytest.param("[[x:doe|Jane Doe]]", id="unknown kind"),
        pytest.param("{{q|We left}}", id="quotation without a speaker"),
    ],
)
def test_a_mark_that_cannot_be_read_is_told_with_its_line(body: str) -> None:
    with pytest.raises(MarkupError, match=r"^article\.md:7: "):
        read_marks(f"\n{body}", "article.md", 6)


def test_someone_described_must_have_a_name(tmp_path: Path) -> None:
    with pytest.raises(MarkupError, match="article: nothing names doe"):
        check_keys([written(tmp_path, "[[p:doe|The minister]] left.")])


def test_a_key_of_two_kinds_and_a_speaker_the_article_does_not_name_are_refused(tmp_path: Path) -> None:
    person, group = (written(tmp_path, f"[[{kind}:doe|Doe]] left.", kind) for kind in "pg")
    with pytest.raises(MarkupError, match="doe is a group, but in p a person"):
        check_keys((person, group))
    with pytest.raises(MarkupError, match="does not name the speaker 'roe'"):
        written(tmp_path, "{{q:roe|“We left,”}} said [[p:doe|Jane Doe]].")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param("“We left at dawn,”", "direct", id="curly double"),
        pytest.param('"We left at dawn,"', "direct", id="straight double"),
        pytest.param("‘We left at Jane’s gate,’", "direct", id="curly single with an apostrophe"),
        pytest.param("'We didn't leave,'", "direct", id="straight single with an apostrophe"),
        pytest.param("«We left at dawn»", "direct", id="guillemets"),
        pytest.param("„We left at dawn“", "direct", id="low and high"),
        pytest.param("“We left at dawn, and then", "direct", id="goes on in the next paragraph"),
        pytest.param("they had left “at dawn”", "mixed", id="half in marks"),
        pytest.param("the guards' boat hadn't left", "indirect", id="apostrophes only"),
    ],
)
def test_quotation_marks_tell_direct_from_indirect(tmp_path: Path, content: str, kind: str) -> None:
    gold = written(tmp_path, f"{{{{q:doe|{content}}}}} said [[p:doe|Jane Doe]].")
    assert gold.quotes[0].kind == kind


def test_a_block_quote_needs_no_marks_to_be_direct(tmp_path: Path) -> None:
    gold = written(tmp_path, "[[p:doe|Jane Doe]] wrote:\n\n> {{q:doe|We left at dawn.}}")
    assert gold.quotes[0].kind == "direct"


def test_nested_marks_do_not_end_the_share_in_quotation_marks() -> None:
    assert quoted_share("“She told him ‘go’ and he went”") == 1.0


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("Jane Doe", True, id="name"),
        pytest.param("The minister", False, id="description at the start of a sentence"),
        pytest.param("Her", False, id="pronoun at the start of a sentence"),
        pytest.param("US", True, id="acronym like a pronoun"),
        pytest.param("her brother", False, id="description"),
    ],
)
def test_names_are_told_from_descriptions_by_their_capitals(words: str, name: bool) -> None:
    assert is_name(words) is name


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        pytest.param("the Doe Society", "Doe Society", id="article"),
        pytest.param("Jane Doe’s", "Jane Doe", id="possessive"),
        pytest.param("Does'", "Does", id="possessive of a plural"),
        pytest.param("“Roe”", "Roe", id="marks"),
        pytest.param("John Doe Jr.", "John Doe Jr", id="full stop"),
        pytest.param("Then", "Then", id="a word that begins with the article"),
    ],
)
def test_edges_of_names_do_not_count(words: str, bare: str) -> None:
    start, end = without_edges(words, 0, len(words))
    assert words[start:end] == bare


def test_the_nearest_source_in_the_paragraph_comes_first(tmp_path: Path) -> None:
    gold = written(
        tmp_path, "[[p:doe|Jane Doe]] came.\n\n{{q:doe|“We left,”}} [[p:doe|she]] told [[p:doe|her]] friends."
    )
    assert [gold.article.text[s.start : s.end] for s in gold.quotes[0].sources] == ["she", "her", "Jane Doe"]


def test_unnamed_speakers_are_found_by_any_of_their_words(tmp_path: Path) -> None:
    gold = written(tmp_path, "A midwife came. {{q:?A midwife/she|“We left,”}} she said.")
    assert [gold.article.text[s.start : s.end] for s in gold.quotes[0].sources] == ["she", "A midwife"]


def test_json_lines_leave_out_optional_quotations_and_keep_all_offsets(tmp_path: Path) -> None:
    gold = written(
        tmp_path, "[[p:doe|Jane Doe]] said {{q:doe|we left}} and hoped for {{q?:doe|dawn}} in [[l/g:port|Port]]."
    )
    record = as_json(gold)
    text = record["text"]
    assert [text[q["start"] : q["end"]] for q in record["quotes"]] == ["we left"]
    assert [(text[m["start"] : m["end"]], m["entity"], m["alt_kinds"]) for m in record["mentions"]] == [
        ("Jane Doe", "doe", []),
        ("Port", "port", ["group"]),
    ]
