package dev.baton.insights.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * A network with one hidden layer (ReLU) that says how probable something is. The inputs are
 * brought to mean 0 and deviation 1 first. Any number of threads may share it.
 */
public final class Network {

  private final float[] mean;
  private final float[] deviation;
  private final float[][] hidden;
  private final float[] hiddenBias;
  private final float[] output;
  private final float outputBias;

  /** The arrays are kept, not copied; {@code hidden} is a row for each hidden unit. */
  public Network(
      float[] mean,
      float[] deviation,
      float[][] hidden,
      float[] hiddenBias,
      float[] output,
      float outputBias) {
    this.mean = mean;
    this.deviation = deviation;
    this.hidden = hidden;
    this.hiddenBias = hiddenBias;
    this.output = output;
    this.outputBias = outputBias;
  }

  /** From 0 to 1. */
  public double probability(float[] inputs) {
    double sum = outputBias;
    for (int unit = 0; unit < hidden.length; unit++) {
      double at = hiddenBias[unit];
      float[] weights = hidden[unit];
      for (int i = 0; i < inputs.length; i++) {
        at += weights[i] * ((inputs[i] - mean[i]) / deviation[i]);
      }
      sum += at > 0 ? at * output[unit] : 0;
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * Reads a network from the class path.
   *
   * @param name of the resource, from the root
   */
  public static Network load(String name) {
    try (var resource = Network.class.getResourceAsStream("/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource)));
      int inputs = in.readInt();
      int units = in.readInt();
      var mean = floats(in, inputs);
      var deviation = floats(in, inputs);
      var hidden = new float[units][];
      for (int unit = 0; unit < units; unit++) {
        hidden[unit] = floats(in, inputs);
      }
      return new Network(
          mean, deviation, hidden, floats(in, units), floats(in, units), in.readFloat());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** As {@link #load} reads it, before compression. */
  public void write(OutputStream to) throws IOException {
    var out = new DataOutputStream(to);
    out.writeInt(mean.length);
    out.writeInt(hidden.length);
    write(out, mean);
    write(out, deviation);
    for (float[] unit : hidden) {
      write(out, unit);
    }
    write(out, hiddenBias);
    write(out, output);
    out.writeFloat(outputBias);
    out.flush();
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    var floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = in.readFloat();
    }
    return floats;
  }

  private static void write(DataOutputStream out, float[] floats) throws IOException {
    for (float one : floats) {
      out.writeFloat(one);
    }
  }
}
