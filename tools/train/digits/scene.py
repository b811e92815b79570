"""Draws a cell of a form with a figure in it, and says what it shows."""
import cv2
import numpy as np

import pen

ROW = 88
WIDTH, HEIGHT = 288, 96
KINDS = ['empty', 'dash', 'digits']
MARKS = ['struck-out', 'overwritten', 'ticked']


class Writer:
    """One hand: pen, slant, size and the shape of each digit stay the same within a figure."""

    def __init__(self, banks, r):
        self.banks, self.r = banks, r
        self.size = ROW * np.clip(r.normal(0.42, 0.1), 0.22, 0.8)
        self.wide = r.uniform(0.7, 1.35)
        self.slant = r.normal(0, 0.16)
        self.pen = np.clip(r.normal(3.6, 1.4), 1.4, 8)
        self.level = r.randint(150, 256)
        self.tremble = r.uniform(0.2, 1.1)
        self.gap = (r.normal(-0.01, 0.05) if r.rand() < 0.5 else r.uniform(-0.07, 0.3)) * self.size
        self.least_advance = r.uniform(0.3, 0.55) * self.size
        self.thai = r.rand() < 0.05
        source = r.rand()
        self.source = 'thai' if self.thai else 'pen' if source < 0.66 else 'mnist' if source < 0.86 else 'font'
        self.font = banks['fonts'][r.randint(len(banks['fonts']))]
        self.shapes = {}

    def glyph(self, digit):
        """A picture of a digit at this writer's size; ink is high on 0."""
        r = self.r
        high = self.size * r.uniform(0.88, 1.14)
        if self.source != 'pen':
            bank = self.banks['thai_fonts'] if self.thai and r.rand() < 0.3 else None
            if bank:
                picture = bank[r.randint(len(bank))][10 + digit]
            elif self.thai:
                choices = self.banks['thai'][10 + digit]
                picture = choices[r.randint(len(choices))]
            elif self.source == 'font':
                picture = self.font[digit]
            else:
                choices = self.banks['mnist'][digit]
                picture = choices[r.randint(len(choices))]
            high = high * 0.78 if self.thai and digit == 0 else high
            wide = max(2, picture.shape[1] * high / picture.shape[0] * (0.6 + 0.4 * self.wide))
            if wide > 1.5 * high:
                wide = 1.5 * high
            return cv2.resize(picture, (int(wide) + 1, int(high) + 1), interpolation=cv2.INTER_AREA)
        if digit not in self.shapes or r.rand() < 0.1:
            self.shapes[digit] = pen.allograph(digit, r)
        scale = high / 28
        lines = pen.pen_lines(self.shapes[digit], r, self.tremble, self.wide)
        points = np.vstack(lines)
        low, far = points.min(0), points.max(0)
        edge = self.pen / 2 + 1
        canvas = np.zeros((int((far[1] - low[1]) * scale + 2 * edge) + 2, int((far[0] - low[0]) * scale + 2 * edge) + 2), np.uint8)
        pen.draw(canvas, [(line - low) * scale + edge for line in lines], self.pen, 255)
        return canvas

    def write(self, canvas, text, x, base):
        """Writes digits from `x` on; gives the box of each."""
        boxes = []
        for letter in text:
            picture = self.glyph(int(letter))
            h, w = picture.shape
            y = int(base - h + self.r.normal(0, 0.04 * self.size))
            paste(canvas, picture, int(x), y, self.level)
            boxes.append((int(x), y, w, h))
            x += max(w + self.gap + self.r.normal(0, 0.05 * self.size), self.least_advance)
        return boxes


def paste(canvas, picture, x, y, level=255):
    h, w = canvas.shape
    x0, y0, x1, y1 = max(0, x), max(0, y), min(w, x + picture.shape[1]), min(h, y + picture.shape[0])
    if x1 <= x0 or y1 <= y0:
        return
    part = picture[y0 - y : y1 - y, x0 - x : x1 - x].astype(np.float32) * (level / 255)
    area = canvas[y0:y1, x0:x1]
    np.maximum(area, part.astype(np.uint8), out=area)


def number(r):
    kind = r.rand()
    length = r.choice([1, 2, 3, 4, 5, 6, 7], p=[0.32, 0.24, 0.29, 0.11, 0.02, 0.015, 0.005])
    digits = ''.join(str(r.randint(10)) for _ in range(length))
    if kind < 0.2:
        digits = ''.join(r.choice(list('1479205')) for _ in range(length))
    elif kind < 0.35:
        digits = ''.join(r.choice(list('1110234567')) for _ in range(length))
    if length > 1 and digits[0] == '0' and r.rand() < 0.85:
        digits = str(r.randint(1, 10)) + digits[1:]
    return digits


