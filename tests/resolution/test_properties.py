"""What holds for every library, whatever is in it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records.decision import Judgement
from tests.resolution.printed_library import (
    OPERA,
    PORT,
    Named,
    Printed,
    content_of,
    group,
    judged,
    person,
    place,
    printed,
    resolved,
    words,
)

NAMED = st.sampled_from(
    [
        person("Jane Doe"),
        person("Jane Q. Doe"),
        person("Doe"),
        person("Doe", titles=("president",)),
        person("Yusuf Hosseini", gender="he"),
        person("Yusef Husseini", gender="she"),
        group("National Dockers Front", "NDF"),
        group("NDF"),
        group("Supreme Court"),
        group("Jane Doe"),
        place("Lorn province"),
        place("Lorn"),
        place("Norway"),
        group("Lorn"),
    ]
)


@st.composite
def libraries(draw: st.DrawFn) -> tuple[Printed, ...]:
    count = draw(st.integers(min_value=2, max_value=7))
    made = []
    for number in range(count):
        named: list[Named] = draw(st.lists(NAMED, min_size=1, max_size=4, unique_by=lambda one: one.names[0]))
        made.append(printed(f"article-{number}", *named, story=draw(st.sampled_from([PORT, OPERA]))))
    return tuple(made)


@settings(max_examples=60, deadline=None)
@given(library=libraries(), data=st.data())
def test_the_order_of_articles_changes_nothing(library: tuple[Printed, ...], data: st.DataObject) -> None:
    shuffled = tuple(data.draw(st.permutations(library)))
    first, issues = resolved(library)
    second, others = resolved(shuffled)
    assert first == second
    assert sorted(map(str, issues)) == sorted(map(str, others))


@settings(max_examples=60, deadline=None)
@given(library=libraries())
def test_every_chain_is_on_one_page_and_a_second_run_agrees(library: tuple[Printed, ...]) -> None:
    first, _ = resolved(library)
    chains = [chain for entity in first.entities for chain in entity.chains]
    assert sorted(chains) == sorted({chain.id for _, found in library for chain in found.chains})
    assert all(len(entity.chains) == len(entity.joins) for entity in first.entities)
    second, _ = resolved(library, content_of(library, ledger=first.ledger))
    assert second == first


@settings(max_examples=60, deadline=None)
@given(library=libraries(), data=st.data())
def test_different_never_shares_a_page(library: tuple[Printed, ...], data: st.DataObject) -> None:
    chains = [(one.id, chain) for one, found in library for chain in found.chains]
    (left_article, left), (right_article, right) = data.draw(
        st.lists(st.sampled_from(chains), min_size=2, max_size=2, unique_by=lambda pair: pair[1].id)
    )
    decision = judged(
        Judgement.DIFFERENT,
        words(left_article, f"No {left.mentions[0] + 1}: {left.name}"),
        words(right_article, f"No {right.mentions[0] + 1}: {right.name}"),
    )
    resolution, issues = resolved(library, content_of(library, identity=(decision,)))
    assert resolution.entity_of_chain[left.id] != resolution.entity_of_chain[right.id]
    assert all(issue.code == "name-clash" for issue in issues)
