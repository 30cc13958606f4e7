"""Pictures of every page kind of the built site at three widths, light and dark, to be looked at.

python -m benchmarks.screenshots [--site site] [--out .screenshots]
"""

import argparse
import functools
import http.server
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")
FOLDERS = ("people", "groups", "places", "events", "articles")
LISTS = ("", "quotations", "disputes", "timeline", "topics", "sources", "not-known", "about", *FOLDERS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; prints where they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--out", type=Path, default=Path(".screenshots"))
    options = parser.parse_args(arguments)
    if not (options.site / "index.html").is_file():
        print(f"{options.site} holds no site: run `make site` first", file=sys.stderr)
        return 2
    options.out.mkdir(exist_ok=True)
    with _served(options.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        pictures = sum(1 for _ in _take(browser, address, list(_pages(options.site)), options.out))
        browser.close()
    print(f"{pictures} pictures in {options.out}")
    return 0


def _pages(site: Path) -> Iterator[str]:
    """Every list, and of each folder the page with most to show."""
    yield from LISTS
    for folder in FOLDERS:
        pages = [page for page in (site / folder).glob("*/index.html") if page.parent.name not in ("letter", "month")]
        if pages:
            yield f"{folder}/{max(pages, key=lambda page: (page.stat().st_size, page.parent.name)).parent.name}"


def _take(browser: Browser, address: str, pages: Sequence[str], out: Path) -> Iterator[Path]:
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            for name in pages:
                page.goto(f"{address}{name}/" if name else address)
                page.wait_for_load_state("networkidle")
                path = out / f"{name.replace('/', '_') or 'home'}-{width}-{scheme}.png"
                page.screenshot(path=path, full_page=True)
                yield path
            context.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


if __name__ == "__main__":
    sys.exit(main())
