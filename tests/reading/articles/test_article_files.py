"""Article files with something wrong: everything that can be read is read, everything wrong has its place."""

from datetime import date
from pathlib import Path

import pytest

from generator.records.article import BlockKind
from generator.records.text import SourceLocation
from generator.settings import Settings
from tests.reading.library import HEADER, PROSE, block_texts, found, read_library

HEADERS = {
    "unknown key": ("titel: Strike", "unknown-key", "2:1 warning", 'did you mean "title"?'),
    "another program's key for topics": ("tags: [Port]", "unknown-key", "2:1 warning", 'did you mean "topics"?'),
    "unknown key below others": ("title: Strike\npublischer: The Courier", "unknown-key", "3:1 warning", 'did you mean "publisher"?'),
    "bad date": ("published: yesterday", "bad-value", "2:12 error", "published: 2021-09-06"),
    "impossible date": ("published: 2021-02-31", "bad-value", "2:12 error", "published: 2021-09-06"),
    "ambiguous date": ("published: 03/04/2024", "bad-value", "2:12 error", "published: 2021-09-06"),
    "day that stands for none": ("published: 0001-01-01", "bad-value", "2:12 error", "leave the line out"),
    "day without end": ("published: 9999-12-31T23:59:59-12:00", "bad-value", "2:12 error", "leave the line out"),
    "bad rights": ("rights: excerp", "bad-value", "2:9 error", 'did you mean "excerpt"?'),
    "bad form": ("form: summary", "bad-value", "2:7 error", "one of: original, digest"),
    "bad language": ("language: English please", "bad-value", "2:11 error", 'write it like "en"'),
    "script address": ("url: javascript:alert(1)", "unsafe-link", "2:6 warning", "http"),
    "address without scheme": ("url: courier.example/strike", "bad-value", "2:6 error", "https://"),
    "address that breaks out": ('url: \'https://x.example/"onload="x\'', "bad-value", "2:6 error", "https://"),
    "id in another folder": ("id: ../people/jane-doe", "unsafe-path", "2:5 error", "lower-case"),
    "id that is no slug": ("id: Strike!", "bad-value", "2:5 error", '"strike"'),
    "list where text belongs": ("title: [a, b]", "bad-value", "2:8 error", ""),
    "key twice": ("title: A\ntitle: B", "bad-value", "3:1 error", "delete one"),
    "markup": ("title: A <script>alert(1)</script>", "raw-html", "2:8 note", "never run"),
    "related link": ("related:\n- title: A\n  url: data:text/html,x", "unsafe-link", "4:8 warning", "http"),
    "related key": ("related:\n- titel: A", "unknown-key", "3:3 warning", 'did you mean "title"?'),
    "broken": ('title: "Strike', "front-matter", "", ""),
    "colon in a value": ("title: Union: we stay out", "front-matter", "2:13 error", "quotation marks"),
    "tab": ("title: A\n\tpublisher: B", "front-matter", "", ""),
}  # fmt: skip


@pytest.mark.parametrize(("header", "code", "place", "hint"), HEADERS.values(), ids=HEADERS.keys())
def test_what_is_wrong_in_a_header(tmp_path: Path, header: str, code: str, place: str, hint: str) -> None:
    content, issues = read_library(tmp_path, {"articles/strike.md": f"---\n{header}\n---\n\n{PROSE}"})
    assert [article.text for article in content.articles] == [PROSE]
    assert [p for p in found(issues, code) if place in ("", p)]
    assert [issue for issue in issues if issue.code == code and hint in issue.hint]
    assert all(issue.location.path == "content/articles/strike.md" for issue in issues)


def test_a_broken_header_is_saved_line_by_line(tmp_path: Path) -> None:
    header = "title: Union: we stay out\npublisher: The Courier\npublished: 2024-03-11\ntopics: [Harbours, Strikes"
    content, _ = read_library(tmp_path, {"articles/a.md": f"---\n{header}\n---\n{PROSE}"})
    (article,) = content.articles
    assert (article.title, article.publisher) == ("Union: we stay out", "The Courier")
    assert article.published == date(2024, 3, 11)


