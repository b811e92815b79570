"""Puts handwritten-looking words together from the letters that glyphs.ts has drawn."""

import json
import re

import cv2
import numpy as np

CLUSTER = re.compile("[\u0e01-\u0e2e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*|.")
FONT_SIZE = 64


class Letters:
    """The letters of all fonts: `fonts[i][text]` is (advance, letter, marks), each layer (left, top, ink) or None."""

    def __init__(self, folder):
        pixels = np.fromfile(f"{folder}/glyphs.bin", np.uint8)
        described = json.load(open(f"{folder}/glyphs.json"))
        self.fonts, self.hands = [], []
        for number, font in enumerate(described["fonts"]):
            self.fonts.append({g["text"]: self._glyph(g, pixels) for g in font["glyphs"]})
            if font["hand"]:
                self.hands.append(number)
        self.texts = list(self.fonts[0])

    @staticmethod
    def _glyph(glyph, pixels):
        def layer(described):
            if described is None:
                return None
            w, h, at = described["width"], described["height"], described["at"]
            return described["left"], described["top"], pixels[at : at + w * h].reshape(h, w)

        return glyph["advance"], layer(glyph["letter"]), layer(glyph["marks"])


class Hand:
    """One writer in one mood: font, size, slant, spacing, unsteadiness."""

    def __init__(self, letters, rng):
        self.letters, self.rng = letters, rng
        self.font = self._any_font()
        self.size = rng.uniform(0.55, 1.1)
        self.wide = rng.uniform(0.7, 1.2)
        self.slant = rng.normal(0.08, 0.16)
        self.spacing = rng.normal(1, 2.5)
        self.unsteady = rng.uniform(0.3, 1.6)
        self.mixes = rng.random() < 0.2
        self.drops_marks = rng.choice([0, 0, 0, 0.08, 0.2])
        self.low_marks = rng.normal(0, 3)
        self.climb = rng.normal(0, 0.02)

    def _any_font(self):
        hands = self.letters.hands
        return int(self.rng.choice(hands)) if self.rng.random() < 0.62 else int(self.rng.integers(len(self.letters.fonts)))

    def _paste(self, page, layer, x, y, size, turn, slant):
        left, top, ink = layer
        c, s = np.cos(turn), np.sin(turn)
        wide = size * self.wide
        a = np.array([[c * wide, (-s - slant) * size], [s * wide, c * size]])
        h, w = ink.shape
        corners = a @ np.array([[left, left + w, left, left + w], [top, top, top + h, top + h]])
        x0, y0 = np.floor(corners.min(1) + [x, y]).astype(int) - 1
        x1, y1 = np.ceil(corners.max(1) + [x, y]).astype(int) + 2
        shift = a @ [left, top] + [x - x0, y - y0]
        drawn = cv2.warpAffine(ink, np.hstack([a, shift[:, None]]).astype(np.float32), (int(x1 - x0), int(y1 - y0)))
        cx0, cy0, cx1, cy1 = max(x0, 0), max(y0, 0), min(x1, page.shape[1]), min(y1, page.shape[0])
        if cx1 > cx0 and cy1 > cy0:
            part = page[cy0:cy1, cx0:cx1]
            np.maximum(part, drawn[cy0 - y0 : cy1 - y0, cx0 - x0 : cx1 - x0], out=part)

    def write(self, page, text, x, baseline):
        """Writes from `x` on and answers where the writing ends."""
        rng, start, wander = self.rng, x, 0.0
        for cluster in CLUSTER.findall(text):
            if cluster == " ":
                x += rng.uniform(6, 26)
                continue
            font = self._any_font() if self.mixes else self.font
            advance, letter, marks = self.letters.fonts[font][cluster]
            size = self.size * (1 + 0.05 * self.unsteady * rng.normal())
            turn, slant = 0.05 * self.unsteady * rng.normal(), self.slant + 0.05 * self.unsteady * rng.normal()
            wander = 0.7 * wander + 0.9 * self.unsteady * rng.normal()
            y = baseline + wander + self.climb * (x - start)
            if letter is not None:
                self._paste(page, letter, x, y, size, turn, slant)
            if marks is not None and rng.random() >= self.drops_marks:
                dx, dy = 2.2 * self.unsteady * rng.normal(size=2)
                grown = size * rng.uniform(0.8, 1.25)
                self._paste(page, marks, x + dx, y + dy + self.low_marks * size, grown, turn, slant)
            x += max(2.0, (advance * self.wide + self.spacing) * size + 0.9 * self.unsteady * rng.normal())
        return x


def bent(ink, rng):
    """Elastic: smooth random shifts, a coarse and a fine one."""
    h, w = ink.shape
    xs, ys = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
    for cell, strength in ((40, rng.uniform(0, 3.2)), (14, rng.uniform(0, 1.3))):
        gh, gw = h // cell + 3, w // cell + 3
        for coordinate in (xs, ys):
            field = cv2.resize(rng.normal(0, strength, (gh, gw)).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
            coordinate += field
    return cv2.remap(ink, xs, ys, cv2.INTER_LINEAR)


def in_another_width(ink, rng):
    """The same strokes by a thinner or broader pen."""
    choice = rng.random()
    if choice < 0.25:
        return cv2.dilate(ink, np.ones((2, 2), np.uint8))
    if choice < 0.4:
        return cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3)))
    return ink
