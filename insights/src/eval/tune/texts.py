"""Training texts (../train) as pairs and groups; drawn afresh for each round."""
import glob
import os

import mishearing

TRAIN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "train")
SAME, TOLD = 0, 1

STARTS = """so|okay|and|um|okay so|got it|i see|alright|great|perfect|and just to understand|out of curiosity|
quick question|let me ask you|if you don't mind me asking|just so i know|so tell me|hey|one more thing|you know|
makes sense|sure|and then|on that note|so i'm curious""".replace("\n", "").split("|")
ENDS = """if i may ask|right now|at the moment|these days|then|would you say|roughly|by the way|over there|
on your side|for you guys|again|exactly|today|in your case|if you don't mind|you think|usually""".replace("\n", "").split("|")


def lines(name):
    found = []
    for path in sorted(glob.glob(os.path.join(TRAIN, name))):
        found += [(os.path.basename(path), line.strip()) for line in open(path) if line.strip()]
    return found


def intents():
    topic, found = "", []
    for path, line in lines("asks-*.txt"):
        if line.startswith("#"):
            topic = f"{path} {line}"
            continue
        asks, _, told = line.split("|", 1)[1].partition("=>")
        ways = lambda text: [way.strip() for way in text.split(" / ") if way.strip()]
        found.append({"topic": topic, "asks": ways(asks), "told": ways(told)})
    return found


def near():
    pairs = [(path, *line.split("|")) for path, line in lines("near*.txt")]
    return [(one, other, SAME, int(label), path) for path, label, one, other in pairs]


def heard(name):
    """Rows of what was spoken, and what was heard of it."""
    return [line.split("\t") for _, line in lines(f"heard-{name}.tsv")[1:]]


def statements():
    rows = [line.split("\t") for _, line in lines("statements*.tsv")]
    return [(row[0], row[1], TOLD, int(row[2])) for row in rows if row[2] in ("0", "1")]


def told():
    return [line for _, line in lines("told*.txt")]


def alternatives(name, by):
    return [
        [part.strip() for part in line.split(by)] for _, line in lines(name) if not line.startswith("#")
    ]


class Texts:
    def __init__(self, random, held_out=lambda topic: False, fresh=None):
        self.random, self.fresh = random, fresh
        every = intents()
        self.intents = [one for one in every if not held_out(one["topic"])]
        self.unseen = [one for one in every if held_out(one["topic"])]
        self.near = [pair for pair in near() if not held_out(pair[0])]
        self.statements, self.told = statements(), told()
        self.frames, self.things = alternatives("frames*.txt", "|"), alternatives("things*.txt", "=")
        asks, pairs = heard("questions"), heard("pairs")
        self.mishearing = mishearing.Mishearing(row[-2:] for row in asks + pairs)
        self.heard_asks = [(text, int(label == "q")) for label, _, text in asks]
        self.near += [(one, text, SAME, int(label), "heard") for label, one, _, text in pairs]

    def noisy(self, text, share=0.08):
        """Words lost and doubled, as a speaker does."""
        words, random = [], self.random
        for word in text.split():
            chance = random.random()
            if chance < share * 0.4 and len(text.split()) > 4:
                continue
            if chance < share * 0.7:
                words.append(random.choice(["um", "uh", word, "like", "the"]))
            words.append(word)
        return " ".join(words) or text

    def maybe_misheard(self, text, share=0.25):
        """Of a share of texts what the recognizer might hear."""
        return self.mishearing.of(text, self.random) if self.random.random() < share else text

    def spoken(self, text):
        """As it may come in a call: words before or after it, and some misheard."""
        random = self.random
        if random.random() < 0.3:
            text = random.choice(STARTS) + " " + text
        if random.random() < 0.06:
            text = text + " " + random.choice(ENDS)
        return self.maybe_misheard(self.noisy(text) if random.random() < 0.2 else text)

    def mostly_fresh(self, rows, name):
        """All that was not learned from yet, and some of the rest; all where that is not asked for."""
        if self.fresh is None:
            return rows
        return [row for row in rows if name(row).startswith(tuple(self.fresh)) or self.random.random() < 0.3]

    def pairs(self, framed=1500):
        """A round of (text, text, SAME or TOLD, label)."""
        near = [pair[:4] for pair in self.mostly_fresh(self.near * 2, lambda pair: pair[4])]
        others = self.asked(self.intents) + self.statements + self.framed(framed)
        found = near + self.mostly_fresh(others, lambda pair: "")
        made = []
        for one, other, kind, label in found:
            if kind == SAME:
                if self.random.random() < 0.5:
                    one, other = other, one
                made.append((self.spoken(one), self.spoken(other), kind, label))
            else:
                made.append((self.spoken(one), self.maybe_misheard(other), kind, label))
        return made

    def asked(self, intents):
        random, found, by_topic = self.random, [], {}
        for one in intents:
            by_topic.setdefault(one["topic"], []).append(one)
        for one in intents:
            others = [other for other in by_topic[one["topic"]] if other is not one]
            for ask in one["asks"]:
                again = [way for way in one["asks"] if way != ask]
                if again:
                    found.append((ask, random.choice(again), SAME, 1))
                    if random.random() < 0.1:
                        found.append((ask, ask, SAME, 1))
                if others:
                    found.append((ask, random.choice(random.choice(others)["asks"]), SAME, 0))
                if random.random() < 0.2:
                    found.append((ask, random.choice(random.choice(intents)["asks"]), SAME, 0))
                if one["told"] and random.random() < 0.5:
                    found.append((ask, random.choice(one["told"]), TOLD, 1))
                    elsewhere = [other for other in others if other["told"]]
                    if elsewhere:
                        found.append((ask, random.choice(random.choice(elsewhere)["told"]), TOLD, 0))
            for _ in one["told"]:
                if random.random() < 0.3:
                    found.append((random.choice(one["asks"]), random.choice(self.told), TOLD, 0))
        return found

    def framed(self, count):
        """Frames with things in them: another frame or another thing asks for something else."""
        random, found = self.random, []
        filled = lambda frame, thing: random.choice(frame).replace("{x}", random.choice(thing))
        for k in range(count):
            frame, thing = random.choice(self.frames), random.choice(self.things)
            other_frame, other_thing = random.choice(self.frames), random.choice(self.things)
            one = filled(frame, thing)
            if k % 5 < 2:
                other = filled(frame, thing)
                if other != one:
                    found.append((one, other, SAME, 1))
            elif k % 5 < 4:
                if other_frame is not frame:
                    found.append((one, filled(other_frame, thing), SAME, 0))
            elif other_thing is not thing:
                found.append((one, filled(frame, other_thing), SAME, 0))
        return found

    def groups(self, count=40):
        """Questions and statements, and which of them belong together; those of a topic are near."""
        random, texts, owners, owner, by_topic = self.random, [], [], 0, {}
        for one in self.intents:
            by_topic.setdefault(one["topic"], []).append(one)
        topics = list(by_topic.values())
        while len(texts) < count:
            topic = random.choice(topics)
            for one in random.sample(topic, min(4, len(topic))):
                owner += 1
                chosen = [self.spoken(ask) for ask in random.sample(one["asks"], min(2, len(one["asks"])))]
                if one["told"] and random.random() < 0.4:
                    chosen.append(random.choice(one["told"]))
                texts += chosen
                owners += [owner] * len(chosen)
        return texts, owners
