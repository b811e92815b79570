"""Digits drawn as strokes, in the shapes that writers in Thailand give them."""
import cv2
import numpy as np

TURN = 2 * np.pi


def arc(cx, cy, rx, ry, start, end, n=11):
    return [(cx + rx * np.cos(a), cy + ry * np.sin(a)) for a in np.linspace(start, end, n)]


def smooth(points, n=7):
    """A Catmull-Rom curve through the points."""
    p = np.asarray(points, float)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = (np.arange(n) / n)[None, :, None]
    a, b, c, d = p[:-3, None], p[1:-2, None], p[2:-1, None], p[3:, None]
    curve = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
    return np.concatenate([curve.reshape(-1, 2), p[-2:-1]])


def zero(r):
    w, a = 5 + r.rand() * 4.5, r.rand() * TURN
    if r.rand() < 0.6:
        a = -np.pi / 2 + r.randn() * 0.5
    length = TURN * (0.86 + r.rand() * 0.24) * r.choice([-1, 1])
    return [(arc(10, 14, w, 11 + r.rand() * 3, a, a + length, 13), True)]


def one(r):
    x, kind = 10 + r.randn(), r.rand()
    top, bottom = (x + r.randn(), 1), (x + r.randn() * 1.5 - r.rand(), 27)
    strokes = [([top, bottom], False)]
    if kind < 0.3:
        pass
    elif kind < 0.7:
        wide, low = 2.5 + r.rand() * 7, 2 + r.rand() * 9
        strokes = [([(x - wide, 1 + low), (x - wide * 0.4, 1 + low * 0.5), top], True), ([top, bottom], False)]
    elif kind < 0.85:
        strokes = [([(x - 4 - r.rand() * 3, 3 + r.rand() * 4), (x - 2, 5 + r.rand() * 2), top], True), ([top, bottom], False)]
    else:
        strokes = [([(x - 5, 6 + r.rand() * 2), (x - 2, 1.5), (x + 1, 3), (x + 0.5, 12), bottom], True)]
    if r.rand() < 0.3:
        strokes.append(([(x - 3 - r.rand() * 5, 27 + r.randn() * 0.8), (x + 2 + r.rand() * 6, 27 + r.randn() * 0.8)], False))
    elif r.rand() < 0.12:
        strokes.append(([bottom, (bottom[0] + 2 + r.rand() * 3, 26 - r.rand() * 2)], False))
    return strokes


def two(r):
    kind = r.rand()
    if kind < 0.35:
        return [([(3, 7), (7, 2), (13, 2), (16, 7), (13, 14), (7, 21), (3, 26)], True), ([(3, 26), (10, 25 + r.rand() * 2), (18, 26)], False)]
    if kind < 0.65:
        return [([(4, 6), (9, 1), (15, 4), (15, 10), (9, 19), (4, 25), (3 + r.rand() * 2, 27), (6, 22 + r.rand() * 2), (10, 25), (18, 26)], True)]
    if kind < 0.85:
        return [([(4, 8), (8, 2), (14, 3), (15, 9), (10, 18), (5, 26), (11, 26), (17, 24)], True)]
    return [([(5, 5), (3, 8), (6, 9), (7, 4), (12, 1.5), (16, 6), (12, 15), (4, 26), (9, 24), (18, 27)], True)]


def three(r):
    kind = r.rand()
    if kind < 0.5:
        return [([(4, 4), (10, 1), (15, 5), (13, 11), (8, 13)], True), ([(8, 13), (15, 15), (16, 22), (10, 27), (3, 24)], True)]
    if kind < 0.75:
        return [([(4, 2), (15, 2), (9, 11)], False), ([(9, 11), (16, 14), (16, 22), (10, 27), (3, 24)], True)]
    return [([(3, 5), (9, 1), (14, 4), (12, 10), (7, 12), (6, 14), (9, 13), (15, 17), (15, 24), (9, 27), (3, 23), (4, 20)], True)]


def four(r):
    kind = r.rand()
    if kind < 0.25:
        return [([(7, 1), (4, 10), (3, 17), (17, 17)], False), ([(14, 6 + r.rand() * 6), (13, 27)], False)]
    if kind < 0.45:
        return [([(13, 1), (3, 19), (18, 19)], False), ([(13, 1 + r.rand() * 9), (13, 27)], False)]
    if kind < 0.65:
        return [([(12, 2), (3, 24), (4, 25), (17, 22)], False), ([(12, 2), (15, 27)], False)]
    if kind < 0.8:
        return [([(12, 2), (7, 12), (3, 20), (6, 21), (17, 19)], True), ([(12, 2), (14, 10), (14, 27)], True)]
    return [([(13, 1), (2, 18), (17, 18)], False), ([(13, 1), (13, 27)], False)]


