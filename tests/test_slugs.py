"""Slugs are page names: readable, safe, and never the name of something else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.slugs import MAX_LENGTH, free_slug, slug_of

NAMES = [
    pytest.param("Jóhann Þór Ægisson", "johann-thor-aegisson", id="icelandic"),
    pytest.param("O'Brien & Sons", "obrien-sons", id="apostrophe"),
    pytest.param("../../etc/passwd", "etc-passwd", id="a path"),
    pytest.param("***", "unnamed", id="nothing to read"),
    pytest.param("Index", "index-1", id="the folder's own page"),
]


@pytest.mark.parametrize(("name", "slug"), NAMES)
def test_slug_of_a_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@given(st.text())
def test_a_slug_is_safe_whatever_the_name(name: str) -> None:
    slug = slug_of(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= MAX_LENGTH + 2


def test_a_taken_slug_gets_the_next_free_number() -> None:
    assert free_slug("jane-doe", {"jane-doe", "jane-doe-2"}) == "jane-doe-3"
