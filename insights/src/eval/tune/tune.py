"""Trains the encoder further, on what asks and on what asks the same; ../train/ORIGIN.md has the steps.

    tune.py --base MINILM.onnx --tokenizer TOKENIZER.json --asks COMPOSED.tsv --out encoder.weights.gz

With --minutes it stops after as many and goes on from --checkpoint when it is started again. With --fold
(0 to 4) a fifth of the topics is left out, and measured at the end.
"""
import argparse
import os
import time
import zlib

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import encoder as minilm
import signals
import texts as training
import weights
from trained import HALF, Trained, pace


HEARD_TIMES = 4  # What the recognizer heard of questions counts for more; there is little of it.


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--asks", required=True)
    parser.add_argument("--out")
    parser.add_argument("--calls", nargs="*", default=[], help="more folders of labelled calls")
    parser.add_argument("--begin", help="weights to begin with, as --out writes them")
    parser.add_argument("--signal-rounds", type=float, default=4)
    parser.add_argument("--checkpoint", default="encoder.checkpoint")
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--rounds", type=float, default=1.55)
    parser.add_argument("--steps", type=int, help="in place of --rounds and --signal-rounds, with two batches of turns a step")
    parser.add_argument("--empty", type=float, default=1, help="share of the turns in which nothing is to be found")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--fold", type=int, default=-1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fresh", nargs="*", help="how the names of texts begin that were not learned from yet;\n"
                        "with it, three in ten of all others are taken")
    return parser.parse_args()


def f1(labels, scores, threshold=0.5):
    labels, found = np.array(labels), np.array(scores) >= threshold
    return 2 * (found & (labels == 1)).sum() / max(1, found.sum() + (labels == 1).sum())