def five(r):
    hat = (2 + r.rand() * 3, r.randn() * 1.2)
    kind = r.rand()
    if kind < 0.55:
        return [
            ([(6, 2), (5, 12)], False),
            ([(5, 12), (11, 10), (16, 15), (15, 22), (9, 27), (3, 25)], True),
            ([(6 + r.rand() * 3, hat[0]), (16 + r.rand() * 3, hat[0] + hat[1])], False),
        ]
    if kind < 0.85:
        return [([(16, 2), (7, 2), (5, 12), (11, 10), (16, 15), (15, 23), (9, 27), (3, 25)], True)]
    return [([(17, 1), (9, 2), (6, 4), (5, 11), (10, 11), (14, 15), (14, 22), (9, 27), (5, 26), (4, 23)], True)]


def six(r):
    kind = r.rand()
    if kind < 0.5:
        return [([(13, 1), (7, 8), (4, 17), (6, 25), (11, 27), (16, 22), (14, 16), (9, 15), (5, 20)], True)]
    if kind < 0.8:
        return [([(6, 1), (5, 12), (4, 20), (7, 27), (13, 26), (15, 20), (11, 15), (6, 17), (4, 21)], True)]
    return [([(10, 1), (6, 6), (4, 14), (4, 22), (8, 27), (13, 25), (14, 20), (10, 17), (6, 19), (4, 23), (6, 25)], True)]


def seven(r):
    head = [(3, 4 + r.rand() * 4), (4, 2), (17, 2)] if r.rand() < 0.35 else [(3, 3), (17, 2)]
    body = [(17, 2), (12, 14), (8 + r.randn() * 2, 27)]
    kind = r.rand()
    if kind < 0.15:
        strokes = [([(3, 6), (5, 2), (9, 4), (16, 2), (12, 12), (9, 27)], True)]
    elif kind < 0.4:
        strokes = [(head, False), ([(17, 2), (15, 14), (14 + r.randn(), 27)], False)]
    else:
        strokes = [(head, False), (body, True)]
    if r.rand() < 0.35:
        strokes.append(([(6 + r.randn(), 14 + r.randn()), (16 + r.randn(), 13 + r.randn())], False))
    return strokes


def eight(r):
    kind = r.rand()
    if kind < 0.55:
        return [([(14, 5), (9, 1), (5, 5), (8, 11), (14, 17), (15, 23), (9, 27), (4, 23), (7, 16), (13, 10), (15, 5)], True)]
    if kind < 0.75:
        return [([(16, 3), (9, 1), (5, 5), (8, 11), (14, 17), (15, 23), (9, 27), (4, 23), (7, 16), (13, 10), (17, 4)], True)]
    return [(arc(10, 7, 4 + r.rand() * 2, 5.5, 0, TURN), True), (arc(10, 20, 5 + r.rand() * 2, 7, -np.pi / 2, 1.5 * np.pi), True)]


def nine(r):
    kind = r.rand()
    loop = arc(9, 8, 5 + r.rand() * 2, 6, -0.3, -0.3 - TURN * (0.88 + r.rand() * 0.16))
    if kind < 0.3:
        return [(loop, True), ([(15, 6), (15, 14), (13, 27)], True)]
    if kind < 0.6:
        return [(loop, True), ([(15, 6), (15, 20), (11, 27), (3 + r.rand() * 3, 24 + r.rand() * 2)], True)]
    if kind < 0.8:
        return [([(15, 5), (9, 1), (4, 6), (6, 13), (11, 13), (15, 6), (15, 16), (13, 27)], True)]
    return [([(15, 4), (9, 2), (5, 7), (8, 12), (14, 9), (15, 4), (15, 18), (10, 27), (3, 25), (4, 21)], True)]


SHAPES = [zero, one, two, three, four, five, six, seven, eight, nine]


def allograph(digit, r):
    """One writer's shape of a digit: strokes in a box of 20 × 28, always drawn the same way but for a tremble."""
    return SHAPES[digit](r)


def pen_lines(strokes, r, tremble, wide):
    """The strokes as lines of points; `tremble` in units of the box, `wide` stretches them."""
    lines = []
    for points, is_smooth in strokes:
        p = np.asarray(points, float) + r.randn(len(points), 2) * tremble
        p[:, 0] = (p[:, 0] - 10) * wide + 10
        lines.append(smooth(p) if is_smooth and len(p) > 2 else p)
    return lines


def draw(canvas, lines, thickness, level):
    """Draws lines of points on a canvas of ink."""
    shifted = [np.int32(np.round(line * 16)).reshape(-1, 1, 2) for line in lines]
    cv2.polylines(canvas, shifted, False, int(level), int(max(1, round(thickness))), cv2.LINE_AA, 4)
