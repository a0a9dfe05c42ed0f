package dev.baton.insights.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a {@link LinearModel} is told of a thing: named features, each once, and a vector. */
public final class Input {

  private final List<String> names = new ArrayList<>();
  private final List<Float> values = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final float[] vector;

  /** Of the first names: of all that there were when one was asked for. */
  private long[] hashes = {};

  /**
   * @param vector kept, not copied; empty where there is none
   */
  public Input(float... vector) {
    this.vector = vector;
  }

  /**
   * With the features of another.
   *
   * @param vector kept, not copied; empty where there is none
   */
  public Input(Input other, float... vector) {
    this.vector = vector;
    names.addAll(other.names);
    values.addAll(other.values);
    seen.addAll(other.seen);
    hashes = other.hashes;
  }

  public Input add(String name) {
    return add(name, 1);
  }

  /** The first value of a name stands. */
  public Input add(String name, double value) {
    if (seen.add(name)) {
      names.add(name);
      values.add((float) value);
    }
    return this;
  }

  public List<String> names() {
    return names;
  }

  public float value(int i) {
    return values.get(i);
  }

  /** The hash of a name: 64 bits, by FNV-1a, mixed as MurmurHash3 does at its end. */
  static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /** Of the name at that place. */
  long hashOf(int i) {
    if (i >= hashes.length) {
      int known = hashes.length;
      hashes = Arrays.copyOf(hashes, names.size());
      for (int k = known; k < hashes.length; k++) {
        hashes[k] = hash(names.get(k));
      }
    }
    return hashes[i];
  }

  /** Not to be changed. */
  public float[] vector() {
    return vector;
  }
}