@pytest.mark.parametrize("ending", ["md", "txt"])
def test_a_header_that_is_never_closed_loses_no_prose(tmp_path: Path, ending: str) -> None:
    text = f"---\ntitle: Strike\npublished: 2024-03-11\n\n{PROSE}"
    content, issues = read_library(tmp_path, {f"articles/a.{ending}": text})
    assert (content.articles[0].text, content.articles[0].title) == (PROSE, "Strike")
    assert found(issues, "front-matter") == ["1:1 error"]


def test_a_rule_at_the_top_is_no_header(tmp_path: Path) -> None:
    content, issues = read_library(tmp_path, {"articles/a.md": f"---\n{PROSE}\n---\n\nMore."})
    assert content.articles[0].text.startswith(PROSE)
    assert not found(issues, "front-matter")


DATES = {
    "day": ("2024-03-11", date(2024, 3, 11), None),
    "moment": ("2024-03-11T08:15:00+01:00", date(2024, 3, 11), "2024-03-11T08:15:00+01:00"),
    "moment without zone": ("2024-03-11 08:15", date(2024, 3, 11), "2024-03-11T08:15:00+00:00"),
    "written": ("11 March 2024", date(2024, 3, 11), None),
    "american": ("March 11, 2024", date(2024, 3, 11), None),
}


@pytest.mark.parametrize(("written", "day", "moment"), DATES.values(), ids=DATES.keys())
def test_days_of_publication(tmp_path: Path, written: str, day: date, moment: str | None) -> None:
    content, issues = read_library(tmp_path, {"articles/a.md": f"---\npublished: {written}\n---\n{PROSE}"})
    article = content.articles[0]
    assert (article.published, article.published_at and article.published_at.isoformat()) == (day, moment)
    assert not found(issues, "bad-value")


def test_what_is_missing_is_said_with_the_way_to_give_it(tmp_path: Path) -> None:
    _, issues = read_library(tmp_path, {"articles/a.txt": PROSE})
    hints = {issue.code: issue.hint for issue in issues}
    assert "published: YYYY-MM-DD" in hints["missing-date"]
    assert "cuttings add FILE --published YYYY-MM-DD" in hints["missing-date"]
    assert "publisher: NAME" in hints["missing-publisher"]
    assert "title: " in hints["missing-key"]


def test_a_complete_article_has_no_issues(tmp_path: Path) -> None:
    files = {"articles/a.md": HEADER + PROSE, "sources.yml": "- name: The Courier\n  home: https://courier.example"}
    assert read_library(tmp_path, files)[1] == ()


BYTES = {
    "cp1252": ((HEADER + "Café “Lorne”. " + PROSE).encode("cp1252"), "Café “Lorne”. ", ["6:4 warning"]),
    "utf-16": ((HEADER + "Café. " + PROSE).encode("utf-16"), "Café. ", ["1:1 warning"]),
    "utf-16 without mark": ((HEADER + "Café. " + PROSE).encode("utf-16-le"), "Café. ", ["1:1 warning"]),
    "utf-8 with mark": ((HEADER + "Café. " + PROSE).encode("utf-8-sig"), "Café. ", []),
    "windows line ends": ((HEADER + "Café.\n\n" + PROSE).replace("\n", "\r\n").encode(), "Café.\n\n", []),
}


@pytest.mark.parametrize(("data", "start", "places"), BYTES.values(), ids=BYTES.keys())
def test_other_encodings(tmp_path: Path, data: bytes, start: str, places: list[str]) -> None:
    content, issues = read_library(tmp_path, {"articles/a.md": data})
    assert content.articles[0].text == start + PROSE
    assert found(issues, "unreadable-file") == places


UNREADABLE = {
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 40, "unreadable-file"),
    "broken and binary": (b"\xff\x00\x81\x02\x03" * 99, "unreadable-file"),
    "empty": (b"", "empty-article"),
    "blank": (b" \n\n\t\n", "empty-article"),
    "header only": (HEADER.encode(), "empty-article"),
    "headings only": (b"# Strike\n\n## Who?", "empty-article"),
    "huge": (PROSE.encode() * 20, "file-too-large"),
}


