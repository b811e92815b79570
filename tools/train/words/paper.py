"""What paper, printer, pen and scanner add to words: brackets, dots, ticks, strike-outs, neighbours, noise."""

import cv2
import numpy as np

HEIGHT = 48
LONGEST = 448


def dotted(page, y, rng):
    """The printed line of dots on which words stand."""
    period, size = rng.uniform(3.6, 8), int(rng.integers(1, 4))
    level, slope = int(rng.integers(130, 256)), rng.normal(0, 0.006)
    for x in np.arange(rng.uniform(0, period), page.shape[1], period):
        top = int(y + slope * x)
        page[max(0, top) : max(0, top + size), int(x) : int(x) + size] = level


def bracket(page, x, y, closing, rng):
    height, level = int(rng.integers(14, 24)), int(rng.integers(150, 256))
    middle = (int(x + (-1 if closing else 1) * height * 0.45), int(y - height * 0.4))
    start, end = (-50, 50) if closing else (130, 230)
    cv2.ellipse(page, middle, (int(height * 0.5), height), 0, start, end, level, int(rng.integers(1, 4)), cv2.LINE_AA)


def scribble(page, left, right, top, bottom, points, rng):
    """A quick stroke of the pen through random points."""
    at = np.stack([np.sort(rng.uniform(left, right, points)), rng.uniform(top, bottom, points)], 1)
    cv2.polylines(page, [np.round(at).astype(np.int32)], False, 255, int(rng.integers(1, 4)), cv2.LINE_AA)


def struck(page, left, right, baseline, rng):
    """Crosses out what stands between two places."""
    middle = baseline - rng.uniform(8, 22)
    kind = rng.random()
    for _ in range(1 if kind < 0.4 else 2 if kind < 0.7 else 0):
        y0, y1 = middle + rng.normal(0, 5, 2)
        cv2.line(page, (int(left - rng.uniform(0, 8)), int(y0)), (int(right + rng.uniform(0, 8)), int(y1)), 255, int(rng.integers(2, 4)), cv2.LINE_AA)
    if kind >= 0.7:
        xs = np.linspace(left, right, int(rng.integers(5, 14)))
        ys = middle + np.where(np.arange(len(xs)) % 2, 1, -1) * rng.uniform(4, 14) + rng.normal(0, 3, len(xs))
        cv2.polylines(page, [np.stack([xs, ys], 1).astype(np.int32)], False, 255, int(rng.integers(1, 4)), cv2.LINE_AA)


def seen(ink, print_, rng):
    """The grey picture that a scanner makes of ink and print (both 0 to 255)."""
    paper = rng.uniform(195, 255)
    pen, print_level = rng.uniform(0.35, 1), rng.uniform(0.4, 1)
    grey = paper * (1 - np.maximum(ink / 255.0 * pen, print_ / 255.0 * print_level))
    h, w = grey.shape
    grey += cv2.resize(rng.normal(0, rng.uniform(0, 8), (2, 3)), (w, h))
    if rng.random() < 0.3:
        factor = rng.uniform(0.4, 0.8)
        grey = cv2.resize(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), (w, h))
    if rng.random() < 0.7:
        grey = cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.3, 1.1))
    grey = np.clip(grey + rng.normal(0, rng.uniform(0, 9), grey.shape), 0, 255).astype(np.uint8)
    if rng.random() < 0.2:
        grey = np.where(grey < rng.uniform(0.55, 0.85) * paper, 0, 255).astype(np.uint8)
    if rng.random() < 0.4:
        done, data = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 85))])
        grey = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE) if done else grey
    return grey


def levelled(grey):
    """Ink 0 to 255 as the reader makes it (words/strip.ts): the brightest 30 % are paper, the darkest 1.5 % are ink."""
    paper = float(np.percentile(grey, 70))
    ink = min(float(np.percentile(grey, 1.5)), paper - 40)
    return np.clip((paper - grey.astype(np.float32)) / (paper - ink) * 1.15, 0, 1) * 255


def strip(grey):
    """Scales to the height that the model sees."""
    h, w = grey.shape
    width = int(min(LONGEST, max(16, round(w * HEIGHT / h))))
    return np.round(cv2.resize(levelled(grey), (width, HEIGHT), interpolation=cv2.INTER_AREA)).astype(np.uint8)
