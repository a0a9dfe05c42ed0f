"""Writes all-MiniLM with its attention, and what follows it, in few steps: encoder.lower.onnx takes the pieces of a text as far as
the layer LOWER, encoder.upper.onnx goes on from there, with as many texts as were put one after the other. They have no weights: those
are put in by name when they are read (dev.baton.insights.embedding.Network), of several with | between them one beside the other."""
import argparse
import os
import re

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from encoder import LOWER

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
EPSILON = 1e-12
MICROSOFT = "com.microsoft"
STATES, LOWER_STATES = "last_hidden_state", "lower_states"
SHAPE = ["batch", "length"]


def states(name):
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [*SHAPE, WIDTH])


class Graph:
    def __init__(self, base):
        self.base = {one.name: one for one in base.graph.initializer}
        self.linear = {}
        for node in base.graph.node:
            place = re.match(r"/encoder/layer\.(\d)/(.*)/MatMul_quant$", node.name)
            if place:
                self.linear[int(place.group(1)), place.group(2).replace("/", ".")] = node.input[1].removesuffix("_quantized")
        self.nodes, self.weights = [], []

    def node(self, kind, inputs, outputs, domain="", **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def weight(self, *names):
        """One that is put in later."""
        name, parts = "|".join(names), [self.base[one] for one in names]
        shape = [*parts[0].dims[:-1], sum(one.dims[-1] for one in parts)]
        if all(one.name != name for one in self.weights):
            empty = TensorProto(name=name, data_type=parts[0].data_type, dims=shape, data_location=TensorProto.EXTERNAL)
            empty.external_data.add(key="location", value="weights")
            self.weights.append(empty)
        return name

    def constant(self, name, array):
        self.weights.append(numpy_helper.from_array(array, name))
        return name

    def small(self, name):
        return self.constant(name, numpy_helper.to_array(self.base[name]))

    def embedded(self, kind, indices):
        name = f"embeddings.{kind}_embeddings.weight"
        rows = self.node("Gather", [self.weight(name + "_quantized"), indices], [kind + "_rows"], axis=0)
        inputs = [rows, self.small(name + "_scale"), self.small(name + "_zero_point")]
        return self.node("DequantizeLinear", inputs, [kind + "_embedded"])

    def normed(self, one, other, name, output):
        inputs = [one, other, self.weight(name + ".weight"), self.weight(name + ".bias")]
        return self.node("SkipLayerNormalization", inputs, [output], MICROSOFT, epsilon=EPSILON)

    def applied(self, text, layer, name, output):
        file_name, bias = self.linear[layer, name], self.weight(f"encoder.layer.{layer}.{name}.bias")
        inputs = [text, self.weight(file_name + "_quantized"), self.weight(file_name + "_scale"), "", bias]
        return self.node("DynamicQuantizeMatMul", inputs, [output], MICROSOFT)

    def attended(self, text, layer):
        coarse = [f"{part}_{layer}" for part in ("coarse", "coarse_scale", "coarse_zero")]
        self.node("DynamicQuantizeLinear", [text], coarse)
        places = [f"attention.self.{part}" for part in ("query", "key", "value")]
        names = [self.linear[layer, place] for place in places]
        inputs = [coarse[0], self.weight(*(name + "_quantized" for name in names))]
        inputs += [self.weight(*(f"encoder.layer.{layer}.{place}.bias" for place in places)), coarse[1]]
        inputs += [self.weight(*(name + "_scale" for name in names)), "", coarse[2]]
        return self.node("QAttention", inputs, [f"attended_{layer}"], MICROSOFT, num_heads=HEADS, unidirectional=0)

    def layer(self, text, layer):
        place = f"encoder.layer.{layer}"
        attended = self.applied(self.attended(text, layer), layer, "attention.output.dense", f"gathered_{layer}")
        text = self.normed(attended, text, f"{place}.attention.output.LayerNorm", f"heard_{layer}")
        inner = self.node("Gelu", [self.applied(text, layer, "intermediate.dense", f"inner_{layer}")], [f"bent_{layer}"], MICROSOFT)
        output = STATES if layer in (LOWER - 1, LAYERS - 1) else f"text_{layer}"
        return self.normed(self.applied(inner, layer, "output.dense", f"outer_{layer}"), text, f"{place}.output.LayerNorm", output)

    def places(self):
        """One after the other: as many as there are pieces."""
        number = lambda name, value: self.constant(name, np.array([value], np.int64))
        length = self.node("Slice", [self.node("Shape", ["input_ids"], ["shape"]), number("one", 1), number("two", 2)], ["length"])
        all_places = self.small("embeddings.position_ids")
        return self.node("Slice", [all_places, number("zero", 0), length, "one"], ["places"])

    def lower(self):
        words = self.embedded("word", "input_ids")
        words = self.node("Add", [words, self.embedded("token_type", "token_type_ids")], ["typed"])
        text = self.normed(words, self.embedded("position", self.places()), "embeddings.LayerNorm", "text")
        inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, SHAPE) for name in ("input_ids", "token_type_ids")]
        return self.through(range(LOWER), text, "lower", inputs)

    def upper(self):
        return self.through(range(LOWER, LAYERS), LOWER_STATES, "upper", [states(LOWER_STATES)])

    def through(self, layers, text, name, inputs):
        for layer in layers:
            text = self.layer(text, layer)
        graph = helper.make_graph(self.nodes, name, inputs, [states(STATES)], self.weights)
        versions = [helper.make_opsetid("", 11), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=versions, ir_version=6, producer_name="baton")

    def check(self):
        """Weights lie evenly around zero, so that none has a zero point."""
        for name in self.linear.values():
            assert not numpy_helper.to_array(self.base[name + "_zero_point"]).any(), name


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--base", required=True, help="all-minilm-l6-v2-q.onnx, of the langchain4j artifact")
    options.add_argument("--out", required=True, help="the folder")
    chosen = options.parse_args()
    base = onnx.load(chosen.base)
    Graph(base).check()
    for name, model in (("lower", Graph(base).lower()), ("upper", Graph(base).upper())):
        onnx.save(model, os.path.join(chosen.out, f"encoder.{name}.onnx"))


if __name__ == "__main__":
    main()
