"""How a page is looked at for all who read it: each two of builder, colours and size come together once."""

import pytest
from playwright.sync_api import ViewportSize

DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}

in_four_ways = pytest.mark.parametrize(
    ("built_site", "scheme", "size"),
    [
        pytest.param("mkdocs", "light", DESKTOP, id="mkdocs light desktop"),
        pytest.param("mkdocs", "dark", PHONE, id="mkdocs dark phone"),
        pytest.param("zensical", "dark", DESKTOP, id="zensical dark desktop"),
        pytest.param("zensical", "light", PHONE, id="zensical light phone"),
    ],
    indirect=["built_site"],
)
