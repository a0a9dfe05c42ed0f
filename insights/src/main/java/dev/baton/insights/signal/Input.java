package dev.baton.insights.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a {@link LinearModel} is told of a thing: named features, each once, and a vector. */
public final class Input {

  private final List<String> names = new ArrayList<>();
  private final List<Float> values = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final float[] vector;

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

  /** Not to be changed. */
  public float[] vector() {
    return vector;
  }
}
