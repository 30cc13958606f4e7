import pytest

from generator.recognition.name_tagger.label_scheme import KINDS, OUTSIDE, first_label, later_label, may_follow

PERSON, GROUP, PLACE = (KINDS.index(kind) for kind in ("person", "group", "place"))


@pytest.mark.parametrize(
    ("previous", "label", "allowed"),
    [
        pytest.param(first_label(PERSON), later_label(PERSON), True, id="a name goes on"),
        pytest.param(later_label(PLACE), later_label(PLACE), True, id="a long name goes on"),
        pytest.param(OUTSIDE, later_label(PERSON), False, id="no name begins in its middle"),
        pytest.param(first_label(PERSON), later_label(GROUP), False, id="a name keeps its kind"),
        pytest.param(later_label(GROUP), first_label(GROUP), True, id="names may touch"),
        pytest.param(later_label(GROUP), OUTSIDE, True, id="a name may end anywhere"),
    ],
)
def test_which_labels_may_follow(previous: int, label: int, allowed: bool) -> None:
    assert may_follow(previous, label) is allowed