def dotted(canvas, r, y, left, right):
    pitch, side, level = r.uniform(5, 10), r.uniform(1.6, 4), r.randint(90, 256)
    x = left
    while x < right:
        cv2.circle(canvas, (int(x * 8), int((y + r.randn() * 0.3) * 8)), int(side * 4), int(level), -1, cv2.LINE_AA, 3)
        x += pitch


def line(canvas, r, a, b, thickness, level, bend=0.0):
    """A stroke from a to b, bent by `bend` of its length."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    across = np.array([b[1] - a[1], a[0] - b[0]])
    points = pen.smooth([a, (a + b) / 2 + across * bend, b], 6)
    pen.draw(canvas, [points], thickness, level)


def word(canvas, banks, r, kinds, x, base, size, level, from_right=False):
    bank = banks['words'][r.randint(len(banks['words']))]
    picture = bank[kinds[r.randint(len(kinds))]]
    if picture is None:
        return
    scale = size / 34
    picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    paste(canvas, picture, int(x - picture.shape[1] if from_right else x), int(base - picture.shape[0]), level)


def surroundings(canvas, banks, r, begin, end, base, printed_to):
    """
    What is printed around the field, and writing of neighbours that runs into it. `printed_to`: the end of the word before
    an item, None in a table.
    """
    import glyphs

    level = r.randint(130, 256)
    item = printed_to is not None
    if r.rand() < 0.9:
        dotted(canvas, r, base + r.uniform(-3, 6), begin + r.uniform(-4, 12), (end if item else WIDTH) + r.uniform(-10, 8))
    if item:
        word(canvas, banks, r, glyphs.PRINT_BEFORE, printed_to, base + 4, r.uniform(26, 44), level, True)
        word(canvas, banks, r, glyphs.PRINT_BEHIND, end + r.uniform(-10, 16), base + 4, r.uniform(26, 44), level)
        for y in (r.uniform(-8, 3), HEIGHT + r.uniform(-3, 18)):
            if r.rand() < 0.3:
                word(canvas, banks, r, glyphs.WORDS, r.uniform(0, end), y, r.uniform(26, 44), level)
        return
    if r.rand() < 0.8:
        x, high = end + r.uniform(-5, 7), r.uniform(0.3, 0.8) * ROW
        y = base - high * r.uniform(0.6, 0.95)
        line(canvas, r, (x + high * 0.12, y), (x + high * 0.12, y + high), r.uniform(1.5, 4), level, -0.13)
    if r.rand() < 0.7:
        word(canvas, banks, r, glyphs.WORDS, end + r.uniform(2, 40), base + r.uniform(-12, 8), r.uniform(30, 60), r.randint(150, 256))
    for y in (r.uniform(-1, 7), HEIGHT - r.uniform(0, 8)):
        if r.rand() < 0.6:
            line(canvas, r, (-5, y + r.randn()), (WIDTH + 5, y + r.randn() * 2), r.uniform(1, 4), level)
    if r.rand() < 0.5:
        x = begin + r.uniform(-4, 6)
        line(canvas, r, (x, -5), (x + r.randn() * 2, HEIGHT + 5), r.uniform(1, 5), level)
    if r.rand() < 0.12:
        word(canvas, banks, r, glyphs.WORDS, begin + r.uniform(2, 12), base, r.uniform(30, 50), r.randint(150, 256), True)


def strike(canvas, r, boxes, writer):
    """Strikes figures out: a line or two, a slash, a cross or a scribble."""
    left, right = boxes[0][0] - 3, boxes[-1][0] + boxes[-1][2] + 3
    top, bottom = min(b[1] for b in boxes), max(b[1] + b[3] for b in boxes)
    thick, level, kind = writer.pen * r.uniform(0.7, 1.2), min(255, writer.level + 20), r.rand()
    middle = (top + bottom) / 2
    if kind < 0.4:
        for _ in range(r.choice([1, 2, 3], p=[0.5, 0.4, 0.1])):
            y = middle + r.normal(0, 0.18 * (bottom - top))
            line(canvas, r, (left - r.uniform(0, 6), y + r.randn() * 3), (right + r.uniform(0, 6), y + r.randn() * 3), thick, level, r.randn() * 0.03)
    elif kind < 0.7:
        for x0, x1 in ([(left, right)] if len(boxes) == 1 or r.rand() < 0.5 else [(b[0], b[0] + b[2]) for b in boxes]):
            a, b = (x0 - 2, bottom + r.uniform(0, 8)), (x1 + 2, top - r.uniform(0, 8))
            line(canvas, r, a, b, thick, level)
            if r.rand() < 0.3:
                line(canvas, r, (x0, top), (x1, bottom), thick, level)
    else:
        n = r.randint(5, 11)
        xs = np.linspace(left, right, n) + r.randn(n) * 2
        ys = np.where(np.arange(n) % 2, top - 1, bottom + 1) + r.randn(n) * 4
        pen.draw(canvas, [pen.smooth(np.stack([xs, ys], 1), 5)], thick, level)


def tick(canvas, r, boxes, base, end):
    """A clerk's tick or slash behind or through the figure."""
    left, right = boxes[0][0], boxes[-1][0] + boxes[-1][2]
    through = r.rand() < 0.3
    x = r.uniform(left, right) if through else right + r.uniform(2, 40)
    thick, level = r.uniform(1.5, 5), r.randint(100, 240)
    high = r.uniform(0.35, 1.1) * ROW
    lean = r.uniform(0.25, 0.9) * high
    foot = base + r.uniform(-0.25, 0.25) * ROW
    line(canvas, r, (x, foot), (x + lean, foot - high), thick, level, r.randn() * 0.05)
    if r.rand() < 0.3:
        line(canvas, r, (x, foot), (x - high * 0.2, foot - high * 0.3), thick, level)


