#!/usr/bin/env python3
"""How well two annotators agree: agreement.py prints, for each half, F1 of the labels of ../eval/second beside those that count.

It shows figures only, so that it can be run on the held-out half. Calls that only the first annotator labelled do not count.
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
        second = rows(HERE / "second" / f"{half}.tsv")
        files = {row["file"] for row in second}
        first = [row for row in rows(HERE / half / "calls" / "labels.tsv") if row["file"] in files]
        print(f"{half}, {len(files)} calls\n{'':28}{'first':>8}{'second':>8}{'F1':>8}")
        for name, kind, read in KINDS:
            one, other = labels(first, kind, read), labels(second, kind, read)
            print(f"{name:28}{len(one):8}{len(other):8}{2 * len(one & other) / (len(one) + len(other)):8.3f}")


if __name__ == "__main__":
    main()
