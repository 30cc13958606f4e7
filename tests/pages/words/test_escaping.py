"""Nothing in a text from outside can become markup, whatever it holds and wherever it lands."""

import json
from functools import cache

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.pages.words.escaping import (
    attribute,
    dotted,
    fill,
    front_matter,
    html_text,
    markdown_text,
    safe_address,
    script_json,
    unbroken,
    visible,
)
from tests.pages.markdown_reader import read, render

# Every place of a page where text from outside lands.
PLACES = """
# {text}

{text}
{{: .ct-summary }}

Before {text} after, [{text}](target.md){{.ct-person data-preview}} and **{text}** and <bdi lang="fa" dir="rtl">{text}</bdi>.[^1]

<div class="ct-infobox" markdown>

{text}
:   {text}

    {text}
    {{: .ct-cutting }}

</div>

> {text}

- {text}

## {text}

<div markdown>

| A | B |
|:--|--:|
| {text} | [{text}](x.md) |

</div>

<p title="{attribute}">x</p>

<figure><svg><title>{html}</title></svg></figure>

[^1]: <span class="ct-words">{text}</span> [x](y.md)
"""
HOSTILE = [
    "<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "[x](javascript:alert(1))",
    "{{ 7*7 }}", "{% raw %}", "[^1]", "[^1]: note", "[[people/x|X]]", "[a]: http://b", "{: .x }", "{#id}", "{.x onclick=a}",
    "a | b", "|---|", "# head", "- item", "+ item", "* item", "1. item", "1) item", "> quote", "```", "~~~", "    code", "\tcode",
    "<http://a.b>", "http://a.b/c", "www.a.b", "a@b.c", "<a@b.c>", "&lt;script&gt;", "&#60;b&#62;", "&amp;", "& ", "*a*", "_a_",
    "__a__", "`a`", "\\", "\\*", "!!! note", "??? x", "/// x", ":   definition", ": x", "*[abbr]: x", "--8<-- 'f'", "<!-- x -->",
    "<![CDATA[x]]>", "<?php ?>", "<div markdown>", "</div>", "$x$", "^a^", "~a~", "==a==", "++a++", "---", "===", "***", "![x](y)",
    "\u202etxt\u202c", "\u0002amp\u0003", "\u0000", "\u2028", "\"", "'", "\n\n", "\n# x", "  \nx", ":smile:", "(c)", "[ ]", "[x]", "…",
]  # fmt: skip
HARMLESS = "word"
texts = st.lists(
    st.one_of(st.sampled_from(HOSTILE), st.text(max_size=6), st.sampled_from([" ", "a", "x y"])), min_size=1, max_size=6
).map("".join)


def page(text: str) -> str:
    return PLACES.format(text=markdown_text(visible(text).strip()), attribute=attribute(text), html=html_text(text))


@cache
def harmless_page() -> str:
    return render(page(HARMLESS))


def skeleton(html: str) -> list[object]:
    """The elements without what a heading's text rightly decides: its id and the link to it."""
    kept: list[object] = []
    for tag, attributes in read(html).elements:
        values = dict(attributes)
        if tag in ("h1", "h2") or values.get("class") == "headerlink" or "title" in values:
            values = dict.fromkeys(values, "")
        kept.append((tag, tuple(values.items())))
    return kept


@settings(max_examples=150, deadline=None)
@given(texts.filter(lambda text: visible(text).strip()))
def test_text_is_inert_and_unchanged(text: str) -> None:
    html, harmless = render(page(text)), harmless_page()
    assert skeleton(html) == skeleton(harmless)
    shown = " ".join(visible(text).split())
    assert read(html).text == read(harmless).text.replace(HARMLESS, shown)


@pytest.mark.parametrize("text", HOSTILE)
def test_each_hostile_text_alone(text: str) -> None:
    if visible(text).strip():
        assert skeleton(render(page(text))) == skeleton(harmless_page())


@given(texts)
def test_attribute_holds_the_text(text: str) -> None:
    reading = read(render(f'<p class="{attribute(text)}">x</p>'))
    assert [tag for tag, _ in reading.elements] == ["p"]
    assert dict(reading.elements[0][1])["class"] == visible(text)


@given(texts)
def test_json_in_a_script_cannot_end_it(text: str) -> None:
    script = script_json({"name": text})
    assert not set("<>&\u2028\u2029") & set(script)
    assert "\n" not in script
    json.loads(script)


@given(texts, texts)
def test_front_matter_is_read_back_and_inert_in_a_title(title: str, description: str) -> None:
    header = front_matter({"title": title, "description": description, "hide": ["toc"]})
    first, middle, last = header.partition("\n")[0], header[4:-4], header[-4:]
    assert (first, last) == ("---", "---\n")
    assert "\n---" not in middle
    values = yaml.safe_load(middle)
    assert not set('<>"') & set(values.get("title", "") + values.get("description", ""))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param(
            "https://example.org/a b(c)", "https://example.org/a%20b%28c%29".replace("%20", ""), id="brackets"
        ),
        pytest.param("https://example.org/?a=1&copy;=2", "https://example.org/?a=1%C2%A9=2", id="entity"),
        pytest.param("mailto:desk@example.org", "mailto:desk@example.org", id="mail"),
        pytest.param("javascript:alert(1)", None, id="script"),
        pytest.param("JaVa\tScript:alert(1)", None, id="script with tab"),
        pytest.param("java&#115;cript:alert(1)", None, id="script by reference"),
        pytest.param("\u0001javascript:alert(1)", None, id="script after a control character"),
        pytest.param("data:text/html,x", None, id="data"),
        pytest.param("vbscript:x", None, id="vbscript"),
        pytest.param("//example.org/x", None, id="no scheme"),
        pytest.param("https:example", None, id="no host"),
        pytest.param("http://[::1", None, id="broken"),
        pytest.param("x", None, id="relative"),
    ],
)
def test_addresses(address: str, expected: str | None) -> None:
    assert safe_address(address) == expected


@given(texts)
def test_an_address_stays_inside_its_link(text: str) -> None:
    address = safe_address(f"https://example.org/{text}")
    assert address is not None
    reading = read(render(f"[label]({address}){{.ct-original}} rest"))
    assert [tag for tag, _ in reading.elements] == ["p", "a"]
    assert reading.text == "label rest"


def test_fill_escapes_values_and_keeps_markup() -> None:
    assert fill("*{a}* {b}", a="*", b=Markup("*")) == "*&#42;* *"


def test_nothing_to_show_is_a_broken_promise() -> None:
    with pytest.raises(ValueError, match="None"):
        markdown_text(None)


def test_a_day_stays_on_one_line_and_no_line_begins_with_a_dot() -> None:
    assert dotted(["Mayor of [Dorn]", unbroken("6 May 2020")]) == "Mayor of &#91;Dorn&#93;\xa0· 6\xa0May\xa02020"
