#!/usr/bin/env python3
"""How well two annotators agree: agreement.py prints, for each half of the sets, F1 of one's labels beside the other's (annotators/).

It shows figures only, so that it can be run on the held-out half.
"""
import csv
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
LINE, SLOT, WHOLE = (lambda value: ""), (lambda value: value.split(":")[0]), (lambda value: value)
KINDS = [
    ("evidence by slot", "evidence", SLOT),
    ("evidence with its status", "evidence", WHOLE),
    ("objections by turn", "objection", LINE),
    ("objections with their type", "objection", WHOLE),
    ("next steps by turn", "next_step", LINE),
    ("next steps, dated or not", "next_step", WHOLE),
]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def labels(found, kind, read):
    return {(row["file"], row["line"], read(row["value"])) for row in found if row["kind"] == kind}


def main():
    for half in ("dev", "heldout"):
        first, second = (rows(HERE / "annotators" / f"{half}-{who}.tsv") for who in ("first", "second"))
        count = rows(HERE / half / "calls" / "labels.tsv")
        print(f"{half}\n{'':28}{'first':>8}{'second':>8}{'F1':>8}{'decided':>9}")
        for name, kind, read in KINDS:
            one, other, kept = (labels(found, kind, read) for found in (first, second, count))
            f1 = 2 * len(one & other) / (len(one) + len(other))
            print(f"{name:28}{len(one):8}{len(other):8}{f1:8.3f}{len(kept):9}")


if __name__ == "__main__":
    main()
