"""Writes a trained model as ONNX.

    python3 tools/train/words/export.py words.pt resources/models/words.onnx
"""

import sys

import torch

from network import Words


def export(model, path):
    torch.onnx.export(
        model.to(memory_format=torch.contiguous_format).eval(),
        torch.zeros(1, 1, 48, 160),
        path,
        input_names=["x"],
        output_names=["y"],
        dynamic_axes={"x": {0: "batch", 3: "width"}, "y": {0: "batch", 1: "steps"}},
        opset_version=13,
    )


if __name__ == "__main__":
    words = Words()
    words.load_state_dict(torch.load(sys.argv[1]))
    export(words, sys.argv[2])
