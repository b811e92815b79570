"""Labelled cells (`cells.jsonl` and their pictures) as examples."""
import json
import os

import cv2
import numpy as np

import view


def load(folder, excluded=()):
    with open(os.path.join(folder, 'cells.jsonl'), encoding='utf8') as lines:
        cells = [json.loads(line) for line in lines if line.strip()]
    cells = [c for c in cells if c['kind'] == 'figure' and c['form'] not in excluded]
    for cell in cells:
        cell['pixels'] = cv2.imread(os.path.join(folder, cell['image']), 0)
    return [c for c in cells if c['pixels'] is not None]


def classes(cell):
    return [int(d) for d in str(cell['value'])] if cell['value'] is not None else []


def plain(cell):
    """The view of a cell as it is."""
    return view.view(cell['pixels'], cell['begin'], cell['end'], cell['rowHeight'])


def varied(cell, r):
    """A view of a cell moved, scaled, slanted, made bolder, blurred or faint at random: never twice the same."""
    image = cell['pixels']
    if r.rand() < 0.25:
        bold = np.ones((2, 2), np.uint8)
        image = cv2.erode(image, bold) if r.rand() < 0.6 else cv2.dilate(image, bold)
    if r.rand() < 0.3:
        image = cv2.GaussianBlur(image, (0, 0), r.uniform(0.4, 1.2))
    if r.rand() < 0.3:
        image = np.clip(image + r.randn(*image.shape) * r.uniform(1, 10), 0, 255).astype(np.uint8)
    if r.rand() < 0.15:
        image = cv2.imdecode(cv2.imencode('.jpg', image, [cv2.IMWRITE_JPEG_QUALITY, int(r.randint(25, 80))])[1], 0)
    row = cell['rowHeight'] * np.exp(r.normal(0, 0.1))
    begin = cell['begin'] + r.normal(0, 0.04) * row
    end = cell['end'] + r.normal(0, 0.06) * row
    at = view.place(begin, end, row, image.shape[0], 1.0, image.shape[0] / 2 + r.normal(0, 0.07) * row)
    seen = view.view(image, begin, end, row, at)
    h, w = seen.shape
    slant, wide = r.normal(0, 0.12), r.uniform(0.88, 1.1)
    m = np.float32([[wide, slant, -slant * h / 2], [0, 1, 0]])
    seen = cv2.warpAffine(seen, m, (w, h))
    shift = r.randn(2, 3, 8).astype(np.float32) * r.uniform(0, 1.0)
    dx, dy = (cv2.resize(s, (w, h), interpolation=cv2.INTER_CUBIC) for s in shift)
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    seen = cv2.remap(seen, xx + dx, yy + dy, cv2.INTER_LINEAR)
    if r.rand() < 0.2:
        seen = (seen > r.uniform(0.3, 0.6)).astype(np.float32)
    return np.clip(seen * r.uniform(0.75, 1.0), 0, 1).astype(np.float32)
