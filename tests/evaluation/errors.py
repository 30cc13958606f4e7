"""The most frequent causes of error with counts and examples, for those who work on recognition.

python -m tests.evaluation.errors [--examples N] [--only WORD]
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tests.evaluation.error_causes import Error, errors_of
from tests.evaluation.floors import run
from tests.evaluation.matching import Comparison, keys_of_pages, main_keys


def all_errors(comparisons: Sequence[Comparison]) -> dict[str, list[Error]]:
    """Errors by cause, the most frequent cause first."""
    keys = keys_of_pages(comparisons)
    causes: defaultdict[str, list[Error]] = defaultdict(list)
    for error in _errors(comparisons, main_keys(keys)):
        causes[error.cause].append(error)
    causes |= _page_errors(comparisons)
    return dict(sorted(causes.items(), key=lambda item: (-len(item[1]), item[0])))


def _errors(comparisons: Sequence[Comparison], page_keys: dict[str, str]) -> Iterator[Error]:
    for comparison in comparisons:
        yield from errors_of(comparison, page_keys)


def _page_errors(comparisons: Sequence[Comparison]) -> dict[str, list[Error]]:
    keys = keys_of_pages(comparisons)
    pages_of_key: defaultdict[str, list[str]] = defaultdict(list)
    mixed = []
    for page, counts in keys.items():
        members = sorted(key for key in counts if key)
        if len(members) > 1:
            mixed.append(
                Error(cause="page: holds names of several", article="", example=f"{page}: {', '.join(members)}")
            )
        for key in members:
            pages_of_key[key].append(page)
    split = [
        Error(cause="page: one entity on several", article="", example=f"{key}: {', '.join(sorted(pages))}")
        for key, pages in pages_of_key.items()
        if len(pages) > 1
    ]
    return {errors[0].cause: errors for errors in (mixed, split) if errors}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print causes, counts and examples."""
    parser = argparse.ArgumentParser(description="Count the causes of error on the marked articles.")
    parser.add_argument("--examples", type=int, default=3, help="how many examples a cause (default 3)")
    parser.add_argument("--only", default="", help="only causes that hold this word")
    options = parser.parse_args(arguments)
    for cause, errors in all_errors(run()).items():
        if options.only not in cause:
            continue
        print(f"{len(errors):5}  {cause}")
        for error in errors[: options.examples]:
            print(f"           {error.article + ': ' if error.article else ''}{error.example}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
