"""Weights in the middle of two or more runs that began alike.

    mean.py --base MINILM.onnx --out encoder.weights.gz CHECKPOINT CHECKPOINT...
"""
import argparse
from types import SimpleNamespace

import torch

import encoder as minilm
import signals
import weights


def mean(states):
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("checkpoints", nargs="+")
    args = parser.parse_args()
    runs = [torch.load(path) for path in args.checkpoints]
    encoder, names = minilm.load(args.base)
    encoder.load_state_dict(mean([run["encoder"] for run in runs]))
    heads = minilm.heads(signals.Heads())
    heads.load_state_dict(mean([run["heads"] for run in runs]))
    weights.write(SimpleNamespace(encoder=encoder, heads=heads, names=names), args.out)


if __name__ == "__main__":
    main()
