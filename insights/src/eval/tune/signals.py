"""Signals (evidence, objections, next steps): labelled turns of ../train, and the heads that read them."""
import csv
import glob
import os

import torch
import torch.nn.functional as F
from torch import nn

import encoder as minilm

HERE = os.path.dirname(os.path.abspath(__file__))
TRAIN = os.path.join(HERE, "..", "train")
DEVELOPMENT = os.path.join(HERE, "..", "dev", "calls")
SLOTS = "money power need time value context process rivals ally".split()
STATUSES = "met not_met unclear".split()
TYPES = "price no_need timing authority competitor trust send_info other".split()
OUTCOMES = SLOTS + TYPES + ["objection", "step", "dated"]
OURS = {"sdr", "rep", "agent", "seller"}
SHORT = 8  # Words; a shorter turn is read by what came before it.
MOST = 110  # Pieces of a turn.
RUN = 40  # Of what one side said in a run, so many last words are read.
CALL_WEIGHT = 1.5  # A turn of a call stands for more than a line written to be learned from.


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def turn(ours, run, text, weight, file, **labels):
    """After a run of the other side's texts. Labels are None where nobody looked for their kind."""
    before = " ".join(" ".join(run).split()[-RUN:])
    found = {"ours": ours, "run": run, "before": before, "text": text, "weight": weight, "file": file}
    return {**found, "evidence": None, "objections": None, "step": None, "names": None, **labels}


def tables():
    found = []
    run = lambda row: [row["before"]] if row["before"] not in ("", "-") else []
    for row in rows_of(os.path.join(TRAIN, "evidence.tsv")):
        labels = [] if row["labels"].strip() == "-" else [one.strip() for one in row["labels"].split(",")]
        found.append(turn(False, run(row), row["reply"], 1, "evidence", evidence=labels))
    for row in rows_of(os.path.join(TRAIN, "objections.tsv")):
        labels = [] if row["label"] == "none" else [row["label"]]
        found.append(turn(False, run(row), row["reply"], 1, "objections", objections=labels))
    for row in rows_of(os.path.join(TRAIN, "next-steps.tsv")):
        step = row["label"] if row["label"] in ("dated", "undated") else "none"
        found.append(turn(row["speaker"] == "ours", run(row), row["turn"], 1, "next-steps", step=step))
    for row in rows_of(os.path.join(TRAIN, "competitors.tsv")):
        names = [] if row["names"].strip() == "-" else [one.strip() for one in row["names"].split(",")]
        found.append(turn(False, [], row["turn"], 1, "competitors", names=names))
    return found


def calls(folder):
    """All turns of labelled calls."""
    labels, found = {}, []
    for row in rows_of(os.path.join(folder, "labels.tsv")):
        labels.setdefault((row["file"], int(row["line"])), []).append((row["kind"], row["value"]))
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        number, speaker, run, before = 0, None, [], []
        for line in open(path, encoding="utf-8"):
            if line.startswith("#") or not line.strip():
                continue
            number += 1
            who, _, text = line.strip().partition(": ")
            ours = who in OURS
            if ours != speaker:
                before, run, speaker = run, [], ours
            run = last(run + [text])
            here = labels.get((os.path.basename(path), number), [])
            of = lambda kind: [value for name, value in here if name == kind]
            found.append(
                turn(
                    ours, before, text, CALL_WEIGHT, os.path.basename(path),
                    evidence=None if ours else of("evidence"),
                    objections=None if ours else of("objection"),
                    step=(of("next_step") + ["none"])[0],
                    names=of("mention_competitor"),
                )
            )
    return found


def last(texts):
    """So many of the last that they have RUN words, as far as there are so many."""
    while sum(len(text.split()) for text in texts[1:]) >= RUN:
        texts = texts[1:]
    return texts


def tells(one):
    """Whether there is something to be found in a turn."""
    return bool(one["evidence"] or one["objections"] or one["names"]) or one["step"] not in (None, "none")


def marks(text, names):
    """Of each word, whether a name begins there (1), goes on (2) or none is (0); nothing where one was misheard."""
    words = text.split()
    found = [0] * len(words)
    for name in names:
        parts = name.split()
        places = [at for at in range(len(words)) if words[at : at + len(parts)] == parts]
        if not places:
            return None
        for at in places:
            found[at : at + len(parts)] = [1] + [2] * (len(parts) - 1)
    return found


class Heads(nn.Module):
    """dev.baton.insights.signal.SignalReader does the same: each outcome looks at the words that tell it."""

    def __init__(self, units=256):
        super().__init__()
        width, outcomes, states = minilm.WIDTH, len(OUTCOMES), len(SLOTS) * len(STATUSES)
        self.look, self.told = nn.Linear(width, outcomes), nn.Linear(width, outcomes)
        self.told_status = nn.Linear(width, states)
        self.whole = nn.Linear(3 * width + 2, units)
        self.name = nn.Linear(width, 3)
        self.out, self.status = nn.Linear(units, outcomes), nn.Linear(units, states)

    def forward(self, x, mask, before_mask, ours, short):
        drop = lambda y: F.dropout(y, 0.2, self.training)
        u = minilm.mean(x, mask)
        v = minilm.mean(x, before_mask)
        whole = drop(F.relu(self.whole(drop(torch.cat([u, v, v * short[:, None], ours[:, None], short[:, None]], 1)))))
        looks = torch.softmax(self.look(x) - 1e4 * (1 - mask.float())[:, :, None], 1)
        outcomes = self.out(whole) + (self.told(x) * looks).sum(1)
        told = self.told_status(x).view(*x.shape[:2], len(SLOTS), len(STATUSES))
        statuses = torch.einsum("blk,blkc->bkc", looks[:, :, : len(SLOTS)], told)
        return outcomes, self.status(whole).view(-1, len(SLOTS), len(STATUSES)) + statuses


