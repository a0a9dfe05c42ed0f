"""What the recognizer makes of words, learned from texts that were spoken and heard (../train/heard-*.tsv)."""
import collections

LONGEST = 3  # Words that are misheard together.
FEWEST = 2  # Times that words have to be said to tell how they are heard.


def aligned(said, heard):
    """Pieces of both that belong together, where as few words as can be differ: equal words one by one, others in runs."""
    costs = [[max(i, j) if not i or not j else 0 for j in range(len(heard) + 1)] for i in range(len(said) + 1)]
    for i in range(1, len(said) + 1):
        for j in range(1, len(heard) + 1):
            other = said[i - 1] != heard[j - 1]
            costs[i][j] = min(costs[i - 1][j] + 1, costs[i][j - 1] + 1, costs[i - 1][j - 1] + other)
    i, j, steps = len(said), len(heard), []
    while i or j:
        if i and j and costs[i][j] == costs[i - 1][j - 1] + (said[i - 1] != heard[j - 1]):
            i, j = i - 1, j - 1
            steps.append((said[i : i + 1], heard[j : j + 1]))
        elif i and costs[i][j] == costs[i - 1][j] + 1:
            i -= 1
            steps.append((said[i : i + 1], []))
        else:
            j -= 1
            steps.append(([], heard[j : j + 1]))
    pieces = []
    for one, other in reversed(steps):
        if one == other or not pieces or pieces[-1][0] == pieces[-1][1]:
            pieces.append((one, other))
        else:
            pieces[-1] = pieces[-1][0] + one, pieces[-1][1] + other
    return pieces


class Mishearing:
    """Puts for words what was heard of them elsewhere, as often as it was."""

    def __init__(self, pairs):
        self.heard = collections.defaultdict(collections.Counter)
        for said, heard in pairs:
            for one, other in aligned(said.split(), heard.split()):
                if len(one) <= LONGEST:
                    self.heard[tuple(one)][tuple(other)] += 1
                elif len(other) == len(one):
                    for word, another in zip(one, other):
                        self.heard[word,][another,] += 1

    def of(self, text, random):
        words, found, at = text.split(), [], 0
        while at < len(words):
            for length in range(min(LONGEST, len(words) - at), 0, -1):
                said = tuple(words[at : at + length])
                heard = self.heard.get(said)
                if not heard or (length > 1 and random.random() < 0.5):
                    continue
                if length == 1 and sum(heard.values()) < FEWEST and said in heard:
                    continue
                found += random.choices(list(heard), heard.values())[0]
                at += length
                break
            else:
                found.append(words[at])
                at += 1
        return " ".join(found) or text
