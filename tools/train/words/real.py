"""Words of real forms, which strips.ts has made from labelled cells."""

import json

import cv2
import numpy as np
import torch
from torch.nn import functional as F

import grammar
from train import ctc, tensors

TAIL = grammar.TOKEN[grammar.TAILS[0]]


def load(folder):
    """Strips with a known value: a list of {pixels, value, form, slot}."""
    lines = [json.loads(line) for line in open(f"{folder}/strips.jsonl")]
    known = [line for line in lines if line["value"] is not None]
    return [{**line, "pixels": cv2.imread(f"{folder}/{line['image']}", cv2.IMREAD_GRAYSCALE)} for line in known]


def logits_of(model, pixels):
    model.eval()
    with torch.no_grad():
        return model(tensors([(pixels, [])], None)[0])[0]


def likelihoods(logp, spelt):
    """log P(tokens | strip) of many token lists at once; logp is [steps, classes], the last the blank."""
    lengths = torch.tensor([len(tokens) for tokens in spelt])
    flat = torch.tensor([t for tokens in spelt for t in tokens], dtype=torch.long)
    steps = torch.full((len(spelt),), len(logp))
    many = logp[:, None].expand(-1, len(spelt), -1)
    return -F.ctc_loss(many, flat, steps, lengths, logp.shape[1] - 1, "none", False)


class Numbers:
    """All spellings of the numbers up to `largest`."""

    def __init__(self, largest):
        self.largest = largest
        spelt = [(value, tokens) for value in range(largest + 1) for tokens in grammar.spellings(value)]
        self.tokens = [tokens for _, tokens in spelt]
        self.values = torch.tensor([value for value, _ in spelt])

    def posterior(self, logits):
        """P(value | strip); what is missing from the sum spells nothing, no number or a larger one."""
        p = logits.softmax(1)
        silent = p[:, TAIL:].sum(1, keepdim=True)
        logp = torch.cat([p[:, :TAIL], silent], 1).clamp(min=1e-12).log()
        many = [likelihoods(logp, self.tokens[i : i + 8192]) for i in range(0, len(self.tokens), 8192)]
        return torch.zeros(self.largest + 1).index_add_(0, self.values, torch.cat(many).exp())


def best_spelling(model, strip):
    """The spelling of the known value that the model finds most likely, with or without a tail."""
    ways = [way + tail for way in grammar.spellings(strip["value"]) for tail in [[]] + [[grammar.TOKEN[t]] for t in grammar.TAILS]]
    logp = logits_of(model, strip["pixels"]).log_softmax(1)
    return ways[int(likelihoods(logp, ways).argmax())]


def varied(pixels, rng):
    """The same words a little larger, slanted, moved, bolder, fainter."""
    h, w = pixels.shape
    wide, tall, slant = rng.uniform(0.85, 1.18), rng.uniform(0.88, 1.12), rng.normal(0, 0.08)
    a = np.float32([[wide, slant, -slant * h / 2 + 4], [0, tall, (1 - tall) * h / 2 + rng.uniform(-3, 3)]])
    moved = cv2.warpAffine(pixels, a, (int(w * wide) + 8, h))
    if rng.random() < 0.4:
        moved = cv2.GaussianBlur(moved, (0, 0), rng.uniform(0.3, 0.9))
    if rng.random() < 0.25:
        moved = np.maximum(moved, np.roll(moved, 1, int(rng.integers(2))))
    noise = rng.normal(0, rng.uniform(0, 12), moved.shape)
    return np.clip(moved * rng.uniform(0.7, 1.2) + noise, 0, 255).astype(np.uint8)