def told(head, pieces, turns, texts, states, mask, before_mask):
    """What the head makes of turns, and of their words; texts are what was heard of them."""
    ours = torch.tensor([float(one["ours"]) for one in turns])
    short = torch.tensor([float(len(text.split()) <= SHORT) for text in texts])
    words = pieces.words(texts, states.shape[1], MOST)
    return *head(states, mask, before_mask, ours, short), head.name(words @ states), words


def loss(outcomes, statuses, turns):
    target, known = torch.zeros_like(outcomes), torch.zeros_like(outcomes)
    which, slots, met = [], [], []
    first = len(SLOTS)
    for i, one in enumerate(turns):
        if one["evidence"] is not None:
            known[i, :first] = one["weight"]
            for label in one["evidence"]:
                slot, status = label.split(":")
                target[i, SLOTS.index(slot)] = 1
                which.append(i), slots.append(SLOTS.index(slot)), met.append(STATUSES.index(status))
        if one["objections"] is not None:
            known[i, first : first + len(TYPES) + 1] = one["weight"]
            for label in one["objections"]:
                target[i, OUTCOMES.index(label)] = 1
                target[i, OUTCOMES.index("objection")] = 1
        if one["step"] is not None:
            known[i, -2:] = one["weight"]
            target[i, -2:] = torch.tensor([one["step"] != "none", one["step"] == "dated"]).float()
    told = F.binary_cross_entropy_with_logits(outcomes, target * 0.96 + 0.02, known, reduction="sum") / len(turns)
    if which:
        told = told + F.cross_entropy(
            statuses[which, slots], torch.tensor(met), label_smoothing=0.05, reduction="sum"
        ) / len(turns)
    return told


def name_loss(marked, words, turns, texts):
    """Of the words of each turn; turns in which names were not looked for tell nothing."""
    target, some = torch.full(words.shape[:2], -1), False
    for i, (one, text) in enumerate(zip(turns, texts)):
        found = None if one["names"] is None else marks(text, one["names"])
        if found is not None:
            kept, some = found[: words.shape[1]], True
            target[i, : len(kept)] = torch.tensor(kept, dtype=torch.long)
    target[words.sum(2) == 0] = -1
    if not some:
        return marked.sum() * 0
    return F.cross_entropy(marked.flatten(0, 1), target.flatten(), ignore_index=-1, reduction="sum") / len(turns)


def best(labels, scores):
    """The highest F1 that a threshold gives, and that threshold."""
    labels, scores = torch.tensor(labels), torch.tensor(scores)
    of = lambda found: 2 * (found & (labels > 0)).sum().item() / max(1, found.sum().item() + (labels > 0).sum().item())
    return max((of(scores >= at / 40), at / 40) for at in range(2, 38))


def measure(turns, read):
    """Says how well turns that were not learned from are read; read gives (outcomes, statuses) of one."""
    slots, lines, objections, typed, steps = ([], []), ([], []), ([], []), [], ([], [])
    right = met = 0
    for one in turns:
        outcomes, statuses = read(one)
        odds = torch.sigmoid(outcomes).tolist()
        steps[0].append(int(one["step"] != "none")), steps[1].append(odds[-2])
        if one["ours"]:
            continue
        labels = dict(label.split(":") for label in one["evidence"])
        for k, slot in enumerate(SLOTS):
            slots[0].append(int(slot in labels)), slots[1].append(odds[k])
            if slot in labels:
                met, right = met + 1, right + (STATUSES[statuses[k].argmax()] == labels[slot])
        lines[0].append(int(bool(labels))), lines[1].append(max(odds[: len(SLOTS)]))
        objections[0].append(int(bool(one["objections"]))), objections[1].append(odds[-3])
        likeliest = TYPES[max(range(len(TYPES)), key=lambda k: odds[len(SLOTS) + k])]
        typed.append(likeliest in one["objections"])
    at = best(*objections)
    found = sum(score >= at[1] for score in objections[1])
    hits = sum(score >= at[1] and hit for score, hit in zip(objections[1], typed))
    show = lambda pair: "%.3f at %.2f" % pair
    return (
        f"evidence slot {show(best(*slots))}, line {show(best(*lines))}, status {right / max(1, met):.3f};"
        f" objections line {show(at)}, type {2 * hits / max(1, found + sum(objections[0])):.3f};"
        f" next steps line {show(best(*steps))}"
    )
