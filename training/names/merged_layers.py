"""The same network with fewer, larger steps, as it is exported: one multiplication for query, key and value."""

import copy

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.names.encoder import Layer, NameEncoder


class MergedLayer(nn.Module):
    """Computes what a Layer computes in evaluation, the attention's scale folded into the query."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        width = layer.query.in_features
        scale = (width // layer.heads) ** -0.5
        self.heads = layer.heads
        self.inputs = nn.Linear(width, 3 * width)
        parts = ((layer.query, scale), (layer.key, 1.0), (layer.value, 1.0))
        with torch.no_grad():
            self.inputs.weight.copy_(torch.cat([part.weight * factor for part, factor in parts]))
            self.inputs.bias.copy_(torch.cat([part.bias * factor for part, factor in parts]))
        self.attention_out, self.attention_norm = layer.attention_out, layer.attention_norm
        self.inner, self.outer, self.outer_norm = layer.inner, layer.outer, layer.outer_norm

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """As Layer.forward, without dropout."""
        batch, length, width = hidden.shape
        parts = self.inputs(hidden).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        weights = (query @ key.transpose(2, 3) + bias).softmax(-1)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, width)
        hidden = self.attention_norm(hidden + self.attention_out(mixed))
        normed: Tensor = self.outer_norm(hidden + self.outer(functional.gelu(self.inner(hidden))))
        return normed


def merged(model: NameEncoder) -> NameEncoder:
    """A copy of the model in evaluation with merged layers.

    Raises:
        ValueError: The copy does not answer as the model does.
    """
    result = copy.deepcopy(model).eval()
    result.layers = nn.ModuleList(MergedLayer(layer) for layer in model.eval().layers if isinstance(layer, Layer))
    pieces = torch.arange(101, 141)[None]
    with torch.no_grad():
        difference = (result(pieces, pieces % 9) - model(pieces, pieces % 9)).abs().max()
    if difference > 1e-3:
        raise ValueError(f"merged layers differ by {difference}")
    return result
