"""Trains what judges, in a call, whether a question asks for what was said earlier. The encoder stays as it is.

    again.py --base MINILM.onnx --tokenizer TOKENIZER.json --cases FOLDER --begin encoder.weights.gz --out encoder.weights.gz

FOLDER has train.tsv and dev.tsv, as dev.baton.insights.repeat.RepeatCases writes them.
"""
import argparse
import math
import os
import random

import torch

import encoder as minilm
import weights
from trained import HALF, Trained

SEEMS = 0.03  # How likely it seems at first sight, at least, where a turn that asks nothing again is learned from.
OTHERS = 3000  # Such turns.
RIGHT, LIKELY, NEXT, FURTHER = 2, 3, 12, 2  # Of a turn: right candidates, likely others, and of the next some further.
LOOKED_AT = 2  # In calls, of a question.
PASSES, BATCH = 4, 64


def load(path):
    """Turns: lists of candidates, likeliest first. Known of each: odds, and whether asked, in this call, an answer."""
    turns = []
    for line in open(path, encoding="utf-8"):
        row = line.rstrip("\n").split("\t")
        if row == ["case"]:
            turns.append([])
            continue
        known = [float(cell) for cell in row[1:-2]]
        turns[-1].append({"right": row[0] == "right", "now": row[-2], "then": row[-1], "known": known})
    for turn in turns:
        turn.sort(key=lambda one: -one["known"][0])
    return [turn for turn in turns if turn]


def again(turn):
    return any(one["right"] for one in turn)


def seems(turn):
    odds = sum(math.exp(one["known"][0]) for one in turn)
    return odds / (1 + odds)


def chosen(turns, choose):
    """Those in which something is asked again, and some of those in which it seems so."""
    others = [turn for turn in turns if not again(turn) and seems(turn) >= SEEMS]
    choose.shuffle(others)
    return [candidates(turn, choose) for turn in [turn for turn in turns if again(turn)] + others[:OTHERS]]


def candidates(turn, choose):
    right = [one for one in turn if one["right"]][:RIGHT]
    wrong = [one for one in turn if not one["right"]]
    later = wrong[LIKELY:NEXT]
    return right + wrong[:LIKELY] + choose.sample(later, min(len(later), FURTHER))


class Reading:
    """What the encoder makes of turns: for each its candidates' summaries, what is known of them, and which are right."""

    def __init__(self, trained):
        self.trained = trained

    def of(self, turns):
        every = [one for turn in turns for one in turn]
        read = torch.zeros(len(every), 3 * minilm.WIDTH)
        order = sorted(range(len(every)), key=lambda k: len(every[k]["now"]) + len(every[k]["then"]))
        for start in range(0, len(order), 32):
            some = order[start : start + 32]
            ids, first, second = self.trained.pieces.together([every[k]["now"] for k in some], [every[k]["then"] for k in some])
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
                states = self.trained.encoder(ids, first + second, second)
            read[some] = minilm.summary(states.float(), first, second)
        found, at = [], 0
        for turn in turns:
            known = torch.tensor([one["known"] for one in turn])
            found.append((read[at : at + len(turn)], known, torch.tensor([one["right"] for one in turn])))
            at += len(turn)
        return found


def loss(turns, head):
    """That it is none of them has a logit of 0 (McFadden 1974)."""
    logits = head(torch.cat([turn[0] for turn in turns]), torch.cat([turn[1] for turn in turns]))
    total, at = 0, 0
    for _, _, right in turns:
        these = torch.cat([logits[at : at + len(right)], torch.zeros(1)])
        at += len(right)
        wanted = torch.cat([right, ~right.any()[None]])
        total = total + torch.logsumexp(these, 0) - torch.logsumexp(these[wanted], 0)
    return total / len(turns)


def learn(turns, head):
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.01)
    head.train()
    for _ in range(PASSES):
        for batch in torch.randperm(len(turns)).split(BATCH):
            optimizer.zero_grad()
            loss([turns[k] for k in batch], head).backward()
            optimizer.step()
    head.eval()


def measure(turns, logits):
    """How often the right one is chosen, at the best threshold."""
    found, asked = [], sum(bool(right.any()) for _, _, right in turns)
    for read, known, right in turns:
        with torch.no_grad():
            odds = logits(read[:LOOKED_AT], known[:LOOKED_AT]).exp()
        found.append(((odds.sum() / (1 + odds.sum())).item(), bool(right.any()), bool(right[odds.argmax()])))
    f1 = lambda at, what: 2 * sum(one[0] >= at and one[what] for one in found) / max(
        1, sum(one[0] >= at for one in found) + asked
    )
    show = lambda what: "%.3f at %.2f" % max((f1(at / 40, what), at / 40) for at in range(2, 38))
    return f"by turn F1 {show(1)}, with what was said {show(2)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in ("base", "tokenizer", "cases", "begin", "out"):
        parser.add_argument("--" + name, required=True)
    args = parser.parse_args()
    trained = Trained(args, seed=1)
    trained.encoder.eval()
    reading = Reading(trained)
    development = reading.of(load(os.path.join(args.cases, "dev.tsv")))
    print("at first sight:", measure(development, lambda read, known: known[:, 0]), flush=True)
    trained.heads["again"] = minilm.AskedAgain()
    learn(reading.of(chosen(load(os.path.join(args.cases, "train.tsv")), random.Random(5))), trained.heads["again"])
    print("looked at:", measure(development, trained.heads["again"]))
    weights.write(trained, args.out)


if __name__ == "__main__":
    main()
