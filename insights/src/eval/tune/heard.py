"""Of composed utterances a share as they may be heard, and those that were: what the linear model of questions learns from.

    heard.py --asks COMPOSED.tsv --out HEARD.tsv
"""
import argparse
import random

import texts as training

SHARE = 0.2
TIMES = 4  # What the recognizer heard counts for more; there is little of it.


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--asks", required=True)
    options.add_argument("--out", required=True)
    chosen = options.parse_args()
    texts = training.Texts(random.Random(1))
    rows = [line.rstrip("\n").split("\t") for line in open(chosen.asks)]
    rows = [(label, texts.maybe_misheard(text, SHARE)) for label, text in rows]
    rows += [("q" if asks else "nonq", text) for text, asks in texts.heard_asks] * TIMES
    with open(chosen.out, "w") as out:
        out.writelines(f"{label}\t{text}\n" for label, text in rows)


if __name__ == "__main__":
    main()
