"""Writes a trained model as ONNX.

    python3 tools/train/words/export.py words.pt resources/models/words.onnx
"""

import sys

import torch

from network import Words

model = Words()
model.load_state_dict(torch.load(sys.argv[1]))
model.eval()
torch.onnx.export(
    model,
    torch.zeros(1, 1, 48, 160),
    sys.argv[2],
    input_names=["x"],
    output_names=["y"],
    dynamic_axes={"x": {0: "batch", 3: "width"}, "y": {0: "batch", 1: "steps"}},
    opset_version=13,
)
