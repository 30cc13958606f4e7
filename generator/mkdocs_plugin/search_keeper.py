"""Gives a site that MkDocs builds its search index, once; while a site is served, that index is kept."""

import logging
import shutil
from pathlib import Path

from generator.issues import GeneratorError

log = logging.getLogger("mkdocs.plugins.cuttings")


class SearchKeeper:
    """Goes along with the builds of one run of MkDocs.

    An index is made by reading every page, so an edit while serving does not make a new one: pages written since are
    found after the next start.
    """

    def __init__(self) -> None:
        self._aside: Path | None = None

    def put_aside(self, site: Path) -> None:
        """Before MkDocs empties the site's folder, take the index out of it."""
        from generator.cli.search_index import BUNDLE  # noqa: PLC0415  the commands are loaded only when wanted

        if (site / BUNDLE).is_dir():
            self._aside = (site / BUNDLE).rename(site.with_name(f"{site.name}.{BUNDLE}"))

    def finish(self, site: Path) -> None:
        """Give the built site the index that was put aside, or make its first; a failure is a warning in the log."""
        from generator.cli.search_index import BUNDLE, asks_an_index, index_site  # noqa: PLC0415

        if self._aside is not None:
            shutil.rmtree(site / BUNDLE, ignore_errors=True)
            self._aside.rename(site / BUNDLE)
            self._aside = None
        elif asks_an_index(site):
            try:
                index_site(site)
            except GeneratorError as problem:
                log.warning("cuttings: %s; hint: %s", problem, problem.hint)

    def forget(self) -> None:
        """Remove an index that is still put aside, because the build it was put aside for failed."""
        if self._aside is not None:
            shutil.rmtree(self._aside, ignore_errors=True)
            self._aside = None
