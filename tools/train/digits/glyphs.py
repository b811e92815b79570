"""Pictures of digits and words to put scenes together from: ink is high on 0."""
import glob
import os

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

THAI = '๐๑๒๓๔๕๖๗๘๙'
PRINT_BEFORE = ['จำนวน', 'ทั้งหมด', 'ผู้ใด', 'บัตรดี', 'บัตรเสีย', 'หน่วยที่', 'ชุดที่']
PRINT_BEHIND = ['บัตร', 'คน', 'คะแนน', 'บัตร (', 'คน (', 'ซอง', 'หมู่ที่']
WORDS = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า', 'สิบ', 'ยี่สิบ', 'ร้อย', 'สองร้อยห้า', 'คะแนน']


def tight(picture, level=48):
    ys, xs = np.where(picture > level)
    return picture[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1] if len(ys) else None


def mnist(folder):
    """`images.u8` (28 × 28 bytes each) and `labels.u8`. Every tenth is kept aside."""
    images = np.fromfile(os.path.join(folder, 'images.u8'), np.uint8).reshape(-1, 28, 28)
    labels = np.fromfile(os.path.join(folder, 'labels.u8'), np.uint8)
    kept = np.arange(len(labels)) % 10 != 0
    return {d: [g for g in map(tight, images[(labels == d) & kept]) if g is not None] for d in range(10)}


def drawn_thai(folder):
    """A folder for each digit with pictures of Thai digits drawn on a screen. Every fifth is kept aside."""
    bank = {}
    for digit in range(10):
        bank[10 + digit] = []
        for i, path in enumerate(sorted(glob.glob(os.path.join(folder, str(digit), '*.png')))):
            picture = cv2.imread(path, cv2.IMREAD_UNCHANGED)
            if i % 5 == 0 or picture is None:
                continue
            alpha = picture[:, :, 3:] / 255.0 if picture.shape[2] == 4 else 1.0
            ink = (255 - (picture[:, :, :3] * alpha + 255 * (1 - alpha)).mean(2)).astype(np.uint8)
            ink = tight(ink) if (ink > 48).sum() >= 30 else None
            if ink is None:
                continue
            bold = max(1, max(ink.shape) // 34)
            ink = cv2.dilate(ink, np.ones((bold, bold), np.uint8))
            scale = 48 / max(ink.shape)
            bank[10 + digit].append(cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))
    return bank


def fonts_in(folders):
    return sorted(p for f in folders for e in ('ttf', 'otf') for p in glob.glob(os.path.join(f, '**', f'*.{e}'), recursive=True))


def render(text, font):
    left, top, right, bottom = font.getbbox(text)
    if right <= left or bottom <= top:
        return None
    picture = Image.new('L', (right - left + 8, bottom - top + 8), 0)
    ImageDraw.Draw(picture).text((4 - left, 4 - top), text, 255, font=font)
    return tight(np.asarray(picture))


def has(font, text):
    """Whether the font draws the characters of a text, each in its own way."""
    boxes = [font.getmask(c).getbbox() for c in text]
    missing = bytes(font.getmask('\uf8ff'))
    return all(boxes) and all(bytes(font.getmask(c)) != missing for c in text)


def of_fonts(paths, size=48):
    """Digits of fonts, Arabic as 0–9 and Thai as 10–19, for each font that has them."""
    digits, words = [], []
    for path in paths:
        try:
            font = ImageFont.truetype(path, size)
        except OSError:
            continue
        found = {}
        if has(font, '0123456789'):
            found.update({d: render(str(d), font) for d in range(10)})
        if has(font, THAI):
            found.update({10 + d: render(THAI[d], font) for d in range(10)})
        found = {d: g for d, g in found.items() if g is not None}
        if found:
            digits.append(found)
        if has(font, 'กขคงนมร'):
            words.append({t: render(t, font) for t in PRINT_BEFORE + PRINT_BEHIND + WORDS})
    return digits, words
