"""Whose a name is that stands alone in its article: nobody's in doubt."""

import pytest

from tests.resolution.printed_library import OPERA, Named, person, printed, resolved


@pytest.mark.parametrize(
    ("lone", "bearers", "is_first"),
    [
        pytest.param(person("Jaroslav"), (person("Jaroslav Doe"),), False, id="a stranger's given name"),
        pytest.param(person("Doe"), (person("Jaroslav Doe"),), True, id="a surname"),
        pytest.param(person("Jaroslav"), (person("Jaroslav Doe", "Jaroslav"),), True, id="called so elsewhere"),
        pytest.param(person("Jaroslav", titles=("king",)), (person("Jaroslav Doe"),), True, id="a king's name"),
        pytest.param(person("Doe-Roe"), (person("Jaroslav Doe-Roe"),), True, id="a surname with a hyphen"),
        pytest.param(
            person("Doe-Roe"), (person("Jaroslav Doe-Roe"), person("Jane Doe-Roe")), False, id="a hyphen, and kin"
        ),
        pytest.param(person("al-Doe"), (person("Yusuf al-Doe"),), True, id="a surname with its particle"),
    ],
)
def test_whose_a_lone_name_is(lone: Named, bearers: tuple[Named, ...], *, is_first: bool) -> None:
    elsewhere = printed("z", person("Jaroslav Roe"), story=OPERA)
    of_chain = resolved((printed("a", *bearers), printed("b", lone), elsewhere))[0].entity_of_chain
    assert (of_chain["b#c1"] == of_chain["a#c1"]) is is_first


def test_another_spelling_with_one_name_more_may_be_kin() -> None:
    library = (
        printed("a", person("Marine Lornette", titles=("leader",))),
        printed("b", person("Marion Doe Lornette", titles=("leader",))),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["b#c1"]


def test_a_judge_and_a_newsreader_of_one_name_are_two() -> None:
    library = (
        printed("a", person("John Doe", titles=("chief justice",))),
        printed("b", person("John Doe", titles=("anchor",)), story=OPERA),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["b#c1"]


def test_a_king_is_nobody_of_other_titles() -> None:
    library = [
        printed("a", person("John Doe", titles=("leader",))),
        printed("b", person("John", titles=("king",))),
        printed("c", person("Yusuf of Lorn", titles=("king",))),
        printed("d", person("Yusuf", titles=("king",))),
    ]
    resolution, _ = resolved(library)
    assert len({resolution.entity_of_chain[f"{key}#c1"] for key in "ab"}) == 2
    assert len({resolution.entity_of_chain[f"{key}#c1"] for key in "cd"}) == 1
