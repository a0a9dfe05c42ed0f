"""What is trained, and how fast."""
import random

import torch

import encoder as minilm
import signals
import weights
from pieces import WordPieces

HALF = "avx512" in open("/proc/cpuinfo").read()  # Without it, half as many bits take many times as long.


class Trained:
    """The encoder, what cuts texts for it, and what reads its states; from the weights of --begin, where it names some."""

    def __init__(self, args, seed):
        torch.manual_seed(seed)
        self.args, self.random = args, random.Random(seed)
        self.encoder, self.names = minilm.load(args.base)
        self.pieces = WordPieces(args.tokenizer)
        self.heads = minilm.heads(signals.Heads())
        if args.begin:
            weights.read(self, args.begin)


def pace(step, steps):
    """A step's share of the learning rate: it rises soon, and falls until the last one."""
    return min(1, (step + 1) / (0.06 * steps + 1)) * max(0.02, 1 - step / steps)
