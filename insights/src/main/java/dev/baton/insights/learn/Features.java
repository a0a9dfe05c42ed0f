package dev.baton.insights.learn;

import java.util.ArrayList;
import java.util.List;

/** What is known of a thing that is to be judged: names, each with a value. */
public final class Features {

  private final List<String> names = new ArrayList<>();
  private final List<Float> values = new ArrayList<>();

  /** It has this. */
  public Features add(String name) {
    return add(name, 1);
  }

  public Features add(String name, double value) {
    names.add(name);
    values.add((float) value);
    return this;
  }

  public String[] names() {
    return names.toArray(String[]::new);
  }

  public float[] values() {
    var array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
