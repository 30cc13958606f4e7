"""What axe-core finds wrong on a whole page; contrast, which takes it longest, once for all words that look alike."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_MARK_LOOKS = """() => {
  const known = new Map([[null, ""]]), seen = new Set();
  const around = element => {
    if (!known.has(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const own = [element.tagName, element.className, backgroundColor, backgroundImage, opacity];
      known.set(element, [around(element.parentElement), ...own].join(" "));
    }
    return known.get(element);
  };
  const hasWords = node => node.nodeType === Node.TEXT_NODE && node.data.trim();
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some(hasWords)) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const look = [around(element), color, fontSize, fontWeight, element.checkVisibility()].join(" ");
    if (!seen.has(look)) element.dataset.look = "";
    seen.add(look);
  }
}"""
"""Marks the first of all elements with words of their own that have one look: the same classes from the root down, on
the same backgrounds, in the same colour, size and weight."""
_CONTRAST = "color-contrast"


def violations(page: Page) -> list[dict[str, Any]]:
    """The rules of axe-core that the page breaks, each with the elements that break it."""
    rest = {"resultTypes": ["violations"], "rules": {_CONTRAST: {"enabled": False}}}
    contrast = {"resultTypes": ["violations"], "runOnly": [_CONTRAST]}
    page.evaluate(_MARK_LOOKS)
    found = Axe().run(page, options=rest).response["violations"]
    return [*found, *Axe().run(page, context={"include": [["[data-look]"]]}, options=contrast).response["violations"]]
