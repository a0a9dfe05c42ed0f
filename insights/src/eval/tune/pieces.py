"""Texts as pieces of words, by the tokenizer of the langchain4j artifact."""
import json
import re
import unicodedata

import torch


class WordPieces:
    """As Baton's own WordPieces does it."""

    def __init__(self, path):
        self.vocabulary = json.load(open(path))["model"]["vocab"]
        self.cls, self.sep = self.vocabulary["[CLS]"], self.vocabulary["[SEP]"]
        self.known = {}

    def word(self, word):
        if word not in self.known:
            plain = unicodedata.normalize("NFD", word.lower())
            plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
            parts = re.findall(r"[a-z0-9]+|[^\sa-z0-9]", plain)
            self.known[word] = [piece for part in parts for piece in self.split(part)]
        return self.known[word]

    def split(self, part):
        pieces, start = [], 0
        while start < len(part):
            end, piece = len(part), None
            while end > start and piece is None:
                piece = self.vocabulary.get(("##" if start else "") + part[start:end])
                end -= piece is None
            if piece is None:
                return [self.vocabulary["[UNK]"]]
            pieces.append(piece)
            start = end
        return pieces

    def together(self, texts, others, most=62, most_other=62):
        """Two texts as one: ids, and a mask for each of both."""
        of = lambda text: [piece for word in text.split() for piece in self.word(word)]
        rows = [
            ([self.cls] + of(text)[:most] + [self.sep], of(other)[:most_other] + [self.sep])
            for text, other in zip(texts, others)
        ]
        ids = torch.zeros(len(rows), max(len(a) + len(b) for a, b in rows), dtype=torch.long)
        first, second = torch.zeros_like(ids), torch.zeros_like(ids)
        for i, (a, b) in enumerate(rows):
            ids[i, : len(a) + len(b)] = torch.tensor(a + b)
            first[i, : len(a)] = 1
            second[i, len(a) : len(a) + len(b)] = 1
        return ids, first, second

    def words(self, texts, length, most=62):
        """What takes the mean of each word's pieces out of the states of texts."""
        rows = [[len(self.word(word)) for word in text.split()] for text in texts]
        found = torch.zeros(len(rows), max([1, *map(len, rows)]), length)
        for i, row in enumerate(rows):
            at = 1
            for j, count in enumerate(row):
                if count and at + count <= most + 1:
                    found[i, j, at : at + count] = 1 / count
                at += count
        return found

    def batch(self, texts, most=62):
        rows = []
        for text in texts:
            pieces = [piece for word in text.split() for piece in self.word(word)]
            rows.append([self.cls] + pieces[:most] + [self.sep])
        ids = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = torch.tensor(row)
            mask[i, : len(row)] = 1
        return ids, mask
