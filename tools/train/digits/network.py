"""The network: a view of a cell → digits in 36 steps from left to right, and what kind of writing it is."""
import torch
import torch.nn as nn
import torch.nn.functional as F

import view

CLASSES = 21
BLANK = 20
STEPS = view.WIDTH // 4
HEADS = 6


def convolution(layer, size):
    return nn.Sequential(layer, nn.BatchNorm2d(size) if isinstance(layer, nn.Conv2d) else nn.BatchNorm1d(size))


class Strip(nn.Module):
    """x [n, 1, 16 k, 4 m] → [n, features, m]: what stands at each of m steps. `sizes`: channels of each layer."""

    def __init__(self, height, sizes=(16, 24, 48, 64), features=112):
        super().__init__()
        a, b, c, d = sizes
        self.c1 = convolution(nn.Conv2d(1, a, 5, stride=2, padding=2, bias=False), a)
        self.c2 = convolution(nn.Conv2d(a, b, 3, padding=1, bias=False), b)
        self.c3 = convolution(nn.Conv2d(b, c, 3, padding=1, bias=False), c)
        self.c4 = convolution(nn.Conv2d(c, d, 3, padding=1, bias=False), d)
        self.d1 = convolution(nn.Conv1d(d * height // 16, features, 3, padding=1, bias=False), features)
        self.d2 = convolution(nn.Conv1d(features, features, 5, padding=4, dilation=2, bias=False), features)
        self.drop = nn.Dropout(0.1)

    def forward(self, x):
        z = F.relu(self.c1(x))
        z = F.max_pool2d(F.relu(self.c2(z)), 2)
        z = F.max_pool2d(F.relu(self.c3(z)), (2, 1))
        z = F.max_pool2d(F.relu(self.c4(z)), (2, 1)).flatten(1, 2)
        z = F.relu(self.d1(self.drop(z)))
        return self.drop(z + F.relu(self.d2(self.drop(z))))


class Network(Strip):
    """x [n, 1, 48, 144] → digits [n, 36, 21] (0–9 Arabic, 10–19 Thai, 20 nothing), heads [n, 6]: logits of empty, dash,
    digits (one of three), and of struck out, overwritten, ticked (each on its own)."""

    def __init__(self):
        super().__init__(view.HEIGHT)
        self.digits = nn.Conv1d(112, CLASSES, 1)
        self.heads = nn.Linear(224, HEADS)

    def forward(self, x):
        z = super().forward(x)
        return self.digits(z).permute(0, 2, 1), self.heads(torch.cat([z.mean(2), z.amax(2)], 1))


class PrintNetwork(Strip):
    """x [n, 1, 32, 4 m] → digits [n, m, 21] of a number in print that was cut out. Print is alike, and a page has many
    numbers: a small network is enough and several times as fast."""

    def __init__(self):
        super().__init__(32, (10, 16, 24, 32), 56)
        self.digits = nn.Conv1d(56, CLASSES, 1)

    def forward(self, x):
        return self.digits(super().forward(x)).permute(0, 2, 1)


def placed(batch, steps_seen=STEPS):
    """The class of each step [n, steps] where digits are known to stand, nothing well away from them, -100 elsewhere."""
    target = torch.full((len(batch), steps_seen), BLANK)
    for i, (_, digits, _, _, steps) in enumerate(batch):
        if len(steps) < len(digits):
            target[i] = -100
            continue
        for step in steps:
            target[i, max(0, step - 1) : max(0, step + 2)] = -100
        for step, digit in zip(steps, digits):
            if 0 <= step < steps_seen:
                target[i, step] = digit
    return target


def loss(network, batch, of_places=3.0):
    """
    Of a batch of (view, digits, kind, marks, steps): CTC and, where the places are known, cross-entropy for the digits
    (it finds them much sooner than CTC alone, but favours nothing between them); cross-entropy for the rest. A mark of -1 is not known.
    """
    x = torch.stack([torch.from_numpy(b[0]) for b in batch])[:, None]
    digits, heads = network(x)
    text = torch.tensor([d for b in batch for d in b[1]], dtype=torch.long)
    lengths = torch.tensor([len(b[1]) for b in batch])
    kinds = torch.tensor([b[2] for b in batch])
    marks = torch.tensor([b[3] for b in batch], dtype=torch.float32)
    read = F.ctc_loss(
        F.log_softmax(digits, 2).permute(1, 0, 2), text, torch.full((len(batch),), STEPS), lengths, BLANK, zero_infinity=True
    )
    kind = F.cross_entropy(heads[:, :3], kinds)
    mark = F.binary_cross_entropy_with_logits(heads[:, 3:], marks.clamp(min=0), weight=(marks >= 0).float())
    there = F.cross_entropy(digits.permute(0, 2, 1), placed(batch), ignore_index=-100)
    return read + of_places * there + 0.2 * kind + 0.3 * mark


def spelt(digits):
    """The most probable class of each step, put together: a list of classes for each of [n, steps, 21]."""
    out = []
    for steps in digits.argmax(2).tolist():
        before, text = BLANK, []
        for k in steps:
            if k not in (before, BLANK):
                text.append(k)
            before = k
        out.append(text)
    return out


def keep(network, path):
    """Weights in half precision, to go on from: half the size, and `load_state_dict` takes them as they are."""
    torch.save({name: w.half() if w.is_floating_point() else w for name, w in network.state_dict().items()}, path)


def save(network, path):
    network.eval()
    names = {'input_names': ['x'], 'output_names': ['digits', 'heads']}
    free = {'x': {0: 'n'}, 'digits': {0: 'n'}, 'heads': {0: 'n'}}
    torch.onnx.export(network, torch.zeros(1, 1, view.HEIGHT, view.WIDTH), path, dynamic_axes=free, opset_version=13, **names)
    network.train()
