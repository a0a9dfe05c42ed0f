"""all-MiniLM-L6-v2 in PyTorch: reads the ONNX file of the langchain4j artifact."""
import math
import re

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

WIDTH, HEADS, LAYERS = 384, 12, 6
LOWER = 4  # Layers that a text goes through alone before it is read with what was said before it, by layers for that alone.
MOST_BEFORE = 64  # Pieces of what was said before a turn, the last ones.
LINEAR = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "o": "attention.output.dense",
    "i": "intermediate.dense",
    "d": "output.dense",
}
NORMS = {"n1": "attention.output.LayerNorm", "n2": "output.LayerNorm"}


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.i, self.d = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.n1, self.n2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = drop

    def forward(self, x, mask):
        size, length, _ = x.shape
        heads = lambda y: y.view(size, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        drop = lambda y: F.dropout(y, self.drop, self.training)
        q, k, v = heads(self.q(x)), heads(self.k(x)), heads(self.v(x))
        seen = drop(torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1))
        x = self.n1(x + drop(self.o((seen @ v).transpose(1, 2).reshape(size, length, WIDTH))))
        return self.n2(x + drop(self.d(F.gelu(self.i(x)))))


class Encoder(nn.Module):
    def __init__(self, drop=0.1):
        super().__init__()
        self.word, self.pos = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.typ, self.n = nn.Embedding(2, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))
        self.turn_layers = nn.ModuleList(Layer(drop) for _ in range(LOWER, LAYERS))
        self.drop = drop

    def forward(self, ids, mask, kinds=None):
        return self.upper(self.lower(ids, mask, kinds), mask)

    def lower(self, ids, mask, kinds=None):
        typ = self.typ.weight[0] if kinds is None else self.typ(kinds)
        x = self.word(ids) + self.pos(torch.arange(ids.shape[1]))[None] + typ
        return through(self.layers[:LOWER], F.dropout(self.n(x), self.drop, self.training), mask)

    def upper(self, x, mask):
        return through(self.layers[LOWER:], x, mask)

    def turn(self, x, mask):
        """Goes on from the lower layers with a turn and what was said before it (after)."""
        return through(self.turn_layers, x, mask)


def through(layers, x, mask):
    hidden = (1 - mask.float())[:, None, None, :] * -1e9
    for layer in layers:
        x = layer(x, hidden)
    return x


def after(rows):
    """Turns with what was said before them, from what the lower layers make of each text: (of the turn, [of each text before]).
    One beside the other, and a mask for each of both."""
    none = torch.zeros(0, WIDTH)
    rows = [(turn.float(), torch.cat([none, *(one.float() for one in before)])[-MOST_BEFORE:]) for turn, before in rows]
    states = nn.utils.rnn.pad_sequence([torch.cat(row) for row in rows], batch_first=True)
    at = torch.arange(states.shape[1])[None]
    border, end = (torch.tensor(ends)[:, None] for ends in zip(*((len(a), len(a) + len(b)) for a, b in rows)))
    return states, (at < border).float(), ((at >= border) & (at < end)).float()


def load(path):
    """The encoder, and the name that each linear layer's weights have in the file."""
    graph = onnx.load(path).graph
    arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    names = {}
    for node in graph.node:
        place = re.search(r"layer\.(\d+)/(.*)/MatMul", node.name)
        if node.op_type == "MatMul" and place and node.input[1] in arrays:
            names[int(place.group(1)), place.group(2).replace("/", ".")] = node.input[1]
    take = lambda array: torch.tensor(np.array(array, dtype=np.float32))
    state = {
        "word.weight": take(arrays["embeddings.word_embeddings.weight"]),
        "pos.weight": take(arrays["embeddings.position_embeddings.weight"]),
        "typ.weight": take(arrays["embeddings.token_type_embeddings.weight"]),
        "n.weight": take(arrays["embeddings.LayerNorm.weight"]),
        "n.bias": take(arrays["embeddings.LayerNorm.bias"]),
    }
    places = [(layer, f"layers.{layer}") for layer in range(LAYERS)]
    places += [(layer, f"turn_layers.{layer - LOWER}") for layer in range(LOWER, LAYERS)]
    for layer, place in places:
        for short, name in LINEAR.items():
            state[f"{place}.{short}.weight"] = take(arrays[names[layer, name]].T)
            state[f"{place}.{short}.bias"] = take(arrays[f"encoder.layer.{layer}.{name}.bias"])
        for short, name in NORMS.items():
            for part in ("weight", "bias"):
                state[f"{place}.{short}.{part}"] = take(arrays[f"encoder.layer.{layer}.{name}.{part}"])
    encoder = Encoder()
    encoder.load_state_dict(state)
    return encoder, names


