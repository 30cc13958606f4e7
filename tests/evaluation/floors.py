"""The scores that quality may not sink below.

python -m tests.evaluation.floors            figures beside their floors; exit code 1 if one is below
python -m tests.evaluation.floors --accept   raise the floors to one point below the figures (--lower: lower them too)
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.evaluation.gold import load_gold
from tests.evaluation.matching import Comparison
from tests.evaluation.predictions import predict
from tests.evaluation.scorer import Figures, compare_all, figures, worst_articles

FLOORS = Path(__file__).parent / "floors.json"
MARGIN = 1.0


def read_floors() -> Figures:
    """The floors by figure; empty before the first were accepted."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}


def run() -> tuple[Comparison, ...]:
    """Recognise and resolve the marked articles and compare."""
    gold = load_gold()
    return compare_all(gold, predict([article.article for article in gold]))


def accepted(scores: Mapping[str, float], floors: Mapping[str, float], *, lower: bool = False) -> Figures:
    """New floors: a margin below the scores, but none lower than it was unless `lower`."""
    new = {figure: max(0.0, round(score - MARGIN, 1)) for figure, score in scores.items()}
    return new if lower else {figure: max(floor, floors.get(figure, 0.0)) for figure, floor in new.items()}


def complaint(figure: str, score: float, floor: float, comparisons: Sequence[Comparison]) -> str:
    """Says what sank, how far, and in which articles to look first."""
    worst = ", ".join(f"{name} ({value})" for name, value in worst_articles(comparisons, figure))
    return (
        f"{figure} is {score}, its floor {floor}; lowest in: {worst}\n"
        "  hint: python -m tests.evaluation.errors lists the causes with examples"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print figures and floors; accept them where asked."""
    parser = argparse.ArgumentParser(description="Compare recognition with the floors.")
    parser.add_argument("--accept", action="store_true", help="raise floors to one point below today's figures")
    parser.add_argument("--lower", action="store_true", help="with --accept: lower floors too")
    options = parser.parse_args(arguments)
    comparisons = run()
    scores, floors = figures(comparisons), read_floors()
    new = accepted(scores, floors, lower=options.lower) if options.accept else floors
    for figure, score in scores.items():
        sunk = "  BELOW" if score < new.get(figure, 0.0) else ""
        print(f"{figure:34} {score:6.1f}   floor {floors.get(figure, 0.0):5.1f} -> {new.get(figure, 0.0):5.1f}{sunk}")
    if options.accept:
        FLOORS.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
    return int(any(score < new.get(figure, 0.0) for figure, score in scores.items()))


if __name__ == "__main__":
    sys.exit(main())
