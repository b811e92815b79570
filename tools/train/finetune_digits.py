"""
Trains the model for handwriting further on labelled cells of real forms. See digits/README.md.

  /usr/bin/python3 tools/train/finetune_digits.py --cells <folder> [--cells <folder> …] [--exclude-form <id> …]
      --start <base.pt> --drawn <drawn.npz> --out <handwriting.onnx>
"""
import argparse
import os
import sys
import time

import cv2
import numpy as np
import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'digits'))
import cells as labelled  # noqa: E402
import network  # noqa: E402
from drawn import Drawn  # noqa: E402

UNKNOWN = [-1, -1, -1]


def labels(net, cells):
    """
    What each cell shows: (digits, kind), or None where the figure seems not to stand in the picture at all. A nought may
    be written as 0, as a dash or not at all: the network says which.
    """
    views = torch.from_numpy(np.stack([labelled.plain(c) for c in cells]))[:, None]
    net.eval()
    with torch.no_grad():
        kinds = torch.cat([torch.softmax(net(views[i : i + 64])[1][:, :3], 1) for i in range(0, len(views), 64)]).numpy()
    net.train()
    found = []
    for cell, kind in zip(cells, kinds):
        if cell['value'] is None:
            found.append(([], 0))
        elif cell['value'] == 0:
            found.append(([0], 2) if kind.argmax() == 2 else ([], int(kind.argmax())))
        else:
            found.append(None if kind[0] > 0.95 else (labelled.classes(cell), 2))
    return found


def weight(digits, kind):
    """How often a cell is shown: long figures are rare and worth more, noughts are many and alike."""
    return 0.3 if digits in ([], [0]) else 1.0 + 0.5 * (len(digits) - 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--cells', action='append', required=True, help='folder with cells.jsonl')
    parser.add_argument('--exclude-form', action='append', default=[], help='form whose cells are not learnt from')
    parser.add_argument('--start', required=True, help='weights of the base model')
    parser.add_argument('--drawn', required=True, help='drawn examples to mix in')
    parser.add_argument('--out', required=True)
    parser.add_argument('--steps', type=int, default=170)
    parser.add_argument('--real', type=int, default=24, help='real cells in a batch of 40')
    parser.add_argument('--rate', type=float, default=1.5e-3)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(options.seed)
    r, began = np.random.RandomState(options.seed), time.process_time()
    net = network.Network()
    net.load_state_dict(torch.load(options.start))
    cells = [c for folder in options.cells for c in labelled.load(folder, options.exclude_form)]
    shown = [(c, *label) for c, label in zip(cells, labels(net, cells)) if label is not None]
    drawn = Drawn(options.drawn)
    chance = np.array([weight(digits, kind) for _, digits, kind in shown])
    chance /= chance.sum()
    optimizer = torch.optim.AdamW(net.parameters(), options.rate, weight_decay=1e-3)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, options.rate, total_steps=options.steps + 1, pct_start=0.1)
    for _ in range(options.steps):
        real = [shown[i] for i in r.choice(len(shown), options.real, p=chance)]
        batch = [(labelled.varied(c, r), digits, kind, UNKNOWN, []) for c, digits, kind in real]
        loss = network.loss(net, batch + [drawn.pick(r) for _ in range(40 - options.real)], of_places=0.3)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        pace.step()
    network.save(net, options.out)
    torch.save(net.state_dict(), os.path.splitext(options.out)[0] + '.pt')
    left_out = f', {len(cells) - len(shown)} left out' if len(shown) < len(cells) else ''
    print(f'{len(shown)} cells{left_out}, loss {loss.item():.3f}, {time.process_time() - began:.0f} s of one core')


if __name__ == '__main__':
    main()
