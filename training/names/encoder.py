"""The network: a six-layer BERT encoder with word shapes added to its input, and one linear layer over the labels."""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from generator.recognition.name_tagger.label_scheme import LABEL_COUNT
from generator.recognition.name_tagger.word_shapes import SHAPE_COUNT


class Layer(nn.Module):
    """One transformer layer as in BERT: attention, then a feed-forward block, each normalised after its sum."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attention_out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.outer_norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """`hidden` is batch × pieces × width; `bias` (batch × 1 × 1 × pieces) is very negative on padding."""
        batch, length, width = hidden.shape

        def split(projected: Tensor) -> Tensor:
            return projected.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        query, key, value = split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden))
        weights = query @ key.transpose(2, 3) / (width // self.heads) ** 0.5 + bias
        mixed = (weights.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, width)
        hidden = self.attention_norm(hidden + self.dropout(self.attention_out(mixed)))
        inner = functional.gelu(self.inner(hidden))
        normed: Tensor = self.outer_norm(hidden + self.dropout(self.outer(inner)))
        return normed


class NameEncoder(nn.Module):
    """Word pieces and their shapes in, label scores for every piece out."""

    def __init__(self, sizes: dict[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        width = sizes["hidden_size"]
        self.words = nn.Embedding(sizes["vocab_size"], width)
        self.positions = nn.Embedding(sizes["max_position_embeddings"], width)
        self.shapes = nn.Embedding(SHAPE_COUNT, width)
        self.input_norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(width, sizes["num_attention_heads"], sizes["intermediate_size"], dropout)
            for _ in range(sizes["num_hidden_layers"])
        )
        self.head = nn.Linear(width, LABEL_COUNT)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.words.weight.requires_grad_(requires_grad=False)

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """Both inputs are batch × pieces of whole numbers, 0 for padding; out: batch × pieces × labels."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.words(pieces) + self.positions(places)[None] + self.shapes(shapes)
        hidden = self.dropout(self.input_norm(hidden))
        bias = (pieces == 0).to(hidden.dtype)[:, None, None, :] * -10000.0
        for layer in self.layers:
            hidden = layer(hidden, bias)
        scores: Tensor = self.head(self.dropout(hidden))
        return scores


def pretrained(folder: Path, dropout: float = 0.1) -> NameEncoder:
    """An untrained tagger on top of the published encoder in `folder` (config.json, model.safetensors)."""
    model = NameEncoder(json.loads((folder / "config.json").read_text()), dropout)
    stored = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    with torch.no_grad():
        model.words.weight.copy_(stored["embeddings.word_embeddings.weight"])
        model.positions.weight.copy_(
            stored["embeddings.position_embeddings.weight"] + stored["embeddings.token_type_embeddings.weight"][0]
        )
        _copy(model.input_norm, stored, "embeddings.LayerNorm")
        for number, layer in enumerate(model.layers):
            for ours, theirs in _LAYER_PARTS:
                _copy(getattr(layer, ours), stored, f"encoder.layer.{number}.{theirs}")
    return model


_LAYER_PARTS = (
    ("query", "attention.self.query"),
    ("key", "attention.self.key"),
    ("value", "attention.self.value"),
    ("attention_out", "attention.output.dense"),
    ("attention_norm", "attention.output.LayerNorm"),
    ("inner", "intermediate.dense"),
    ("outer", "output.dense"),
    ("outer_norm", "output.LayerNorm"),
)


def _copy(module: nn.Module, stored: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(stored[f"{name}.{part}"])