def mean(states, mask):
    weights = mask.float()[:, :, None]
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1)


def summary(x, first, second):
    """Of two texts read as one."""
    return torch.cat([mean(x, first), mean(x, second), x[:, 0]], -1)


class Comparison(nn.Module):
    """Compares two texts word by word; dev.baton.insights.repeat.Comparison does the same."""

    def __init__(self, size=128, units=96):
        super().__init__()
        self.p, self.c = nn.Linear(WIDTH, size), nn.Linear(4 * size, units)
        self.g, self.o1, self.o2 = nn.Linear(2 * WIDTH, units), nn.Linear(3 * units, 64), nn.Linear(64, 2)

    def side(self, x, p, mask, other, other_p, other_mask):
        near = F.normalize(x, dim=-1) @ F.normalize(other, dim=-1).transpose(1, 2)
        found = torch.softmax(near * 12 - 1e4 * (1 - other_mask.float())[:, None, :], -1) @ other_p
        compared = F.relu(self.c(torch.cat([p, found, (p - found).abs(), p * found], -1)))
        compared = compared * mask.float()[:, :, None]
        return torch.cat([compared.sum(1) / mask.float().sum(1, keepdim=True), compared.max(1)[0]], -1)

    def forward(self, a, mask_a, b, mask_b):
        pa, pb = self.p(a), self.p(b)
        u, v = F.normalize(mean(a, mask_a), dim=-1), F.normalize(mean(b, mask_b), dim=-1)
        sides = self.side(a, pa, mask_a, b, pb, mask_b) + self.side(b, pb, mask_b, a, pa, mask_a)
        wholes = F.relu(self.g(torch.cat([(u - v).abs(), u * v], -1) * 8))
        features = F.dropout(torch.cat([sides, wholes], -1), 0.1, self.training)
        return self.o2(F.relu(self.o1(features)))


class SecondLook(nn.Module):
    """Judges two texts that were read as one; dev.baton.insights.repeat.SecondLook does the same."""

    def __init__(self, units=192):
        super().__init__()
        self.i, self.o = nn.Linear(3 * WIDTH, units), nn.Linear(units, 2)

    def forward(self, x, first, second):
        return self.o(F.relu(self.i(F.dropout(summary(x, first, second), 0.1, self.training))))


class AskedAgain(nn.Module):
    """Judges what summary gives, and what else is known of both; dev.baton.insights.repeat.AskedAgain does the same."""

    def __init__(self, known=4, units=128):
        super().__init__()
        self.i, self.o, self.known = nn.Linear(3 * WIDTH, units), nn.Linear(units, 1), nn.Linear(known, 1)
        for layer in (self.o, self.known):
            nn.init.zeros_(layer.weight), nn.init.zeros_(layer.bias)
        self.known.weight.data[0, 0] = 1

    def forward(self, read, known):
        drop = lambda y: F.dropout(y, 0.3, self.training)
        return (self.o(drop(F.relu(self.i(drop(read))))) + self.known(known))[:, 0]


class Asking(nn.Linear):
    """Whether a text asks, by its mean and by the piece that tells it; dev.baton.insights.question.AskHead does the same."""

    def __init__(self):
        super().__init__(WIDTH, 1)
        self.look, self.told = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.told.weight), nn.init.zeros_(self.told.bias)

    def forward(self, x, mask):
        looks = torch.softmax(self.look(x) - 1e4 * (1 - mask.float())[:, :, None], 1)
        return super().forward(mean(x, mask)) + (self.told(x) * looks).sum(1)


def heads(signal):
    """What reads the encoder's states, by the names that the weights' file has for it."""
    return nn.ModuleDict(
        {"ask": Asking(), "cmp": Comparison(), "cross": SecondLook(), "again": AskedAgain(), "signal": signal}
    )
