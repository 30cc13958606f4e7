"""An article's own longer form of a name does not part it from the name that the library knows."""

import pytest

from tests.resolution.printed_library import OPERA, PORT, Named, Printed, group, person, place, printed, resolved


def _known(*named: Named) -> tuple[Printed, ...]:
    return tuple(printed(f"k{number}", *named, story=OPERA) for number in range(20))


@pytest.mark.parametrize(
    ("usual", "own", "is_one"),
    [
        pytest.param(person("Jane Doe"), person("Jane Doe Gold", "Jane Doe"), True, id="a word too many"),
        pytest.param(person("Jane Doe"), person("Jane Doesaid", "Jane Doe"), True, id="two words run together"),
        pytest.param(person("Jane Doe"), person("Janne Doe", "Jane Doe"), True, id="a slip"),
        pytest.param(person("John Doe"), person("John Doe Jr.", "John Doe"), False, id="the son"),
        pytest.param(person("Jane Doe"), person("Ann Roe", "Jane Doe"), False, id="nothing of it"),
        pytest.param(person("Jane Doe"), person("Jane Doe Gold"), False, id="printed in that form alone"),
        pytest.param(group("Dockers"), group("Loud Dockers", *["Dockers"] * 5), True, id="a group, mostly called so"),
        pytest.param(group("Dockers"), group("Dockers Relief", "Dockers"), False, id="another group, maybe"),
        pytest.param(group("Council"), group("Harbour Council", "Council"), False, id="one of many"),
        pytest.param(place("Norway"), place("Kingdom of Norway", "Norway"), True, id="a country"),
        pytest.param(place("Norway"), place("Town of Norway", "Norway"), False, id="a town of a country's name"),
        pytest.param(place("Lornvale"), place("City of Lornvale", "Lornvale"), True, id="a town"),
    ],
)
def test_an_articles_own_form(usual: Named, own: Named, is_one: bool) -> None:
    of_chain = resolved((*_known(usual), printed("x", own, story=PORT)))[0].entity_of_chain
    assert (of_chain["x#c1"] == of_chain["k0#c1"]) is is_one


def test_a_name_that_is_mostly_printed_beside_longer_ones_is_nobodys() -> None:
    towns = tuple(
        printed(f"t{number}", group(f"{town} Rovers", "Rovers")) for number, town in enumerate(("Lorn", "Port"))
    )
    library = (*towns, *(printed(f"k{number}", group("Rovers"), story=OPERA) for number in range(6)))
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["t0#c1"] != of_chain["t1#c1"]
