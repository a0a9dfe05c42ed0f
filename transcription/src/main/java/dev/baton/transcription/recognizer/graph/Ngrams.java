package dev.baton.transcription.recognizer.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The states of an OpenFst {@code ngram} as bits and arrays (Sorensen and Allauzen, 2011): a bit
 * for each word that can follow a state and a 0 behind them, then the words, then their costs,
 * state by state. A state is a context: the words before.
 */
final class Ngrams {
  /** Where OpenFst has a sentence begin. */
  private static final int START = 1;

  private final byte[] bytes;
  private final int states;
  private final int words;
  private final int ends;
  private final int contextAt;
  private final int followAt;
  private final int endsAt;
  private final int wordsAt;
  private final int backAt;
  private final int costsAt;

  Ngrams(ByteBuffer in, byte[] bytes) {
    this.bytes = bytes;
    states = Math.toIntExact(in.getLong());
    words = Math.toIntExact(in.getLong());
    ends = Math.toIntExact(in.getLong());
    contextAt = in.position();
    followAt = contextAt + bitBytes(2 * states + 1);
    endsAt = followAt + bitBytes(words + states + 1);
    wordsAt = endsAt + bitBytes(states) + (states + 1) * Integer.BYTES;
    backAt = wordsAt + words * Integer.BYTES;
    costsAt = backAt + (states + 1 + ends) * Float.BYTES;
  }

  private static int bitBytes(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE * Long.BYTES;
  }

  void copy(int label, int more, float cost, ByteArrayOutputStream out) {
    var follow = bits(followAt, endsAt);
    int firstState = follow.nextClearBit(1);
    int known = firstState - 1;
    out.writeBytes(
        GraphFile.written(
            GraphFile.allocate(3 * Long.BYTES)
                .putLong(states)
                .putLong(words + more)
                .putLong(ends)));
    out.write(bytes, contextAt, followAt - contextAt);
    out.writeBytes(widened(follow, firstState, more));
    out.write(bytes, endsAt, wordsAt + known * Integer.BYTES - endsAt);
    var labels = GraphFile.allocate(more * Integer.BYTES);
    var costs = GraphFile.allocate(more * Float.BYTES);
    for (int i = 0; i < more; i++) {
      labels.putInt(label + i);
      costs.putFloat(cost);
    }
    out.writeBytes(GraphFile.written(labels));
    int rest = wordsAt + known * Integer.BYTES;
    out.write(bytes, rest, costsAt + known * Float.BYTES - rest);
    out.writeBytes(GraphFile.written(costs));
    rest = costsAt + known * Float.BYTES;
    out.write(bytes, rest, bytes.length - rest);
  }

  private byte[] widened(BitSet follow, int at, int more) {
    int all = words + states + 1;
    var wide = new BitSet(all + more);
    wide.or(follow.get(0, at));
    wide.set(at, at + more);
    follow.stream().filter(bit -> bit >= at).forEach(bit -> wide.set(bit + more));
    return Arrays.copyOf(wide.toByteArray(), bitBytes(all + more));
  }

  private BitSet bits(int from, int to) {
    return BitSet.valueOf(ByteBuffer.wrap(bytes, from, to - from).order(ByteOrder.LITTLE_ENDIAN));
  }

  /** All arcs, spread out. */
  Successions spread() {
    var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    var follow = bits(followAt, endsAt);
    var canEnd = bits(endsAt, endsAt + bitBytes(states));
    var contexts = new ContextTree(bits(contextAt, followAt), states, contextWords(in));
    var spread = new Successions(START, states, words + states - 1);
    int word = 0;
    int end = 0;
    int bit = 0;
    for (int state = 0; state < states; state++) {
      boolean ends = canEnd.get(state);
      spread.begin(
          ends
              ? in.getFloat(costsAt + (end++ - this.ends) * Float.BYTES)
              : Float.POSITIVE_INFINITY);
      if (state > 0) {
        spread.add(0, in.getFloat(backAt + state * Float.BYTES), contexts.parent(state));
      }
      var context = contexts.wordsOf(state);
      for (bit++; follow.get(bit); bit++) {
        int label = in.getInt(wordsAt + word * Integer.BYTES);
        float cost = in.getFloat(costsAt + word * Float.BYTES);
        spread.add(label, cost, contexts.after(context, label));
        word++;
      }
    }
    return spread;
  }

  private int[] contextWords(ByteBuffer in) {
    var contextWords = new int[states + 1];
    for (int i = 0; i <= states; i++) {
      contextWords[i] = in.getInt(wordsAt + (i - states - 1) * Integer.BYTES);
    }
    return contextWords;
  }
}
