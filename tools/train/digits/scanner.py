"""Makes a scan of ink on paper, and from it what the network sees."""
import cv2
import numpy as np

import scene
import view


def scan(ink, r):
    """8-bit grey at a scanner's resolution, and how many of its pixels are one of the canvas."""
    scale = r.uniform(0.4, 0.7) if r.rand() < 0.3 else r.uniform(0.7, 1.0)
    h, w = max(24, int(ink.shape[0] * scale)), int(ink.shape[1] * scale)
    if r.rand() < 0.25:
        bold = np.ones((2, 2), np.uint8)
        ink = cv2.dilate(ink, bold) if r.rand() < 0.6 else cv2.erode(ink, bold)
    small = cv2.resize(ink, (w, h), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    if r.rand() < 0.4:
        small = cv2.GaussianBlur(small, (0, 0), r.uniform(0.3, 0.9))
    paper, dark = r.uniform(170, 256), r.uniform(0, 110)
    grey = paper - small * max(50, paper - dark)
    if r.rand() < 0.35:
        shade = cv2.resize(r.uniform(0.8, 1.0, (2, 3)).astype(np.float32), (w, h))
        grey *= shade
    if r.rand() < 0.5:
        grey += r.randn(h, w) * r.uniform(1, 9)
    if r.rand() < 0.17:
        faintest = np.percentile(small, 99) * max(50, paper - dark)
        grey = np.where(grey < paper - r.uniform(0.25, 0.6) * faintest, 0.0, 255.0)
        if r.rand() < 0.5:
            grey[r.rand(h, w) < r.uniform(0, 0.01)] = 0
    grey = np.clip(grey, 0, 255).astype(np.uint8)
    if r.rand() < 0.35:
        grey = cv2.imdecode(cv2.imencode('.jpg', grey, [cv2.IMWRITE_JPEG_QUALITY, int(r.randint(25, 90))])[1], 0)
    return grey, w / ink.shape[1]


def around(box, scale, r, begin, end):
    """A closer look at the writing, as the second pass has it: digits about 26 pixels high."""
    x, y, w, h = box
    zoom = np.clip(26 / max(1, h * 0.5), 0.8, 2.0) * r.uniform(0.88, 1.12)
    start = max(begin, x - r.uniform(10, 40))
    stop = min(end, x + w + r.uniform(16, 60))
    if stop < x + w:
        stop = x + w + 6
    return start * scale, stop * scale, zoom, (y + h / 2 + r.normal(0, 3)) * scale


def example(banks, r):
    """([48, 144] ink, digits, kind, marks, step of the network at each digit) of a cell nobody has written."""
    ink, digits, kind, marks, (begin, end), box, middles = scene.cell(banks, r)
    grey, scale = scan(ink, r)
    row = scene.ROW * scale * np.exp(r.normal(0, 0.1))
    if box is not None and kind == 2 and r.rand() < 0.35:
        start, stop, zoom, centre = around(box, scale, r, begin, end)
        at = view.place(start, stop, row, grey.shape[0], zoom, centre)
        seen = view.view(grey, start, stop, row, at)
    else:
        start, stop = (begin + r.normal(0, 3)) * scale, (end + r.normal(0, 4)) * scale
        at = view.place(start, stop, row, grey.shape[0], 1.0, (scene.HEIGHT / 2 + r.normal(0, 5)) * scale)
        seen = view.view(grey, start, stop, row, at)
    steps = [int((x * scale - at[0]) / at[2] / 4) for x in middles]
    return seen, digits, kind, marks, steps
