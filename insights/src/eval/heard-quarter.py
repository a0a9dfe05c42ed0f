#!/usr/bin/env python3
"""Puts what the recognizer hears in place of what was written, until a quarter of each file of a half is heard: heard-quarter.py FOLDER OTHER...

FOLDER is dev or heldout. It takes utterances of four words and more by the hash of their text, speaks them with through-speech.sh
and marks them as GUIDE.md says; rows that are marked already count. The written text stands, and the next one is taken, where
nothing was heard, where a labelled competitor's name was lost, where the text is in the file already, and where a run of five words
is in a text of the OTHER folders. It prints counts and no text, so that it can be run on the held-out half.
"""
import collections
import hashlib
import math
import pathlib
import re
import sys

from speech import hear, runs, runs_below

FEWEST_WORDS = 4
SPOKEN = re.compile("[a-z' -]+")
HEARD = "calls/heard.tsv"


class Text:
    """An utterance where it stands: one cell of a table, or one turn of a call."""

    def __init__(self, at, text, put, names=(), taken=()):
        self.at, self.text, self.put, self.names, self.taken = at, text, put, names, taken

    def refuses(self, heard, others):
        if not SPOKEN.fullmatch(heard):
            return "nothing heard"
        if any(name not in heard for name in self.names):
            return "name lost"
        if heard != self.text and heard in self.taken:
            return "there already"
        return "run of five words" if runs(heard) & others else None


class Pool:
    """What a quarter is taken of: a table, or a call."""

    def __init__(self, kind, size, marked, texts):
        self.kind, self.missing, self.size, self.marked = kind, math.ceil(size / 4) - marked, size, marked
        self.texts = sorted((t for t in texts if len(t.text.split()) >= FEWEST_WORDS), key=lambda t: digest(t.text))

    def take(self):
        """Some more than are missing, as some will be refused."""
        count = self.missing + math.ceil(self.missing / 8) if self.missing > 0 else 0
        taken, self.texts = self.texts[:count], self.texts[count:]
        return taken


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def wrong_words(said, heard):
    """Substituted, left out and put in."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        corner, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (word != other))
    return row[-1]


class Half:
    """The files of a half, with their lines."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.files = {}

    def lines(self, name):
        if name not in self.files:
            file = self.folder / name
            self.files[name] = [row.split("\t") for row in file.read_text().splitlines()] if file.exists() else []
        return self.files[name]

    def pools(self):
        return [self.table("questions.tsv", [1]), self.table("repeats.tsv", [1, 2]), *self.calls()]

    def table(self, name, columns):
        rows = self.lines(name)[1:]
        taken = {row[column] for row in rows for column in columns}
        texts = []
        for row in rows:
            if not row[-1].startswith("asr"):
                column = columns[int(digest(" ".join(row[c] for c in columns)), 16) % len(columns)]
                texts.append(Text((name, row), row[column], self.put_cell(row, column), taken=taken))
        return Pool(name, len(rows), len(rows) - len(texts), texts)

    @staticmethod
    def put_cell(row, column):
        def put(heard):
            row[column] = heard
            row[-1] = "asr" if row[-1] == "-" else "asr " + row[-1]

        return put

    def calls(self):
        names = collections.defaultdict(list)
        for file, line, kind, value, _ in self.lines("calls/labels.tsv")[1:]:
            if kind == "mention_competitor":
                names[file, line].append(value)
        if not self.lines(HEARD):
            self.files[HEARD] = [["file", "line"]]
        marked = {tuple(row) for row in self.lines(HEARD)}
        for path in sorted(self.folder.glob("calls/*.txt")):
            turns = [row for row in self.lines(f"calls/{path.name}") if not row[0].startswith("#")]
            places = {(path.name, str(i)): row for i, row in enumerate(turns, 1)}
            texts = [
                Text(at, row[0].split(": ", 1)[1], self.put_turn(at, row), names[at])
                for at, row in places.items()
                if at not in marked
            ]
            yield Pool("calls", len(turns), len(turns) - len(texts), texts)

    def put_turn(self, at, row):
        def put(heard):
            row[0] = row[0].split(": ", 1)[0] + ": " + heard
            self.files[HEARD].append(list(at))

        return put

    def write(self):
        self.files[HEARD][1:] = sorted(self.files[HEARD][1:], key=lambda row: (row[0], int(row[1])))
        for name, rows in self.files.items():
            (self.folder / name).write_text("".join("\t".join(row) + "\n" for row in rows))


def main(folder, *others):
    half, forbidden = Half(folder), runs_below(others)
    pools = list(half.pools())
    said, wrong, refused = collections.Counter(), collections.Counter(), collections.Counter()
    while batch := [(pool, text) for pool in pools for text in pool.take()]:
        for (pool, text), heard in zip(batch, hear([text.text for _, text in batch])):
            if pool.missing <= 0:
                continue
            if why := text.refuses(heard, forbidden):
                refused[pool.kind, why] += 1
                continue
            text.put(heard)
            pool.missing -= 1
            pool.marked += 1
            said[pool.kind] += len(text.text.split())
            wrong[pool.kind] += wrong_words(text.text.split(), heard.split())
    half.write()
    for kind in said:
        of_kind = [pool for pool in pools if pool.kind == kind]
        marked, size = sum(p.marked for p in of_kind), sum(p.size for p in of_kind)
        print(f"{kind}: {marked} of {size} heard; {wrong[kind]} of the {said[kind]} words now spoken are wrong ({wrong[kind] / said[kind]:.1%})")
    for (kind, why), count in sorted(refused.items()):
        print(f"{kind}: {count} left as written: {why}")


if __name__ == "__main__":
    main(*sys.argv[1:])
