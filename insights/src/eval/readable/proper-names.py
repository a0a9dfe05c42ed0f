#!/usr/bin/env python3
"""Makes ../../main/resources/readable-names.txt.gz of Debian's wamerican: proper-names.py WORDS

A line is a word in lower case, a tab, and `only` where the list has it with a capital letter only, `both` where it is a
common word, too. Abbreviations, roots of words and what is shorter than three letters are left out.
"""
import gzip
import pathlib
import re
import sys

words = [line.strip() for line in open(sys.argv[1], encoding="utf-8")]
common = {word for word in words if word == word.lower()}
names = sorted({word for word in words if re.fullmatch(r"[A-Z][a-z]{2,}", word)})
lines = "".join(f"{name.lower()}\t{'both' if name.lower() in common else 'only'}\n" for name in names)
target = pathlib.Path(__file__).resolve().parents[2] / "main/resources/readable-names.txt.gz"
target.write_bytes(gzip.compress(lines.encode(), mtime=0))
print(len(names), "names,", lines.count("\tboth"), "of them common words, too")
