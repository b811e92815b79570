"""
Draws the examples that fine-tuning mixes in, for a base.pt that is there already. See README.md beside this file.

  /usr/bin/python3 tools/train/digits/draw.py --arabic … --thai … --hand-fonts … --print-fonts … --out <drawn.npz>
"""
import argparse

import cv2

import banks as sources
import drawn
import train


def main():
    parser = argparse.ArgumentParser()
    sources.add_options(parser)
    parser.add_argument('--count', type=int, default=train.DRAWN)
    parser.add_argument('--seed', type=int, default=4)
    parser.add_argument('--out', required=True)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    supply = train.Supply(sources.load(options), options.seed)
    drawn.save(options.out, [supply.fresh() for _ in range(options.count)])


if __name__ == '__main__':
    main()
