"""What recognition and resolution cost beside the raw language model, on the same text in the same run.

python -m benchmarks.recognition_cost --gold FILE.jsonl [--documents 100]

Prints CPU seconds and ratios; the bars are recognition <= 2.5 x the raw pipeline.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from benchmarks.gold_articles import article_of, documents_in
from generator.recognition import annotate
from generator.records.article import Article
from generator.records.stage_results import Content
from generator.resolution import resolve
from generator.resolution.names.gazetteer import cities
from generator.settings import Settings

MOST_TIMES_RAW = 2.5


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 if the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="a gold JSONL file, for its texts")
    parser.add_argument("--documents", type=int, default=100)
    options = parser.parse_args(arguments)
    articles = [article_of(document) for document in documents_in(options.gold)][: options.documents]
    words = sum(len(article.text.split()) for article in articles)
    settings = Settings()
    raw_model = spacy.load(settings.language_model)
    raw_model(articles[0].text)
    annotate(articles[0], (), settings)  # both are loaded and warm now
    raw, recognition = _alternate(articles, lambda a: raw_model(a.text), lambda a: annotate(a, (), settings))
    annotations = {article.id: annotate(article, (), settings)[0] for article in articles}
    start = time.process_time()
    cities()
    table = time.process_time() - start
    start = time.process_time()
    resolve(annotations, Content(articles=tuple(articles)), settings)
    resolution = time.process_time() - start
    print(f"{len(articles)} articles, {words:,} words, CPU seconds on one thread each")
    print(f"raw spaCy pipeline   {raw:7.2f}   {words / raw:7,.0f} words a second")
    print(
        f"recognition          {recognition:7.2f}   {words / recognition:7,.0f} words a second, {recognition / raw:.2f} x raw"
    )
    print(f"resolution           {resolution:7.2f}   {resolution / recognition:.1%} of recognition")
    print(f"its table of cities  {table:7.2f}   once in a run, not counted in the line before")
    return 0 if recognition <= MOST_TIMES_RAW * raw else 1


def _alternate(
    articles: Sequence[Article], first: Callable[[Article], object], second: Callable[[Article], object]
) -> tuple[float, float]:
    """CPU seconds of two functions, article by article in turn, so that both meet the same machine."""
    totals = [0.0, 0.0]
    for article in articles:
        for number, function in enumerate((first, second)):
            start = time.process_time()
            function(article)
            totals[number] += time.process_time() - start
    return totals[0], totals[1]


if __name__ == "__main__":
    sys.exit(main())
