"""
Trains the model for numbers in print (row numbers, the form's code), Thai and Arabic. See digits/README.md.

  /usr/bin/python3 tools/train/train_print.py --print-fonts <folder> … --out digits.onnx
"""
import argparse
import os
import sys
import time

import cv2
import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'digits'))
import glyphs  # noqa: E402
import network  # noqa: E402

# A batch is as wide as its longest number needs, or wider: the reader cuts what is empty behind a number.
HEIGHT, WIDTH, NARROW, DIGIT, LEFT = 32, 128, 64, 26, 4
BATCH = 32


def number(r):
    kind = r.rand()
    top = 10 if kind < 0.2 else 60 if kind < 0.75 else 1000 if kind < 0.95 else 100_000
    return [int(d) for d in str(r.randint(top))]


def written(fonts, r):
    """A number as ink [64, wide], its classes and the middle of each digit."""
    font = fonts[r.randint(len(fonts))]
    offset = 10 if 10 in font and (0 not in font or r.rand() < 0.55) else 0
    if offset not in font:
        offset = 10 - offset
    digits = [d + offset for d in number(r)]
    tallest = max(font[offset + d].shape[0] for d in range(10))
    x, gap, canvas, middles = 8, r.uniform(0, 9), np.zeros((72, 400), np.uint8), []
    for digit in digits:
        picture = font[digit]
        scale = 44 / tallest
        picture = cv2.resize(picture, (max(2, int(picture.shape[1] * scale)), max(2, int(picture.shape[0] * scale))), interpolation=cv2.INTER_AREA)
        high, wide = picture.shape
        top = 58 - high
        canvas[top:58, x : x + wide] = np.maximum(canvas[top:58, x : x + wide], picture)
        middles.append(x + wide / 2)
        x += wide + int(gap) + (1 if gap > 0 else 0)
    if r.rand() < 0.08:
        cv2.line(canvas, (x + 6, 60), (x + 18, 12), 255, r.randint(2, 5))
    if r.rand() < 0.12:
        cv2.circle(canvas, (x + 6, 54), r.randint(2, 5), 255, -1)
    return canvas[:, : x + 24], digits, middles


def jpeg(picture, r):
    """Squeezed as scanners and telephones do."""
    _, squeezed = cv2.imencode('.jpg', np.clip(picture, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, int(r.uniform(25, 80))])
    return cv2.imdecode(squeezed, cv2.IMREAD_GRAYSCALE).astype(np.float32)


def example(fonts, r):
    ink, digits, middles = written(fonts, r)
    if r.rand() < 0.4:
        bold = np.ones((r.randint(2, 4), r.randint(2, 4)), np.uint8)
        ink = cv2.dilate(ink, bold) if r.rand() < 0.6 else cv2.erode(ink, bold)
    slant, turn = r.normal(0, 0.05), np.deg2rad(r.normal(0, 1.5))
    m = np.float32([[np.cos(turn), slant - np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0]])
    ink = cv2.warpAffine(ink, m, (ink.shape[1], ink.shape[0]))
    scale = r.uniform(0.25, 0.8)
    small = cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.float32)
    small = cv2.GaussianBlur(small, (0, 0), r.uniform(0.3, 1.0)) if r.rand() < 0.5 else small
    small += r.randn(*small.shape) * r.uniform(0, 22)
    if r.rand() < 0.3:
        small = jpeg(small, r)
    if r.rand() < 0.35:
        small = np.where(small > r.uniform(70, 170), 255.0, 0.0)
    ys, xs = np.where(small > 90)
    if len(ys) == 0:
        return np.zeros((HEIGHT, WIDTH), np.float32), [], [], 0
    left, top = xs.min(), ys.min()
    cut = small[top : ys.max() + 1, left : xs.max() + 1]
    fit = min(DIGIT / cut.shape[0], (WIDTH - 2 * LEFT) / cut.shape[1])
    high, wide = max(1, round(cut.shape[0] * fit)), max(1, round(cut.shape[1] * fit))
    out = np.zeros((HEIGHT, WIDTH), np.float32)
    row = (HEIGHT - high) // 2
    out[row : row + high, LEFT : LEFT + wide] = cv2.resize(cut, (wide, high), interpolation=cv2.INTER_AREA if fit < 1 else cv2.INTER_LINEAR)
    steps = [int(((m[0] @ (x, 36, 1)) * scale - left) * fit + LEFT) // 4 for x in middles]
    return np.clip(out / 255 * r.uniform(0.8, 1.15), 0, 1), digits, steps, LEFT + wide


def images(batch, width):
    return torch.from_numpy(np.stack([b[0][:, :width] for b in batch]).astype(np.float32))[:, None]


def loss(net, batch, width):
    digits = net(images(batch, width))
    steps = width // 4
    text = torch.tensor([d for b in batch for d in b[1]], dtype=torch.long)
    lengths = torch.tensor([len(b[1]) for b in batch])
    read = F.ctc_loss(F.log_softmax(digits, 2).permute(1, 0, 2), text, torch.full((len(batch),), steps), lengths, network.BLANK, zero_infinity=True)
    places = network.placed([(b[0], b[1], 2, None, b[2]) for b in batch], steps)
    return read + 3 * F.cross_entropy(digits.permute(0, 2, 1), places, ignore_index=-100)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--print-fonts', nargs='+', required=True, help='folders of fonts of print')
    parser.add_argument('--steps', type=int, default=6000)
    parser.add_argument('--rate', type=float, default=2.5e-3)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--out', required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(options.seed)
    r, began = np.random.RandomState(options.seed), time.process_time()
    fonts, _ = glyphs.of_fonts(glyphs.fonts_in(options.print_fonts))
    fonts = [f for f in fonts if 10 in f] * 3 + [f for f in fonts if 10 not in f]
    aside = [example(fonts, np.random.RandomState(1000 + i)) for i in range(300)]
    net = network.PrintNetwork()
    optimizer = torch.optim.AdamW(net.parameters(), options.rate, weight_decay=1e-3)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, options.rate, total_steps=options.steps + 1, pct_start=0.1)
    for step in range(1, options.steps + 1):
        batch = [example(fonts, r) for _ in range(BATCH)]
        narrow = [b for b in batch if b[3] <= NARROW]
        now = loss(net, narrow, NARROW) if step % 2 and narrow else loss(net, batch, WIDTH)
        optimizer.zero_grad()
        now.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        pace.step()
        if step % 500 == 0:
            net.eval()
            with torch.no_grad():
                read = network.spelt(net(images(aside, WIDTH)))
            net.train()
            right = np.mean([a == b[1] for a, b in zip(read, aside)])
            print(f'{step} loss {now.item():.3f} exact {right:.3f}, {time.process_time() - began:.0f} s', flush=True)
    net.eval()
    free = {'x': {0: 'n', 3: 'width'}, 'y': {0: 'n', 1: 'steps'}}
    torch.onnx.export(net, torch.zeros(1, 1, HEIGHT, WIDTH), options.out, input_names=['x'], output_names=['y'], dynamic_axes=free, opset_version=13)
    print(f'trained in {(time.process_time() - began) / 60:.1f} minutes of one core')


if __name__ == '__main__':
    main()
