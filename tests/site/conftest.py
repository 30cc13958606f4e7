"""Sites that more than one file of tests looks at."""

from pathlib import Path

import pytest

from tests.conftest import BROWSED, build_site, with_address
from tests.shared_work import made_once
from tests.site.hostile_content import hostile_library


@pytest.fixture(scope="session")
def hostile_project(run_folder: Path) -> Path:
    """The hostile library, generated, with an address. All processes share it, and no test may change it."""
    return made_once(run_folder / "hostile", lambda target: with_address(hostile_library(target)))


@pytest.fixture(scope="session", params=BROWSED)
def hostile_site(request: pytest.FixtureRequest, hostile_project: Path) -> Path:
    """Its site, built by each builder in turn whose sites are looked at."""
    return build_site(request.param, hostile_project, strict=False)
