"""Trains the network for figures from nothing, on drawn cells only. See README.md beside this file."""
import argparse
import os
import time

import cv2
import numpy as np
import torch

import banks as sources
import cells as labelled
import drawn
import network
import scanner

BATCH = 32
KEPT = 20_000
DRAWN = 8_000


class Supply:
    """Batches of drawn examples: some new, some seen before, since drawing costs as much as learning."""

    def __init__(self, banks, seed, new=14):
        self.banks, self.r, self.new, self.kept = banks, np.random.RandomState(seed), new, []

    def fresh(self):
        while True:
            example = scanner.example(self.banks, self.r)
            if len(example[1]) <= 8:
                return example

    def batch(self, size=BATCH):
        new = [self.fresh() for _ in range(size if len(self.kept) < 500 else self.new)]
        old = [self.kept[self.r.randint(len(self.kept))] for _ in range(size - len(new))]
        self.kept = (self.kept + new)[-KEPT:]
        return new + old


def exact(net, examples):
    net.eval()
    with torch.no_grad():
        x = torch.from_numpy(np.stack([e[0] for e in examples]).astype(np.float32))[:, None]
        digits, heads = zip(*(net(x[i : i + 64]) for i in range(0, len(x), 64)))
    net.train()
    read = network.spelt(torch.cat(digits))
    kinds = torch.cat(heads)[:, :3].argmax(1).tolist()
    return np.array([[d % 10 for d in a] == [d % 10 for d in e[1]] for a, e in zip(read, examples)]), np.array(
        [k == e[2] for k, e in zip(kinds, examples)]
    )


def main():
    parser = argparse.ArgumentParser()
    sources.add_options(parser)
    parser.add_argument('--steps', type=int, default=4500)
    parser.add_argument('--rate', type=float, default=2.5e-3)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--new', type=int, default=14, help=f'how many of the {BATCH} examples of a batch are drawn for it')
    parser.add_argument('--places', type=float, default=3.0, help='how much the places of digits count beside CTC')
    parser.add_argument('--watch', help='labelled cells to report on; never learnt from')
    parser.add_argument('--start', help='weights (.pt) to go on from')
    parser.add_argument('--out', required=True, help='folder for base.pt, handwriting.onnx and drawn.npz')
    options = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(options.seed)
    os.makedirs(options.out, exist_ok=True)
    began = time.process_time()
    banks = sources.load(options)
    supply, aside = Supply(banks, options.seed, options.new), Supply(banks, 99)
    held = [aside.fresh() for _ in range(200)]
    watched = [(labelled.plain(c), labelled.classes(c), 2, None, []) for c in labelled.load(options.watch) if c['value']] if options.watch else []
    net = network.Network()
    if options.start:
        net.load_state_dict(torch.load(options.start))
    optimizer = torch.optim.AdamW(net.parameters(), options.rate, weight_decay=1e-3)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, options.rate, total_steps=options.steps + 1, pct_start=0.1)
    total = 0.0
    for step in range(1, options.steps + 1):
        loss = network.loss(net, supply.batch(), options.places)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        pace.step()
        total += loss.item()
        if step % 200 == 0:
            read, kinds = exact(net, held)
            real = f', watched {exact(net, watched)[0].mean():.3f}' if watched else ''
            print(f'{step} loss {total / 200:.3f} drawn {read.mean():.3f} kinds {kinds.mean():.3f}{real}, {time.process_time() - began:.0f} s', flush=True)
            total = 0.0
            network.keep(net, os.path.join(options.out, 'base.pt'))
    network.keep(net, os.path.join(options.out, 'base.pt'))
    network.save(net, os.path.join(options.out, 'handwriting.onnx'))
    drawn.save(os.path.join(options.out, 'drawn.npz'), supply.kept[-DRAWN:])
    print(f'trained in {(time.process_time() - began) / 60:.1f} minutes of one core')


if __name__ == '__main__':
    main()
