"""Trains the head that reads signals, on what the encoder makes of turns; the encoder stays as it is, and reads each but once.

    head.py --base MINILM.onnx --tokenizer TOKENIZER.json --begin encoder.weights.gz --out encoder.weights.gz

It prints what is found in the development calls.
"""
import argparse
import copy
import random

import torch

import encoder as minilm
import signals
import texts as training
import weights
from mean import mean
from trained import Trained, pace

BATCH = 64
HEARD = 0.25  # Share of the turns that are misheard, or not said smoothly.


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--begin", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--empty", type=float, default=0.3, help="share of the turns in which nothing is to be found")
    parser.add_argument("--steps", type=int, default=1600)
    parser.add_argument("--runs", type=int, default=2, help="whose mean is taken")
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Training(Trained):
    def __init__(self, args):
        torch.manual_seed(args.seed)
        torch.set_num_threads(1)
        self.args, self.random = args, random.Random(args.seed)
        super().__init__(args)
        self.encoder.eval()
        self.head = self.heads["signal"]
        turns = signals.tables() + signals.calls(f"{signals.TRAIN}/calls")
        turns = [one for one in turns if signals.tells(one) or self.random.random() < args.empty]
        texts = training.Texts(self.random)
        self.turns = self.read([self.maybe_heard(one, texts) for one in turns])
        self.development = self.read(signals.calls(signals.DEVELOPMENT))

    def maybe_heard(self, turn, texts):
        heard = lambda text: texts.maybe_misheard(texts.noisy(text, 0.06), 0.6) if self.random.random() < HEARD else text
        return {**turn, "text": heard(turn["text"])}

    def read(self, turns):
        """Turns with what the encoder makes of them: states of each, and at last the mean of what was said before."""
        lower = self.lower(sorted({text for one in turns for text in [one["text"], *one["run"]]}, key=len))
        turns = sorted(turns, key=lambda one: len(one["text"]) + len(one["before"]))
        for start in range(0, len(turns), BATCH):
            some = turns[start : start + BATCH]
            rows = [(lower[one["text"]], [lower[text] for text in one["run"]]) for one in some]
            with torch.no_grad():
                states, mask, before = minilm.after(rows)
                states = self.encoder.upper(states, mask + before)
                means = minilm.mean(states, before)
            for one, row, said, count in zip(some, states, means, mask.sum(1).int().tolist()):
                one["states"] = torch.cat([row[:count], said[None]]).half()
        return turns

    def lower(self, texts):
        found = {}
        for start in range(0, len(texts), BATCH):
            some = texts[start : start + BATCH]
            ids, mask = self.pieces.batch(some, signals.MOST)
            with torch.no_grad():
                states = self.encoder.lower(ids, mask)
            found.update((text, row[:count].half()) for text, row, count in zip(some, states, mask.sum(1).tolist()))
        return found

    def told(self, turns):
        states, mask, before = minilm.after([(one["states"][:-1], [one["states"][-1:]]) for one in turns])
        return signals.told(self.head, self.pieces, turns, [one["text"] for one in turns], states, mask, before)

    def batches(self):
        """Of about equally long turns, for ever."""
        while True:
            starts = list(range(0, len(self.turns), BATCH))
            self.random.shuffle(starts)
            yield from (self.turns[start : start + BATCH] for start in starts)

    def run(self):
        self.measure()
        begun, runs = copy.deepcopy(self.head.state_dict()), []
        for _ in range(self.args.runs):
            self.head.load_state_dict(begun)
            self.learn_all()
            runs.append(copy.deepcopy(self.head.state_dict()))
        self.head.load_state_dict(mean(runs))
        self.measure()
        weights.write(self, self.args.out)

    def learn_all(self):
        optimizer = torch.optim.AdamW(self.head.parameters(), weight_decay=0.01)
        batches = self.batches()
        self.head.train()
        for step in range(self.args.steps):
            for group in optimizer.param_groups:
                group["lr"] = self.args.rate * pace(step, self.args.steps)
            turns = next(batches)
            outcomes, statuses, marked, words = self.told(turns)
            named = signals.name_loss(marked, words, turns, [one["text"] for one in turns])
            optimizer.zero_grad()
            (signals.loss(outcomes, statuses, turns) + named).backward()
            optimizer.step()
        self.measure()

    def measure(self):
        self.head.eval()
        with torch.no_grad():
            signals.measure(self.development, lambda one: [out[0] for out in self.told([one])[:2]])


if __name__ == "__main__":
    Training(arguments()).run()
