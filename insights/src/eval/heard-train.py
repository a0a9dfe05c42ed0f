#!/usr/bin/env python3
"""Makes train/heard-questions.tsv and train/heard-pairs.tsv anew: what the recognizer hears of some of the training texts.

It draws utterances that ask, others that do not, and pairs of questions, speaks them with through-speech.sh (a quarter of an hour
of two cores) and leaves out what shares a run of five words with a measured text.
"""
import pathlib
import random
import re

from speech import hear, runs, runs_below

TRAIN = pathlib.Path(__file__).resolve().parent / "train"
MEASURED = ["dev", "heldout", "readable"]
WRITTEN, OF_CALLS, PAIRS = 1000, 350, 2000
NEAR = ["near-9.txt", "near-10.txt", "near-11.txt", "near-12.txt", "near-5.txt", "near-4.txt"]
AT_ONCE = 120  # Texts of a run of through-speech.sh, whose voices and noise take turns.


def lines(pattern):
    return [line.strip() for path in sorted(TRAIN.glob(pattern)) for line in path.read_text().splitlines() if line.strip()]


def plain(text):
    return re.sub(r"\s+", " ", re.sub("[<>{}]", "", text)).strip()


def spoken_well(text):
    return 4 <= len(text.split()) <= 22 and re.fullmatch("[a-z' -]+", text)


def some(rows, count, drawn):
    rows = [row for row in rows if spoken_well(row[-1])]
    return drawn.sample(rows, min(count, len(rows)))


def texts(drawn):
    """Rows of a label and a text, or of a label and a pair whose second text is to be spoken."""
    of_calls = {plain(line) for line in lines("asked-calls.txt")}
    asked = [("q", plain(line)) for line in lines("asked*.txt")]
    told = [("nonq", plain(line)) for line in lines("told*.txt")]
    told_of_calls = set(lines("told-calls.txt"))
    rows = some([row for row in asked if row[1] not in of_calls], WRITTEN, drawn)
    rows += some([row for row in asked if row[1] in of_calls], OF_CALLS, drawn)
    rows += some([row for row in told if row[1] not in told_of_calls], WRITTEN, drawn)
    rows += some([row for row in told if row[1] in told_of_calls], OF_CALLS, drawn)
    pairs = [line.split("|") for name in NEAR for line in lines(name)]
    pairs = [pair for pair in pairs if spoken_well(pair[1]) and spoken_well(pair[2])]
    for label, one, other in drawn.sample(pairs, PAIRS):
        if drawn.random() < 0.5:
            one, other = other, one
        rows.append((label, one, other))
    drawn.shuffle(rows)
    return rows


def main():
    rows, heard = texts(random.Random(5)), []
    for start in range(0, len(rows), AT_ONCE):
        heard += hear([row[-1] for row in rows[start : start + AT_ONCE]])
        print(f"{len(heard)} of {len(rows)}", flush=True)
    measured = runs_below(TRAIN.parent / folder for folder in MEASURED)
    kept = [(*row, text) for row, text in zip(rows, heard) if re.fullmatch("[a-z' -]+", text)]
    kept = [row for row in kept if not any(runs(text) & measured for text in row[1:])]
    for name, heading, width in (("questions", "label\tsaid\theard", 3), ("pairs", "label\tq1\tsaid\theard", 4)):
        table = ["\t".join(row) for row in kept if len(row) == width]
        (TRAIN / f"heard-{name}.tsv").write_text("\n".join([heading, *table]) + "\n")


if __name__ == "__main__":
    main()
