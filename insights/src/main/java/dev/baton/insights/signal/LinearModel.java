package dev.baton.insights.signal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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
    this(outcomes, bias.clone(), vector.clone(), Rows.of(outcomes.size(), weights));
  }

  private LinearModel(List<String> outcomes, float[] bias, float[][] vector, Rows weights) {
    this.outcomes = List.copyOf(outcomes);
    this.bias = bias;
    this.vector = vector;
    this.weights = weights;
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
      int row = weights.find(input.hashOf(i));
      for (int k = 0; row >= 0 && k < sums.length; k++) {
        sums[k] += weights.weight(row, k) * input.value(i);
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
      return read(new GZIPInputStream(resource, BUFFER));
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
    return new LinearModel(List.of(outcomes), bias, vector, Rows.read(in, outcomes.length));
  }

  private static float[] row(DataInputStream in, int length) throws IOException {
    var row = new float[length];
    for (int i = 0; i < length; i++) {
      row[i] = in.readShort() / Rows.THOUSAND;
    }
    return row;
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
    weights.write(out);
    out.flush();
  }

  private static void write(DataOutputStream out, float[] row) throws IOException {
    for (float weight : row) {
      out.writeShort(Rows.thousandths(weight));
    }
  }
}
