"""Keeps drawn examples in a file, so that fine-tuning need not draw them again."""
import numpy as np


def save(path, examples):
    np.savez_compressed(
        path,
        views=np.stack([np.uint8(e[0] * 255) for e in examples]),
        digits=np.array([''.join(chr(65 + d) for d in e[1]) for e in examples]),
        kinds=np.array([e[2] for e in examples]),
        marks=np.array([e[3] for e in examples]),
        steps=np.array([' '.join(map(str, e[4])) for e in examples]),
    )


class Drawn:
    def __init__(self, path):
        kept = np.load(path)
        self.views, self.kinds, self.marks = kept['views'], kept['kinds'], kept['marks']
        self.digits = [[ord(c) - 65 for c in text] for text in kept['digits']]
        self.steps = [[int(s) for s in text.split()] for text in kept['steps']]

    def pick(self, r):
        i = r.randint(len(self.kinds))
        view = self.views[i].astype(np.float32) / 255
        return view, self.digits[i], int(self.kinds[i]), self.marks[i].tolist(), self.steps[i]
