"""What the network sees of a cell. The same is done in figure/view.ts: change both together."""
import cv2
import numpy as np

HEIGHT, WIDTH = 48, 144
ROW = 44.0
MARGIN = 11.0


def taps(start, step, count, length):
    """Weights [count, length] of a triangle filter that samples `count` places `step` apart from `start` on."""
    reach = max(1.0, step)
    centres = start + (np.arange(count) + 0.5) * step - 0.5
    weights = np.maximum(0, 1 - np.abs(np.arange(length)[None, :] - centres[:, None]) / reach)
    whole = np.maximum(0, 1 - np.abs(np.arange(-4, length + 4)[None, :] - centres[:, None]) / reach).sum(1)
    outside = (centres < -1) | (centres > length)
    return np.where(outside[:, None], 0, weights / np.maximum(whole, 1e-6)[:, None]).astype(np.float32)


def level_at(histogram, count):
    return int(np.searchsorted(np.cumsum(histogram), count, side='right'))


def levels(pixels):
    """Grey of paper and of ink: 60 % of the pixels are darker than paper, 2 % darker than ink."""
    histogram = np.bincount(pixels.ravel(), minlength=256)
    paper = level_at(histogram, pixels.size * 0.6)
    return paper, min(level_at(histogram, pixels.size * 0.02), paper - 40)


def place(begin, end, row_height, cell_height, zoom=1.0, centre=None):
    """Where the view begins on the cell and how many of its pixels are one of the view: (x, y, step)."""
    scale = min(ROW / row_height * zoom, (WIDTH - 2 * MARGIN) / max(1.0, end - begin))
    step = 1 / scale
    middle = cell_height / 2 if centre is None else centre
    return begin - MARGIN * step, middle - HEIGHT / 2 * step, step


def view(image, begin, end, row_height, at=None):
    """[48, 144], ink is 1 on 0. `image` [h, w] is 8-bit grey; `begin`, `end` in its pixels."""
    h, w = image.shape
    x, y, step = at or place(begin, end, row_height, h)
    right = min(w, int(np.ceil(end + MARGIN * step)))
    left = max(0, int(np.floor(x)))
    top, bottom = max(0, int(np.floor(y))), min(h, int(np.ceil(y + HEIGHT * step)))
    paper, ink = levels(image[top:bottom, left:right])
    share = np.clip((paper - np.arange(256)) / (paper - ink) * 1.1, 0, 1).astype(np.float32)
    dark = share[image[top:bottom, left:right]]
    rows, columns = taps(y - top, step, HEIGHT, bottom - top), taps(x - left, step, WIDTH, right - left)
    return cv2.gemm(cv2.gemm(rows, dark, 1, None, 0), columns, 1, None, 0, flags=cv2.GEMM_2_T)
