"""Trains the base model on drawn strips alone.

    python3 tools/train/words/train.py <pool.npz>… --out base.pt --steps 6000 --seed 1
"""

import argparse

import numpy as np
import torch
from torch.nn import functional as F

import grammar
import paper
import pool
from network import Words


# Short words first, which teach most for their cost: so wide at most for this share of the steps.
SHORT, EASY = 160, 0.5


def batches(strips, size, rng):
    """Batches of strips of about one width, in random order."""
    order = sorted(rng.permutation(len(strips)), key=lambda i: strips[i][0].shape[1] + rng.uniform(0, 24))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    return [[strips[i] for i in groups[k]] for k in rng.permutation(len(groups))]


def altered(strip, rng):
    """A little further noise, so that no strip is seen twice."""
    if rng.random() < 0.5:
        strip = np.roll(strip, rng.integers(-2, 3), 0)
    return strip.astype(np.float32) / 255 * rng.uniform(0.75, 1.15)


def tensors(batch, rng):
    widths = [strip.shape[1] for strip, _ in batch]
    x = np.zeros((len(batch), 1, 48, max(widths)), np.float32)
    for i, (strip, _) in enumerate(batch):
        x[i, 0, :, : widths[i]] = strip if rng is None else altered(strip, rng)
        if rng is None:
            x[i] /= 255
    steps = torch.tensor([(w + 3) // 4 for w in widths])
    return torch.from_numpy(np.clip(x, 0, 1)), steps


def ctc(logits, steps, labels):
    logp = logits.log_softmax(2).transpose(0, 1)
    lengths = torch.tensor([len(label) for label in labels])
    flat = torch.tensor([t for label in labels for t in label], dtype=torch.long)
    losses = F.ctc_loss(logp, flat, steps, lengths, grammar.BLANK, "none", True)
    return losses / lengths.clamp(min=1)


def train(model, strips, count, rng, rate=3e-3, size=32):
    """So many steps of `size` strips, the rate rising at first and falling to the end."""
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=1e-3)
    model.to(memory_format=torch.channels_last).train()
    step, losses = 0, []
    while step < count:
        widest = SHORT if step < EASY * count else paper.LONGEST
        easy = [strip for strip in strips if strip[0].shape[1] <= widest]
        for batch in batches(easy, size, rng)[: count - step]:
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, step / 200) * (0.5 + 0.5 * np.cos(np.pi * step / count)) + 1e-5
            x, steps = tensors(batch, rng)
            logits = model(x.contiguous(memory_format=torch.channels_last))
            loss = ctc(logits, steps, [label for _, label in batch]).mean()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            losses.append(loss.item())
            step += 1
            if step % 100 == 0:
                print(f"{step} of {count} steps, loss {np.mean(losses[-100:]):.3f}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pools", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--start")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    words = Words()
    if args.start:
        words.load_state_dict(torch.load(args.start))
    train(words, [s for path in args.pools for s in pool.load(path)], args.steps, np.random.default_rng(args.seed), args.rate)
    torch.save(words.state_dict(), args.out)
