"""The weights file of dev.baton.insights.embedding.TunedWeights: int8 by column, as the quantized file has them."""
import gzip
import io
import struct

import numpy as np
import torch

import encoder as minilm

FROZEN = 2  # The lowest layers, and all word vectors, stay as they are.
TURN = "turn."  # Begins the names of what is in the place of the upper layers where a turn is read with what was said before it.


def layers():
    """Each layer of the file: what its names begin with, its number in the model's file, and its name in the encoder."""
    upper = range(minilm.LOWER, minilm.LAYERS)
    return [("", k, f"layers.{k}") for k in range(FROZEN, minilm.LAYERS)] + [
        (TURN, k, f"turn_layers.{k - minilm.LOWER}") for k in upper
    ]


def read(training, path):
    """What write wrote, as far as it fits; heads that are new begin anew."""
    with gzip.open(path) as file:
        packed = file.read()
    arrays, at = {}, 0
    while at < len(packed):
        (length,) = struct.unpack_from(">H", packed, at)
        name, at = packed[at + 2 : at + 2 + length].decode(), at + 2 + length
        kind, rank = packed[at : at + 1], packed[at + 1]
        shape = struct.unpack_from(f">{rank}i", packed, at + 2)
        at += 2 + 4 * rank
        kind = np.dtype(np.int8 if kind == b"b" else ">f4")
        count = int(np.prod(shape))
        arrays[name] = np.frombuffer(packed, kind, count, at).reshape(shape).astype(np.float32)
        at += count * kind.itemsize
    state = training.encoder.state_dict()
    for begin, layer, place in layers():
        for short, name in minilm.LINEAR.items():
            file_name = begin + training.names[layer, name]
            weights = arrays[file_name + "_quantized"] * arrays[file_name + "_scale"]
            state[f"{place}.{short}.weight"] = torch.tensor(weights.T.copy())
            state[f"{place}.{short}.bias"] = torch.tensor(arrays[f"{begin}encoder.layer.{layer}.{name}.bias"])
        for short, name in minilm.NORMS.items():
            for part in ("weight", "bias"):
                state[f"{place}.{short}.{part}"] = torch.tensor(arrays[f"{begin}encoder.layer.{layer}.{name}.{part}"])
    training.encoder.load_state_dict(state)
    heads = {name[5:]: torch.tensor(array) for name, array in arrays.items() if name.startswith("head.")}
    training.heads.load_state_dict({**training.heads.state_dict(), **heads})


def write(training, path):
    """All that training changed, and its heads."""
    out, state = io.BytesIO(), training.encoder.state_dict()

    def put(name, array):
        array, name = np.asarray(array), name.encode()
        whole = array.dtype == np.int8
        out.write(struct.pack(">H", len(name)) + name + (b"b" if whole else b"f") + bytes([array.ndim]))
        out.write(struct.pack(f">{array.ndim}i", *array.shape))
        out.write(array.tobytes() if whole else array.astype(">f4").tobytes())

    for begin, layer, place in layers():
        for short, name in minilm.LINEAR.items():
            weights = state[f"{place}.{short}.weight"].numpy().T
            scale = np.abs(weights).max(0) / 127
            file_name = begin + training.names[layer, name]
            put(file_name + "_quantized", np.clip(np.round(weights / scale), -127, 127).astype(np.int8))
            put(file_name + "_scale", scale.astype(np.float32))
            put(file_name + "_zero_point", np.zeros(weights.shape[1], np.int8))
            put(f"{begin}encoder.layer.{layer}.{name}.bias", state[f"{place}.{short}.bias"].numpy())
        for short, name in minilm.NORMS.items():
            for part in ("weight", "bias"):
                put(f"{begin}encoder.layer.{layer}.{name}.{part}", state[f"{place}.{short}.{part}"].numpy())
    for name, weights in training.heads.state_dict().items():
        put("head." + name, weights.numpy())
    with open(path, "wb") as file, gzip.GzipFile(fileobj=file, mode="wb", compresslevel=9, mtime=0) as packed:
        packed.write(out.getvalue())
