"""Trains a model further on the words of real forms, and measures it on forms that it has not seen.

    python3 tools/train/words/finetune.py base.pt <pool.npz> <strips> --out words.pt
    python3 tools/train/words/finetune.py base.pt <pool.npz> <strips> --held-out --folds <folds>

`--held-out` trains once for each form, without it, prints how the strips of that form were read, beside the base model,
and writes `<folds>/<form>/words.onnx`. The spelling of a known value is not known: each real strip is given the one that
the model in training finds most likely, chosen anew half way.
"""

import argparse
import copy
import os

import numpy as np
import torch

import pool
import real
from export import export
from network import Words
from train import ctc, tensors

# Of each batch so many are real, and so many drawn ones say nought, the word that forms have most of.
BATCH, REAL_SHARE, NOUGHT_SHARE = 32, 12, 5
MOST_ALIKE = 10


def few(strips, most, rng):
    """Not more than so many strips of one form and value, lest the model learn that all is nought."""
    kept, counts = [], {}
    for i in rng.permutation(len(strips)):
        key = strips[i]["form"], strips[i]["value"]
        counts[key] = counts.get(key, 0) + 1
        if counts[key] <= most:
            kept.append(strips[i])
    return kept


def finetune(base, drawn, strips, steps, seed, rate=6e-4):
    rng = np.random.default_rng(seed)
    torch.manual_seed(seed)
    model = copy.deepcopy(base).to(memory_format=torch.channels_last)
    strips = few(strips, MOST_ALIKE, rng)
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=1e-3)
    short = [strip for strip in drawn if strip[0].shape[1] <= 240]
    noughts = [strip for strip in short if strip[1] == [0]]
    labels = None
    for step in range(steps):
        if step % max(1, steps // 2) == 0:
            labels = [real.best_spelling(model, strip) for strip in strips]
            model.train()
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1, (step + 1) / 15) * (0.5 + 0.5 * np.cos(np.pi * step / steps))
        chosen = rng.integers(len(strips), size=REAL_SHARE)
        batch = [(real.varied(strips[i]["pixels"], rng), labels[i]) for i in chosen]
        batch += [noughts[i] for i in rng.integers(len(noughts), size=NOUGHT_SHARE)]
        batch += [short[i] for i in rng.integers(len(short), size=BATCH - REAL_SHARE - NOUGHT_SHARE)]
        x, lengths = tensors(batch, rng)
        loss = ctc(model(x.contiguous(memory_format=torch.channels_last)), lengths, [label for _, label in batch]).mean()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimiser.step()
    return model.eval()


def read(model, strip, numbers):
    """What is written down of one strip: the true value's share and rank, and the best values."""
    shares = numbers.posterior(real.logits_of(model, strip["pixels"]))
    best, at = shares.topk(5)
    rank = int((shares > shares[strip["value"]]).sum()) + 1
    values = [[int(v), round(float(p), 5)] for v, p in zip(at, best)]
    return {"form": strip["form"], "slot": strip["slot"], "value": strip["value"], "rank": rank, "best": values}


def report(name, rows):
    nonzero = [r for r in rows if r["value"] != 0]
    for what, some in (("all", rows), ("not 0", nonzero)):
        first = sum(r["rank"] == 1 for r in some)
        five = sum(1 <= r["rank"] <= 5 for r in some)
        ranks = sorted(r["rank"] for r in some)
        print(f"{name}, {what}: first {first}/{len(some)}, among the first five {five}, median rank {ranks[len(ranks) // 2]}")
    sure = [r for r in rows if r["best"][0][1] >= 0.9]
    print(f"{name}, share of the best >= 0.9: {len(sure)}, of them right {sum(r['rank'] == 1 for r in sure)}")
    for r in rows:
        if r["rank"] != 1:
            print(f"  {r['form']} {r['slot']}: {r['value']} has rank {r['rank']}, read {r['best'][:3]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base")
    parser.add_argument("pool")
    parser.add_argument("strips")
    parser.add_argument("--out", help="where to write the model; its ONNX comes beside it")
    parser.add_argument("--exclude-form", action="append", default=[], help="a form whose strips are not learnt from")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--folds", help="where to write the models that have not seen a form")
    parser.add_argument("--largest", type=int, default=9999, help="the numbers among which a value is ranked")
    parser.add_argument("--steps", type=int, default=140)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(1)
    base = Words()
    base.load_state_dict(torch.load(args.base))
    numbers = real.Numbers(args.largest)
    strips, drawn = real.load(args.strips), pool.load(args.pool)
    strips = [strip for strip in strips if strip["form"] not in args.exclude_form]
    if args.held_out:
        report("base", [read(base, strip, numbers) for strip in strips])
        rows = []
        for form in sorted({strip["form"] for strip in strips}):
            others = [strip for strip in strips if strip["form"] != form]
            model = finetune(base, drawn, others, args.steps, args.seed)
            rows += [read(model, strip, numbers) for strip in strips if strip["form"] == form]
            if args.folds:
                os.makedirs(f"{args.folds}/{form}", exist_ok=True)
                export(model, f"{args.folds}/{form}/words.onnx")
            print(f"{form}: first {sum(r['form'] == form and r['rank'] == 1 for r in rows)}", flush=True)
        report("held out", rows)
    if args.out:
        model = finetune(base, drawn, strips, args.steps, args.seed)
        torch.save(model.state_dict(), args.out)
        export(model, args.out.replace(".pt", ".onnx"))
