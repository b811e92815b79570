"""The network: a strip 48 pixels high, of any width, to one step every 4 pixels of token logits (CTC)."""

import torch
from torch import nn

import grammar


def block(before, after, stride=(1, 1)):
    """Depthwise and pointwise convolution."""
    return nn.Sequential(
        nn.Conv2d(before, before, 3, stride, 1, groups=before, bias=False),
        nn.Conv2d(before, after, 1, bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU(),
    )


class Residual(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return x + self.inner(x)


def along(channels):
    """Looks 13 steps far along the line."""
    return Residual(
        nn.Sequential(
            nn.Conv2d(channels, channels, (1, 13), 1, (0, 6), groups=channels, bias=False),
            nn.Conv2d(channels, channels, 1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
        )
    )


class Words(nn.Module):
    """x [batch, 1, 48, width], ink 1 on 0 -> y [batch, steps, classes], steps = ceil(width / 4)."""

    def __init__(self):
        super().__init__()
        self.see = nn.Sequential(
            nn.Conv2d(1, 16, 3, 2, 1, bias=False),
            nn.BatchNorm2d(16),
            nn.ReLU(),
            nn.Conv2d(16, 48, 3, 2, 1, bias=False),
            nn.BatchNorm2d(48),
            nn.ReLU(),
            block(48, 96, (2, 1)),
            Residual(block(96, 96)),
            block(96, 128, (2, 1)),
            Residual(block(128, 128)),
            nn.Conv2d(128, 160, (3, 1), bias=False),
            nn.BatchNorm2d(160),
            nn.ReLU(),
        )
        self.read = nn.Sequential(along(160), along(160), along(160), nn.Dropout(0.1))
        self.tell = nn.Conv2d(160, grammar.BLANK + 1, 1)

    def forward(self, x):
        return self.tell(self.read(self.see(x))).squeeze(2).transpose(1, 2)
