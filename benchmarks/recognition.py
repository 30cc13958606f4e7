"""Scores the whole tool on annotated news: gold documents in as articles, `cuttings export` out, scorer run on it.

python -m benchmarks.recognition --gold data/*.jsonl --out DIR [--scorer score.py] [--half even|odd]
"""

import argparse
import glob
import json
import shutil
import subprocess
import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

from benchmarks.gold_articles import article_of, documents_in
from generator.exports import export_all
from generator.pipeline import analyse
from generator.reading import article_markdown

DEFAULT_SCORER = Path("../shared/bench/score.py")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the project, export it, score it; returns the scorer's exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", nargs="+", required=True, help="gold JSONL files; globs are expanded")
    parser.add_argument(
        "--out", type=Path, required=True, help="receives annotations.jsonl, knowledge.json, scores.json"
    )
    parser.add_argument("--scorer", type=Path, default=DEFAULT_SCORER)
    parser.add_argument("--half", choices=("even", "odd"), help="only documents whose id's checksum is even (or odd)")
    parser.add_argument("--brief", action="store_true", help="one line a corpus")
    options = parser.parse_args(arguments)
    gold_files = sorted(file for pattern in options.gold for file in glob.glob(pattern) or [pattern])  # noqa: PTH207
    options.out.mkdir(parents=True, exist_ok=True)
    project = options.out / "project"
    documents = [d for file in gold_files for d in documents_in(Path(file)) if _in_half(d["doc_id"], options.half)]
    _write_project(project, documents)
    start = time.process_time()
    analysis = analyse(project)
    print(f"{len(documents)} articles, {analysis.recognised} recognised, {time.process_time() - start:.0f} s CPU here")
    export_all(analysis.graph, options.out)
    half_gold = options.out / "gold.jsonl"
    half_gold.write_text("".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents), encoding="utf-8")
    return _score(options, half_gold)


def _score(options: argparse.Namespace, gold: Path) -> int:
    if not options.scorer.is_file():
        print(f"no scorer at {options.scorer}: {options.out / 'annotations.jsonl'} is written, not scored")
        return 0
    predictions, scores = options.out / "annotations.jsonl", options.out / "scores.json"
    command = [
        sys.executable,
        str(options.scorer),
        "--gold",
        str(gold),
        "--pred",
        str(predictions),
        "--json",
        str(scores),
    ]
    return subprocess.run(command + ["--brief"] * options.brief, check=False).returncode


def _in_half(doc_id: object, half: str | None) -> bool:
    return half is None or zlib.crc32(str(doc_id).encode()) % 2 == (half == "odd")


def _write_project(project: Path, documents: Sequence[dict[str, object]]) -> None:
    articles = project / "content" / "articles"
    shutil.rmtree(project / "content", ignore_errors=True)
    articles.mkdir(parents=True)
    for document in documents:
        article = article_of(document)
        (articles / f"{article.id}.md").write_text(article_markdown(article), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
