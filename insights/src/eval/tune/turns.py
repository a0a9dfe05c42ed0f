"""Trains the layers that read a turn with what was said before it, and the head that reads signals; all below stays as it is.

    turns.py --base MINILM.onnx --tokenizer TOKENIZER.json --begin encoder.weights.gz --out encoder.weights.gz

As many runs as --runs says go on beside each other, a process each; their mean is taken. It prints what is found in the
development calls.
"""
import argparse
import os
import time
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import torch
from torch import nn

import encoder as minilm
import signals
import texts as training
import weights
from mean import mean
from trained import HALF, Trained, pace

BATCH = 64
HEARD = 0.25  # Share of the turns that are misheard, or not said smoothly.


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--begin", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--empty", type=float, default=0.3, help="share of the turns in which nothing is to be found")
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=1.5e-4, help="of the layers; the head learns at six times of it")
    parser.add_argument("--every", type=int, default=1000, help="steps after which it is measured")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Training(Trained):
    def __init__(self, args):
        torch.set_num_threads(1)
        super().__init__(args, args.seed)
        self.encoder.eval()
        self.head = self.heads["signal"]
        turns = signals.tables() + signals.calls(f"{signals.TRAIN}/calls")
        turns = [one for one in turns if signals.tells(one) or self.random.random() < args.empty]
        texts = training.Texts(self.random)
        self.turns = [self.maybe_heard(one, texts) for one in turns]
        self.development = signals.calls(signals.DEVELOPMENT)
        self.read()

    def maybe_heard(self, turn, texts):
        heard = lambda text: texts.maybe_misheard(texts.noisy(text, 0.06), 0.6) if self.random.random() < HEARD else text
        return {**turn, "text": heard(turn["text"])}

    def read(self):
        """What the lower layers make of each text; of all that is read once, by as many processes as there are runs."""
        texts = sorted({text for one in self.turns + self.development for text in [one["text"], *one["run"]]}, key=len)
        parts = [texts[start : start + 16 * BATCH] for start in range(0, len(texts), 16 * BATCH)]
        lower = {}
        with ProcessPoolExecutor(self.args.runs) as pool:
            for part, (states, counts) in zip(parts, pool.map(self.lower, parts)):
                lower.update(zip(part, torch.from_numpy(states).split(counts)))
        for turns in (self.turns, self.development):
            turns.sort(key=lambda one: len(one["text"]) + len(one["before"]))
            for one in turns:
                one["lower"] = lower[one["text"]], [lower[text] for text in one["run"]]
        print(f"{len(self.turns)} turns", flush=True)

    def lower(self, texts):
        """The states of all texts, one after the other, and how many each has."""
        states, counts = [], []
        for start in range(0, len(texts), BATCH):
            ids, mask = self.pieces.batch(texts[start : start + BATCH], signals.MOST)
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
                read = self.encoder.lower(ids, mask)
            states.append(read[mask > 0].half().numpy())
            counts += mask.sum(1).int().tolist()
        return np.concatenate(states), counts

    def told(self, turns):
        states, turn, before = minilm.after([one["lower"] for one in turns])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            states = self.encoder.turn(states, turn + before).float()
        return signals.told(self.head, self.pieces, turns, [one["text"] for one in turns], states, turn, before)

    def batches(self):
        """Of about equally long turns, for ever."""
        while True:
            starts = list(range(0, len(self.turns), BATCH))
            self.random.shuffle(starts)
            yield from (self.turns[start : start + BATCH] for start in starts)

    def run(self):
        self.measure("before")
        children = [(os.fork() or self.child(run)) for run in range(self.args.runs)]
        for child in children:
            if os.waitpid(child, 0)[1]:
                raise SystemExit("a run failed")
        runs = [torch.load(self.part(run)) for run in range(self.args.runs)]
        self.load(mean(runs))
        self.measure("mean")
        weights.write(self, self.args.out)
        for run in range(self.args.runs):
            os.remove(self.part(run))

    def part(self, run):
        return f"{self.args.out}.{run}"

    def child(self, run):
        torch.manual_seed(self.args.seed + run)
        self.random.seed(self.args.seed + run)
        self.learn(f"run {run}")
        torch.save({**self.encoder.turn_layers.state_dict(), **self.head.state_dict(prefix="head.")}, self.part(run))
        os._exit(0)

    def load(self, state):
        self.encoder.turn_layers.load_state_dict({name: one for name, one in state.items() if not name.startswith("head.")})
        self.head.load_state_dict({name[5:]: one for name, one in state.items() if name.startswith("head.")})

    def learn(self, name):
        layers = list(self.encoder.turn_layers.parameters())
        groups = [{"params": layers}, {"params": list(self.head.parameters())}]
        optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
        batches, begun = self.batches(), time.time()
        self.train(True)
        for step in range(self.args.steps):
            for group, times in zip(optimizer.param_groups, (1, 6)):
                group["lr"] = self.args.rate * times * pace(step, self.args.steps)
            turns = next(batches)
            outcomes, statuses, marked, words = self.told(turns)
            named = signals.name_loss(marked, words, turns, [one["text"] for one in turns])
            optimizer.zero_grad()
            (signals.loss(outcomes, statuses, turns) + named).backward()
            nn.utils.clip_grad_norm_(layers, 1.0)
            optimizer.step()
            if (step + 1) % self.args.every == 0:
                self.measure(f"{name}, step {step + 1} of {self.args.steps}, {time.time() - begun:.0f} s")
                self.train(True)

    def train(self, on):
        self.encoder.turn_layers.train(on)
        self.head.train(on)

    def measure(self, when):
        self.train(False)
        with torch.no_grad():
            found = signals.measure(self.development, lambda one: [out[0] for out in self.told([one])[:2]])
        print(f"{when}: {found}", flush=True)


if __name__ == "__main__":
    Training(arguments()).run()