class Training(Trained):
    def __init__(self, args):
        torch.set_num_threads(1)
        super().__init__(args, args.seed)
        self.nearness = nn.Parameter(torch.tensor([10.0, -5.0]))
        part = lambda topic: zlib.crc32(topic.encode()) % 5
        self.texts = training.Texts(self.random, lambda topic: part(topic) == args.fold, args.fresh)
        self.asks = [
            (row[1], int(row[0] == "q")) for row in (line.rstrip("\n").split("\t") for line in open(args.asks))
        ]
        self.asks += self.texts.heard_asks * HEARD_TIMES
        for module in (self.encoder.word, self.encoder.pos, self.encoder.typ, self.encoder.n, *self.encoder.layers[: weights.FROZEN]):
            module.requires_grad_(False)
        self.tuned = [one for one in self.encoder.parameters() if one.requires_grad]
        self.optimizer = torch.optim.AdamW(
            [{"params": self.tuned}, {"params": [*self.heads.parameters(), self.nearness]}], weight_decay=0.01
        )
        self.turns = signals.tables()
        for folder in (os.path.join(signals.TRAIN, "calls"), *args.calls):
            self.turns += signals.calls(folder) if os.path.exists(folder) else []
        self.turns = self.texts.mostly_fresh(self.turns, lambda one: one["file"])
        self.step, self.queues = 0, {"pairs": [], "asks": [], "turns": []}
        self.turns = [one for one in self.turns if signals.tells(one) or self.random.random() < args.empty]
        self.steps = args.steps or int(args.rounds * len(self.texts.pairs()) / 32)
        self.signal_batches = 2 if args.steps else args.signal_rounds * len(self.turns) / 32 / self.steps

    def states(self, texts, most=62):
        ids, mask = self.pieces.batch(texts, most)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            states = self.encoder(ids, mask)
        return states.float(), mask

    def together(self, texts, others, most=62):
        ids, first, second = self.pieces.together(texts, others, most)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            states = self.encoder(ids, first + second, second)
        return states.float(), first, second

    def looked_at(self, pairs):
        return self.heads["cross"](*self.together([pair[0] for pair in pairs], [pair[1] for pair in pairs]))

    def compared(self, pairs):
        states, mask = self.states([pair[0] for pair in pairs] + [pair[1] for pair in pairs])
        half = len(pairs)
        return self.heads["cmp"](states[:half], mask[:half], states[half:], mask[half:])

    def asking(self, texts):
        return self.heads["ask"](*self.states(texts))[:, 0]

    def told(self, turns, texts=None):
        texts = texts or [one["text"] for one in turns]
        runs = [one["run"] for one in turns]
        ids, mask = self.pieces.batch(texts + sum(runs, []), signals.MOST)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            lower = iter([row[:count] for row, count in zip(self.encoder.lower(ids, mask), mask.sum(1).tolist())])
            said = [next(lower) for _ in texts]
            states, turn, before = minilm.after([(one, [next(lower) for _ in run]) for one, run in zip(said, runs)])
            states = self.encoder.turn(states, turn + before).float()
        return signals.told(self.heads["signal"], self.pieces, turns, texts, states, turn, before)

    def next(self, queue, size, fresh, length):
        """A batch of about equally long texts."""
        if not self.queues[queue]:
            rows = fresh()
            self.random.shuffle(rows)
            for start in range(0, len(rows), size * 16):
                some = sorted(rows[start : start + size * 16], key=length)
                batches = [some[k : k + size] for k in range(0, len(some), size)]
                self.random.shuffle(batches)
                self.queues[queue] += batches
        return self.queues[queue].pop()

    def learn(self):
        for group, times in zip(self.optimizer.param_groups, (1, 10)):
            group["lr"] = self.args.rate * times * pace(self.step, self.steps)
        self.optimizer.zero_grad()
        soft = lambda labels: torch.tensor(labels).float() * 0.94 + 0.03
        pairs = self.next("pairs", 32, self.texts.pairs, lambda pair: len(pair[0]) + len(pair[1]))
        which = (torch.arange(len(pairs)), torch.tensor([pair[2] for pair in pairs]))
        for judged in (self.compared, self.looked_at):
            labels = soft([pair[3] for pair in pairs])
            F.binary_cross_entropy_with_logits(judged(pairs)[which], labels).backward()
        asks = self.next("asks", 96, lambda: list(self.asks), lambda ask: len(ask[0]))
        logits = self.asking([self.texts.maybe_misheard(ask[0], 0.2) for ask in asks])
        F.binary_cross_entropy_with_logits(logits, soft([ask[1] for ask in asks])).backward()
        if self.step % 8 == 1:
            self.gather()
        for _ in range(int((self.step + 1) * self.signal_batches) - int(self.step * self.signal_batches)):
            turns = self.next("turns", 32, lambda: list(self.turns), lambda one: len(one["text"]) + len(one["before"]))
            texts = [self.texts.maybe_misheard(self.texts.noisy(one["text"], 0.03), 0.15) for one in turns]
            outcomes, statuses, marked, words = self.told(turns, texts)
            losses = signals.loss(outcomes, statuses, turns), signals.name_loss(marked, words, turns, texts)
            (0.5 * sum(losses)).backward()
        nn.utils.clip_grad_norm_(self.tuned, 1.0)
        self.optimizer.step()
        self.step += 1

    def gather(self):
        """Brings together what asks the same, for finding it (after Zhai et al. 2023, arXiv:2303.15343)."""
        texts, owners = self.texts.groups()
        owners = torch.tensor(owners)
        wholes = F.normalize(minilm.mean(*self.states(texts)), dim=-1)
        logits = (wholes @ wholes.T) * self.nearness[0].clamp(5, 30) + self.nearness[1]
        same = (owners[:, None] == owners[None]).float()
        others = 1 - torch.eye(len(texts))
        rare = ((1 - same).sum() / ((same * others).sum() + 1)).clamp(max=8)
        counted = others * torch.where(same > 0, rare, torch.ones(1))
        losses = F.binary_cross_entropy_with_logits(logits, same, reduction="none")
        (0.5 * (losses * counted).sum() / counted.sum()).backward()

    def run(self):
        if os.path.exists(self.args.checkpoint):
            self.resume(torch.load(self.args.checkpoint))
        begun = time.time()
        self.encoder.train()
        self.heads.train()
        while self.step < self.steps and time.time() - begun < self.args.minutes * 60:
            self.learn()
        print(f"step {self.step} of {self.steps}, {time.time() - begun:.0f} s", flush=True)
        torch.save(self.checkpoint(), self.args.checkpoint)
        self.encoder.eval()
        self.heads.eval()

    def checkpoint(self):
        return {
            "encoder": self.encoder.state_dict(),
            "heads": self.heads.state_dict(),
            "nearness": self.nearness.data,
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "queues": self.queues,
            "random": self.random.getstate(),
        }

    def resume(self, saved):
        self.encoder.load_state_dict(saved["encoder"])
        self.heads.load_state_dict(saved["heads"])
        self.nearness.data = saved["nearness"]
        self.optimizer.load_state_dict(saved["optimizer"])
        self.step, self.queues = saved["step"], saved["queues"]
        self.random.setstate(saved["random"])

    def measure(self):
        """On the development calls, and on the topics that were left out."""
        with torch.no_grad():
            turns = signals.calls(signals.DEVELOPMENT)
            print(signals.measure(turns, lambda one: [out[0] for out in self.told([one])[:2]]), flush=True)
            self.measure_questions()
        pairs = self.texts.asked(self.texts.unseen)
        if not pairs:
            return
        for kind, name in ((training.SAME, "the same"), (training.TOLD, "told")):
            some = [pair for pair in pairs if pair[2] == kind][:800]
            with torch.no_grad():
                scores = [torch.sigmoid(self.compared([pair])[0, kind]).item() for pair in some]
            print(f"{name}: F1 {f1([pair[3] for pair in some], scores):.3f} on {len(some)} pairs")


    def measure_questions(self):
        rows = signals.rows_of(os.path.join(signals.HERE, "..", "dev", "questions.tsv"))
        asking = [torch.sigmoid(self.asking([row["text"]])[0]).item() for row in rows]
        print("asks: F1 %.3f at %.2f" % signals.best([int(row["label"] == "q") for row in rows], asking))
        rows = signals.rows_of(os.path.join(signals.HERE, "..", "dev", "repeats.tsv"))
        labels = [int(row["label"]) for row in rows]
        both = lambda pair: (self.compared([pair]) + self.looked_at([pair]))[0, training.SAME] / 2
        same = [torch.sigmoid(both((row["q1"], row["q2"]))).item() for row in rows]
        print("repeats: F1 %.3f at %.2f" % signals.best(labels, same))


if __name__ == "__main__":
    chosen = arguments()
    run = Training(chosen)
    run.run()
    run.measure()
    if chosen.out and run.step >= run.steps:
        weights.write(run, chosen.out)