def dashes(canvas, r, boxes, base, writer):
    """Dashes or equals signs on one or both sides, as in -718-."""
    left, right = boxes[0][0], boxes[-1][0] + boxes[-1][2]
    y = base - writer.size * r.uniform(0.3, 0.65)
    length = writer.size * r.uniform(0.25, 0.6)
    gap = writer.size * r.uniform(0.12, 0.5)
    sides = [(left - gap - length, left - gap), (right + gap, right + gap + length)]
    for a, b in sides if r.rand() < 0.8 else sides[1:]:
        for dy in (0, 0.2 * writer.size) if r.rand() < 0.12 else (0,):
            line(canvas, r, (a, y + dy + r.randn() * 2), (b, y + dy + r.randn() * 2), writer.pen, writer.level)


def width_of(writer, text):
    return len(text) * (writer.size * 0.55 * writer.wide + writer.gap)


def figure(canvas, banks, r, begin, end, base):
    """Writes into the field: (digits as classes, kind, marks, boxes of the digits)."""
    marks, writer, kind = [0, 0, 0], Writer(banks, r), r.rand()
    if kind < 0.07:
        if r.rand() < 0.3:
            cv2.circle(canvas, (r.randint(20, 250), r.randint(10, 90)), r.randint(1, 4), int(r.randint(100, 255)), -1)
        if r.rand() < 0.12:
            tick(canvas, r, [(int(begin), 0, 20, 20)], base, end)
            marks[2] = 1
        return [], 0, marks, None
    if kind < 0.13:
        x, long = r.uniform(begin + 4, max(begin + 5, end - 60)), writer.size * r.uniform(0.3, 1.6)
        y = base - writer.size * r.uniform(0.2, 0.8)
        for dy in (0, 0.22 * writer.size) if r.rand() < 0.1 else (0,):
            line(canvas, r, (x, y + dy), (x + long, y + dy + r.randn() * 3), writer.pen * 1.1, writer.level, r.randn() * 0.04)
        return [], 1, marks, None
    text = number(r)
    room = end - begin - 6
    corrected = r.rand() < 0.07
    old = (number(r) if r.rand() < 0.4 else ''.join(r.choice(list('0123456789')) for _ in text))[:4] if corrected else ''
    wide = width_of(writer, text + old)
    if wide > room * 0.98:
        shrink = max(0.35, room * 0.95 / wide)
        writer.wide *= max(0.75, shrink)
        writer.size *= max(0.45, min(1, shrink / max(0.75, shrink)) if shrink < 0.75 else 1)
        writer.gap *= shrink
    spare = max(0.0, room - width_of(writer, text + old))
    x = begin + 4 + r.uniform(0, spare) * (r.rand() if r.rand() < 0.7 else 1)
    base -= r.choice([0, 0, r.uniform(0, 0.3) * ROW, r.uniform(-0.12, 0.05) * ROW])
    if corrected:
        above = r.rand() < 0.15 and writer.size < 0.4 * ROW
        before = r.rand() < 0.75
        first, second = (old, text) if before else (text, old)
        a = writer.write(canvas, first, x, base)
        gap = r.uniform(0.15, 0.8) * writer.size
        b = writer.write(canvas, second, x if above else a[-1][0] + a[-1][2] + gap, base - (writer.size * 1.1 if above else 0))
        gone, boxes = (a, b) if before else (b, a)
        strike(canvas, r, gone, writer)
        marks[0] = 1
    else:
        if r.rand() < 0.035:
            wrong = list(text)
            at = r.randint(len(wrong))
            wrong[at] = str((int(wrong[at]) + r.randint(1, 10)) % 10)
            state = r.get_state()
            under = Writer.__new__(Writer)
            under.__dict__.update(writer.__dict__)
            under.level = int(writer.level * r.uniform(0.5, 1))
            mask = np.zeros_like(canvas)
            boxes = under.write(mask, ''.join(wrong), x, base)
            keep = boxes[at]
            old_part = np.zeros_like(canvas)
            y0, x0 = max(0, keep[1]), max(0, keep[0])
            old_part[y0 : keep[1] + keep[3], x0 : keep[0] + keep[2]] = mask[y0 : keep[1] + keep[3], x0 : keep[0] + keep[2]]
            np.maximum(canvas, old_part, out=canvas)
            r.set_state(state)
            writer.pen *= r.uniform(1, 1.8)
            marks[1] = 1
        boxes = writer.write(canvas, text, x, base)
    if r.rand() < 0.13:
        tick(canvas, r, boxes, base, end)
        marks[2] = 1
    if r.rand() < 0.06:
        dashes(canvas, r, boxes, base, writer)
    classes = [int(c) + (10 if writer.thai else 0) for c in text]
    return classes, 2, marks, boxes


