package dev.baton.insights.signal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Logistic regressions that share their features: how probable each of several outcomes is, each by
 * itself. A feature that it was not trained with says nothing. Any number of threads may share it.
 */
public final class LinearModel {

  private static final int BUFFER = 1 << 16;

  private final List<String> outcomes;
  private final float[] bias;
  private final float[][] vector;
  private final Rows weights;

  /**
   * @param bias of each outcome
   * @param vector weights of each outcome for the input's vector
   * @param weights of each outcome for a feature, by its name
   */
  public LinearModel(
      List<String> outcomes, float[] bias, float[][] vector, Map<String, float[]> weights) {
    this(outcomes, bias.clone(), vector.clone(), rows(weights, outcomes.size()));
  }

  private LinearModel(List<String> outcomes, float[] bias, float[][] vector, Rows weights) {
    this.outcomes = List.copyOf(outcomes);
    this.bias = bias;
    this.vector = vector;
    this.weights = weights;
  }

  private static Rows rows(Map<String, float[]> weights, int width) {
    var sorted = new TreeMap<>(weights);
    var numbers = new float[sorted.size() * width];
    int at = 0;
    for (float[] row : sorted.values()) {
      System.arraycopy(row, 0, numbers, at, width);
      at += width;
    }
    return new Rows(List.copyOf(sorted.keySet()), width, numbers);
  }

  public List<String> outcomes() {
    return outcomes;
  }

  /** From 0 to 1 each, in the order of {@link #outcomes}. */
  public double[] probabilities(Input input) {
    double[] sums = logits(input);
    for (int k = 0; k < sums.length; k++) {
      sums[k] = 1 / (1 + Math.exp(-sums[k]));
    }
    return sums;
  }

  /** Log odds of each, in the order of {@link #outcomes}. */
  public double[] logits(Input input) {
    var sums = new double[outcomes.size()];
    var given = input.vector();
    for (int k = 0; k < sums.length; k++) {
      double sum = bias[k];
      float[] row = vector[k];
      for (int i = 0; i < Math.min(row.length, given.length); i++) {
        sum += row[i] * given[i];
      }
      sums[k] = sum;
    }
    for (int i = 0; i < input.names().size(); i++) {
      int row = weights.find(input.names().get(i));
      for (int k = 0; row >= 0 && k < sums.length; k++) {
        sums[k] += weights.number(row, k) * input.value(i);
      }
    }
    return sums;
  }

  /** The place of an outcome; below 0 where it has none. */
  public int place(String outcome) {
    return outcomes.indexOf(outcome);
  }

  /**
   * Reads a model from the class path.
   *
   * @param name of the resource, from the root
   */
  public static LinearModel load(String name) {
    try (var resource = LinearModel.class.getResourceAsStream("/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return read(new BufferedInputStream(new GZIPInputStream(resource, BUFFER), BUFFER));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** What {@link #write} wrote. */
  static LinearModel read(InputStream from) throws IOException {
    var in = new DataInputStream(from);
    var outcomes = new String[in.readInt()];
    for (int k = 0; k < outcomes.length; k++) {
      outcomes[k] = in.readUTF();
    }
    var bias = row(in, outcomes.length);
    int length = in.readInt();
    var vector = new float[outcomes.length][];
    for (int k = 0; k < outcomes.length; k++) {
      vector[k] = row(in, length);
    }
    var names = new String[in.readInt()];
    var numbers = new float[names.length * outcomes.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readUTF();
      read(in, numbers, i * outcomes.length, outcomes.length);
    }
    var weights = new Rows(Arrays.asList(names), outcomes.length, numbers);
    return new LinearModel(List.of(outcomes), bias, vector, weights);
  }

  private static float[] row(DataInputStream in, int length) throws IOException {
    var row = new float[length];
    read(in, row, 0, length);
    return row;
  }

  /** Numbers are kept to a thousandth: a short each, so weights are between −32 and 32. */
  private static void read(DataInputStream in, float[] to, int at, int count) throws IOException {
    for (int i = at; i < at + count; i++) {
      to[i] = in.readShort() / 1000f;
    }
  }

  /** As {@link #load} reads it, before compression. */
  public void write(OutputStream to) throws IOException {
    var out = new DataOutputStream(to);
    out.writeInt(outcomes.size());
    for (String outcome : outcomes) {
      out.writeUTF(outcome);
    }
    write(out, bias);
    out.writeInt(vector[0].length);
    for (float[] row : vector) {
      write(out, row);
    }
    var names = weights.names();
    out.writeInt(names.size());
    for (int row = 0; row < names.size(); row++) {
      out.writeUTF(names.get(row));
      for (int k = 0; k < outcomes.size(); k++) {
        write(out, weights.number(row, k));
      }
    }
    out.flush();
  }

  private static void write(DataOutputStream out, float[] row) throws IOException {
    for (float weight : row) {
      write(out, weight);
    }
  }

  private static void write(DataOutputStream out, float weight) throws IOException {
    out.writeShort(Math.max(-32_000, Math.min(32_000, Math.round(weight * 1000))));
  }
}
