"""The training loop: AdamW, a warm-up, a long even stretch, a linear end, and an average of the weights that is kept."""

import copy
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from generator.recognition.name_tagger.word_pieces import WordPieces
from training.names.batches import IGNORED, Batch, batches
from training.names.encoder import NameEncoder
from training.names.epochs import epoch
from training.names.name_lists import NameLists
from training.names.sentence import Sentence

AVERAGE_DECAY = 0.998


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to train: how many word pieces in all, in batches of how many, and how fast."""

    pieces: int = 2_000_000
    pieces_per_batch: int = 1024
    rate: float = 2e-4
    warm_up: float = 0.04
    cool_down: float = 0.35
    seed: int = 1


def learn(
    model: NameEncoder,
    sentences: Mapping[str, Sequence[Sentence]],
    lists: NameLists,
    cutter: WordPieces,
    plan: Plan,
    out: Path,
) -> NameEncoder:
    """The average of the model's weights after training; a copy is kept in `out` after every tenth of the way."""
    torch.manual_seed(plan.seed)
    average = copy.deepcopy(model).eval()
    optimiser = _optimiser(model, plan.rate)
    seen, tenths, losses, began = 0, 0, [0.0], time.monotonic()
    for step, batch in enumerate(_stream(sentences, lists, cutter, plan)):
        share = seen / plan.pieces
        if share >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = group["full_rate"] * _pace(share, plan)
        losses.append(_step(model.train(), optimiser, batch))
        _move_average(average, model, min(AVERAGE_DECAY, (step + 1) / (step + 10)))
        seen += int((batch[0] > 0).sum())
        if int(10 * seen / plan.pieces) > tenths:
            tenths += 1
            torch.save(average.state_dict(), out / "average.pt")
            recent = losses[-200:]
            print(
                f"{tenths * 10:3d} % {time.monotonic() - began:6.0f} s loss {sum(recent) / len(recent):.4f}", flush=True
            )
    torch.save(average.state_dict(), out / "average.pt")
    return average


def _stream(
    sentences: Mapping[str, Sequence[Sentence]], lists: NameLists, cutter: WordPieces, plan: Plan
) -> Iterator[Batch]:
    draw = random.Random(plan.seed)
    while True:
        yield from batches(epoch(sentences, lists, draw), cutter, plan.pieces_per_batch, draw)


def _optimiser(model: NameEncoder, rate: float) -> torch.optim.AdamW:
    fresh = [*model.head.parameters(), *model.shapes.parameters()]
    old = [one for one in model.parameters() if one.requires_grad and not any(one is new for new in fresh)]
    groups = [{"params": old, "full_rate": rate}, {"params": fresh, "full_rate": 3 * rate}]
    return torch.optim.AdamW(groups, lr=rate, weight_decay=0.01, betas=(0.9, 0.98))


def _pace(share: float, plan: Plan) -> float:
    return min(1.0, (share + 1e-3) / plan.warm_up, (1 - share) / plan.cool_down)


def _step(model: NameEncoder, optimiser: torch.optim.AdamW, batch: Batch) -> float:
    pieces, shapes, targets = batch
    scores = model(pieces, shapes)
    loss = functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return loss.item()


@torch.no_grad()
def _move_average(average: NameEncoder, model: NameEncoder, decay: float) -> None:
    for mean, current in zip(average.parameters(), model.parameters(), strict=True):
        if current.requires_grad:
            mean.lerp_(current, 1 - decay)