def slanted(canvas, r, slant):
    turn = np.deg2rad(r.normal(0, 1.6))
    m = np.float32([[np.cos(turn), slant - np.sin(turn), -slant * HEIGHT / 2], [np.sin(turn), np.cos(turn), -np.sin(turn) * WIDTH / 2]])
    canvas = cv2.warpAffine(canvas, m, (WIDTH, HEIGHT))
    shift = r.randn(2, 4, 10).astype(np.float32) * r.uniform(0.3, 2.2)
    dx, dy = (cv2.resize(s, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC) for s in shift)
    yy, xx = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    return cv2.remap(canvas, xx + dx, yy + dy, cv2.INTER_LINEAR), m


def cell(banks, r):
    """(ink [96, 288], digits, kind, marks, (begin, end), box of the figure, middles of its digits)."""
    begin, end = 22 + r.uniform(-6, 10), r.uniform(130, 266)
    base = r.uniform(0.56, 0.92) * HEIGHT
    ink = np.zeros((HEIGHT, WIDTH), np.uint8)
    printed_to, written_from = None, begin
    if r.rand() < 0.4:
        printed_to = begin - r.uniform(0, 14)
        if r.rand() < 0.25:
            printed_to = begin + r.uniform(0, 44)
            written_from = max(begin - 10, printed_to - r.uniform(0, 22))
    digits, kind, marks, boxes = figure(ink, banks, r, written_from, end, base - r.uniform(0, 8))
    ink, moved = slanted(ink, r, r.normal(0, 0.16))
    box, middles = None, []
    if boxes:
        bottom = max(b[1] + b[3] for b in boxes)
        top = min(b[1] for b in boxes)
        box = (boxes[0][0], top, boxes[-1][0] + boxes[-1][2] - boxes[0][0], bottom - top)
        middles = [moved[0] @ (b[0] + b[2] / 2, b[1] + b[3] / 2, 1) for b in boxes]
    around = np.zeros_like(ink)
    surroundings(around, banks, r, begin, end, base, printed_to)
    if r.rand() < 0.3:
        texture = cv2.resize(r.uniform(0.45, 1, (12, 36)).astype(np.float32), (WIDTH, HEIGHT))
        ink = (ink * texture).astype(np.uint8)
    return np.maximum(ink, around), digits, kind, marks, (begin, end), box, middles
