"""Draws strips of number words with known tokens.

    python3 tools/train/words/pool.py <folder of glyphs.ts> <out.npz> --count 60000 --seed 1
"""

import argparse

import cv2
import numpy as np

import grammar
import paper
from compose import Hand, Letters, bent, in_another_width

NOTHING = ["-", "scribble", "letters"]


def any_value(rng):
    """Small numbers are the most frequent on forms, and every word must be seen often."""
    kind = rng.random()
    if kind < 0.05:
        return 0
    if kind < 0.25:
        return int(rng.integers(1, 10))
    if kind < 0.5:
        return int(rng.integers(10, 100))
    if kind < 0.86:
        return int(rng.integers(100, 1000))
    if kind < 0.95:
        return int(rng.integers(1000, 10_000))
    return int(10 ** rng.uniform(4, 7))


def any_spelling(value, rng):
    """Mostly the usual one; a tail now and then."""
    ways = grammar.spellings(value)
    tokens = list(ways[0] if rng.random() < 0.75 else ways[rng.integers(len(ways))])
    if rng.random() < 0.22:
        tokens.append(grammar.TOKEN[rng.choice(grammar.TAILS)])
    return tokens


def spelt(tokens, rng):
    gap = rng.random() < 0.08
    return (" " if gap else "").join(grammar.TOKENS[token] for token in tokens)


def nonsense(letters, rng):
    return "".join(rng.choice(letters.texts) for _ in range(rng.integers(1, 9)))


def beside(page, hand, letters, baseline, rng):
    """What reaches in from the rows above and below."""
    for edge in (baseline - rng.uniform(58, 72), baseline + rng.uniform(50, 70)):
        if rng.random() < 0.25:
            hand.write(page, nonsense(letters, rng), rng.uniform(0, page.shape[1] * 0.7), edge)


def drawn(letters, rng):
    """One strip and its tokens."""
    height = int(rng.integers(62, 92))
    baseline = height * rng.uniform(0.58, 0.84)
    ink, print_ = np.zeros((height, 1500), np.uint8), np.zeros((height, 1500), np.uint8)
    hand = Hand(letters, rng)
    begin = x = rng.uniform(30, 60)
    tokens, kind = [], rng.random()
    if kind < 0.06:
        before = any_spelling(any_value(rng), rng)[:4]
        end = hand.write(ink, spelt(before, rng), x, baseline)
        paper.struck(ink, x, end, baseline, rng)
        x = end + rng.uniform(4, 40)
    if kind > 0.975:
        what = rng.choice(NOTHING)
        if what == "letters":
            x = hand.write(ink, nonsense(letters, rng), x, baseline)
        else:
            wide = rng.uniform(8, 30) if what == "-" else rng.uniform(20, 160)
            tall = 2 if what == "-" else rng.uniform(10, 26)
            paper.scribble(ink, x, x + wide, baseline - 12 - tall, baseline - 12, 2 if what == "-" else 9, rng)
            x += wide
    else:
        tokens = any_spelling(any_value(rng), rng)
        x = hand.write(ink, spelt(tokens, rng), x, baseline)
    left, right = max(0, int(begin - rng.uniform(2, 28))), int(x + rng.uniform(2, 28))
    beside(ink[:, :right], hand, letters, baseline, rng)
    if rng.random() < 0.08:
        paper.scribble(ink, right - 40, right, 0, height * 0.5, int(rng.integers(4, 9)), rng)
    if rng.random() < 0.07:
        at = rng.uniform(left, right)
        cv2.line(ink, (int(at), int(baseline + 8)), (int(at + rng.uniform(8, 30)), int(baseline - 40)), 255, 2, cv2.LINE_AA)
    ink = in_another_width(bent(ink[:, left:right], rng), rng)
    print_ = print_[:, left:right]
    if rng.random() < 0.85:
        paper.dotted(print_, baseline + rng.uniform(-3, 14), rng)
    for closing, chance in ((False, 0.5), (True, 0.25)):
        if rng.random() < chance:
            edge = print_.shape[1] - rng.uniform(2, 12) if closing else rng.uniform(2, 14)
            paper.bracket(print_, edge, baseline + rng.uniform(-2, 6), closing, rng)
    for y in (rng.uniform(0, 4), height - rng.uniform(1, 5)):
        if rng.random() < 0.15:
            cv2.line(print_, (0, int(y)), (print_.shape[1], int(y + rng.normal(0, 2))), 255, int(rng.integers(1, 4)))
    return paper.strip(paper.seen(ink, print_, rng)), tokens


def pool(letters, count, seed):
    rng = np.random.default_rng(seed)
    return [drawn(letters, rng) for _ in range(count)]


def save(path, strips):
    widths = np.array([s.shape[1] for s, _ in strips], np.int32)
    lengths = np.array([len(t) for _, t in strips], np.int32)
    pixels = np.concatenate([s.T for s, _ in strips])
    tokens = np.array([token for _, t in strips for token in t], np.int32)
    np.savez(path, widths=widths, lengths=lengths, pixels=pixels, tokens=tokens)


def load(path):
    """Strips as they were saved: a list of (pixels [48, width], tokens)."""
    data = np.load(path)
    columns, tokens = data["pixels"], data["tokens"]
    xs, ts = np.cumsum(data["widths"])[:-1], np.cumsum(data["lengths"])[:-1]
    return [(c.T, t.tolist()) for c, t in zip(np.split(columns, xs), np.split(tokens, ts))]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("glyphs")
    parser.add_argument("out")
    parser.add_argument("--count", type=int, default=60000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    save(args.out, pool(Letters(args.glyphs), args.count, args.seed))
