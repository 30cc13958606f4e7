"""Passages to tensors, batched by length."""

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from generator.recognition.name_tagger.word_pieces import PieceRow, WordPieces
from training.names.sentence import Sentence

IGNORED = -100
LONGEST = 254
Batch = tuple[Tensor, Tensor, Tensor]


def batches(
    passages: Sequence[tuple[Sentence, str]], cutter: WordPieces, pieces_per_batch: int, draw: random.Random
) -> Iterator[Batch]:
    """(pieces, shapes, labels) of about `pieces_per_batch` pieces each, in random order; each
    passage comes with its style; labels on first pieces only.
    """
    rows = [(cutter.row(passage.words, style), passage.labels) for passage, style in passages]
    rows = [row for row in rows if len(row[0].pieces) <= LONGEST]
    draw.shuffle(rows)
    rows.sort(key=lambda row: len(row[0].pieces) // 4)
    groups: list[list[tuple[PieceRow, tuple[int, ...]]]] = [[]]
    for row in rows:
        if groups[-1] and (len(groups[-1]) + 1) * len(row[0].pieces) > pieces_per_batch:
            groups.append([])
        groups[-1].append(row)
    draw.shuffle(groups)
    for group in groups:
        yield _tensors(group)


def _tensors(rows: Sequence[tuple[PieceRow, tuple[int, ...]]]) -> Batch:
    length = max(len(row.pieces) for row, _ in rows)
    pieces = torch.zeros(len(rows), length, dtype=torch.long)
    shapes = torch.zeros(len(rows), length, dtype=torch.long)
    targets = torch.full((len(rows), length), IGNORED, dtype=torch.long)
    for number, (row, labels) in enumerate(rows):
        pieces[number, : len(row.pieces)] = torch.tensor(row.pieces)
        shapes[number, : len(row.shapes)] = torch.tensor(row.shapes)
        targets[number, list(row.first_of_word)] = torch.tensor(labels)
    return pieces, shapes, targets