@pytest.mark.parametrize(("data", "code"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_files_that_hold_no_article(tmp_path: Path, data: bytes, code: str) -> None:
    files = {"articles/a.md": data, "articles/b.md": HEADER + PROSE}
    content, issues = read_library(tmp_path, files, Settings(max_article_kilobytes=2))
    assert [article.id for article in content.articles] == ["b"]
    assert [(i.code, i.severity.value) for i in issues if i.location.path.endswith("a.md")] == [(code, "error")]


def test_invisible_characters_are_taken_out(tmp_path: Path) -> None:
    dirty = "The\u00a0crews of Lo\u200brne\u202e went\u2066 on\x07 strike\u00ad."
    content, _ = read_library(tmp_path, {"articles/a.md": f'---\ntitle: "St\\u202erike\\u0007"\n---\n{dirty}'})
    assert (content.articles[0].text, content.articles[0].title) == ("The crews of Lorne went on strike.", "Strike")


def test_letters_of_other_scripts_stay_as_they_are(tmp_path: Path) -> None:
    persian, accents = "می\u200cخواهم", "Jose\u0301"
    content, _ = read_library(tmp_path, {"articles/a.md": f"He said {persian} to {accents}."})
    assert content.articles[0].text == f"He said {persian} to {accents}."


def test_a_standfirst_leads_the_text(tmp_path: Path) -> None:
    content, _ = read_library(tmp_path, {"articles/a.md": f"---\nstandfirst: Crews stay out.\n---\n{PROSE}"})
    (article,) = content.articles
    assert block_texts(article, BlockKind.STANDFIRST) == ["Crews stay out."]
    assert article.text == f"Crews stay out.\n\n{PROSE}"
    assert article.blocks[0].location == SourceLocation(path="content/articles/a.md", line=2)


FRENCH = "Les équipages du port ont cessé le travail lundi, a dit le syndicat, après que les négociations sur les salaires ont échoué dans la soirée, et personne ne sait quand elles vont reprendre dans la ville. "
PASHTO_LIKE = "این یک متن فارسی است که در آن از بندر و کارگران آن سخن می رود و گفته شده است که آنها از روز دوشنبه برای مزد بیشتر دست از کار کشیده اند و تا پایان هفته باز نمی گردند. "


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (PASHTO_LIKE, "fa")], ids=["French", "Persian"])
def test_another_language_is_noticed(tmp_path: Path, text: str, language: str) -> None:
    content, issues = read_library(tmp_path, {"articles/a.md": text * 2})
    assert content.articles[0].language == language
    assert found(issues, "foreign-language") == ["1:1 warning"]


def test_a_language_in_the_header_is_believed(tmp_path: Path) -> None:
    content, issues = read_library(tmp_path, {"articles/a.md": f"---\nlanguage: fa\n---\n{PROSE}"})
    assert content.articles[0].language == "fa"
    assert found(issues, "foreign-language") == ["2:1 warning"]


def test_the_keys_of_other_programs_are_read_and_noted(tmp_path: Path) -> None:
    header = "headline: Strike\ndate: 2024-03-11\nauthor: Ann Writer\nlink: https://x.example/a\npublisher: Wire\n"
    content, issues = read_library(tmp_path, {"articles/a.md": f"---\n{header}---\n{PROSE}"})
    (article,) = content.articles
    assert (article.title, str(article.published), article.authors) == ("Strike", "2024-03-11", ("Ann Writer",))
    assert article.url == "https://x.example/a"
    assert found(issues, "unknown-key") == ["2:1 note", "3:1 note", "4:1 note", "5:1 note"]


def test_a_key_of_our_own_is_not_overruled(tmp_path: Path) -> None:
    header = "title: Strike\npublished: 2024-03-11\ndate: 2025-01-01\n"
    content, issues = read_library(tmp_path, {"articles/a.md": f"---\n{header}---\n{PROSE}"})
    assert str(content.articles[0].published) == "2024-03-11"
    assert found(issues, "unknown-key") == ["4:1 warning"]
