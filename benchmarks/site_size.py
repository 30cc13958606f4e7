"""Does building time, memory and page weight grow in step with the number of pages?

python -m benchmarks.site_size [--pages 1000 4000] [--builder mkdocs] [--keep DIR]

Makes a library of invented articles of each size (recognition left out: hand-made annotations), writes its real pages,
builds each site with the repository's mkdocs.yml, and compares the largest with the smallest. Times are CPU seconds of
the builder (user + system), so that they mean something on a busy machine. Exits with 1 if a bar is missed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.invented_library import invented_library
from generator.exports import published_data
from generator.graph import assemble
from generator.pages import render_pages
from generator.publishing import write_pages
from generator.settings import Settings

ROOT = Path(__file__).parents[1]
SHARE_OF_ARTICLES = 0.35
MOST_TIME_PER_PAGES = 1.1
"""Time may grow by this factor faster than pages: 4.4 for four times the pages."""
MOST_BYTES = 1.02
MOST_MEMORY = 3.2
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "CUTTINGS_GENERATED": "1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One site: Markdown pages, CPU seconds to generate and to build, bytes of HTML a page, peak megabytes."""

    pages: int
    generating: float
    building: float
    bytes_per_page: float
    largest_page: int
    megabytes: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each size and print a table; 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 4000])
    parser.add_argument("--builder", choices=("mkdocs", "properdocs", "zensical"), default="mkdocs")
    parser.add_argument("--keep", type=Path, help="leave the projects and sites in this folder")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        measured = [measure(size, folder / str(size), options.builder) for size in sorted(options.pages)]
    for row in measured:
        print(
            f"{row.pages:>7,} pages: {row.generating:6.1f} s to generate, {row.building:6.1f} s to build "
            f"({1000 * row.building / row.pages:.1f} ms a page), {row.bytes_per_page:,.0f} bytes of HTML a page "
            f"(largest {row.largest_page:,}), {row.megabytes:,.0f} MB at the peak"
        )
    return compare(measured[0], measured[-1])


def compare(small: Measurement, large: Measurement) -> int:
    """Print how the large site compares with the small one, against the bars."""
    more = large.pages / small.pages
    rows = (
        ("build time", large.building / small.building, MOST_TIME_PER_PAGES * more),
        ("bytes of HTML a page", large.bytes_per_page / small.bytes_per_page, MOST_BYTES),
        ("peak memory", large.megabytes / small.megabytes, MOST_MEMORY * more / 4),
    )
    for name, ratio, bar in rows:
        print(f"{name}: x{ratio:.3f} for x{more:.2f} pages, bar x{bar:.2f}: {'kept' if ratio <= bar else 'MISSED'}")
    return int(any(ratio > bar for _, ratio, bar in rows))


def measure(size: int, project: Path, builder: str) -> Measurement:
    """Write a project of about this many pages, build it, and measure."""
    start = time.process_time()
    write_project(project, round(size * SHARE_OF_ARTICLES))
    generating = time.process_time() - start
    building, megabytes = build(project, builder)
    html = [path.stat().st_size for path in (project / "site").rglob("*.html")]
    return Measurement(
        pages=sum(1 for _ in (project / "docs").rglob("*.md")),
        generating=generating,
        building=building,
        bytes_per_page=sum(html) / len(html),
        largest_page=max(html),
        megabytes=megabytes,
    )


def write_project(project: Path, articles: int) -> None:
    """The generated docs/ of an invented library, with this repository's configuration and theme."""
    settings = Settings(site_url="https://example.org/")
    content, annotations, resolution = invented_library(articles)
    graph, _ = assemble(content, annotations, resolution, settings)
    pages, _ = render_pages(graph, settings, published_data(graph, settings))
    shutil.copytree(ROOT / "docs" / "assets", project / "docs" / "assets", dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides", project / "overrides", dirs_exist_ok=True)
    for name in ("mkdocs.yml", "mkdocs_hook.py", "docs/about.md"):
        if (ROOT / name).is_file():
            shutil.copy(ROOT / name, project / name)
    write_pages(pages, project / "docs", state=project / ".cuttings")


def build(project: Path, builder: str) -> tuple[float, float]:
    """Build a site in a process of its own; CPU seconds and peak megabytes it took."""
    command = [sys.executable, "-m", builder, "build"]
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=project, env={**os.environ, **QUIET}, stdout=null, stderr=null)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command[1:])} failed in {project}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
