package dev.baton.insights.training;

import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Trains logistic regressions with OpenNLP's quasi-Newton minimizer (L-BFGS): the sum of the
 * samples' log losses and {@code l2} times the weights' squares. Same samples, same model.
 */
public final class LinearTraining {

  private static final int ITERATIONS = 40;
  private static final int HISTORY = 10;
  private static final int EVALUATIONS = 5_000;
  private static final float SMALL = 0.005f;

  private record Sample(Input input, Set<String> is, double weight) {}

  /** A sample's features by their places. */
  private static final class Row {
    private final int[] places;
    private final float[] values;
    private final float[] vector;

    private Row(int[] places, float[] values, float[] vector) {
      this.places = places;
      this.values = values;
      this.vector = vector;
    }
  }

  private final List<Sample> samples = new ArrayList<>();

  /**
   * @param is the outcomes that it has; the others it has not
   */
  public void add(Input input, Set<String> is, double weight) {
    samples.add(new Sample(input, Set.copyOf(is), weight));
  }

  /**
   * @param cutoff features that fewer samples have are left out
   */
  public LinearModel train(List<String> outcomes, int cutoff, double l2) {
    var counts = new HashMap<String, Integer>();
    samples.forEach(s -> s.input().names().forEach(name -> counts.merge(name, 1, Integer::sum)));
    var places = new LinkedHashMap<String, Integer>();
    for (var sample : samples) {
      for (String name : sample.input().names()) {
        if (counts.get(name) >= cutoff) {
          places.putIfAbsent(name, places.size());
        }
      }
    }
    int width = samples.get(0).input().vector().length;
    var rows = samples.stream().map(sample -> row(sample.input(), places)).toList();
    var bias = new float[outcomes.size()];
    var vector = new float[outcomes.size()][width];
    var weights = new HashMap<String, float[]>();
    places.keySet().forEach(name -> weights.put(name, new float[outcomes.size()]));
    for (int k = 0; k < outcomes.size(); k++) {
      double[] found = minimize(rows, outcomes.get(k), places.size() + width + 1, l2);
      bias[k] = (float) found[found.length - 1];
      for (int i = 0; i < width; i++) {
        vector[k][i] = (float) found[places.size() + i];
      }
      for (var place : places.entrySet()) {
        weights.get(place.getKey())[k] = (float) found[place.getValue()];
      }
    }
    weights.values().removeIf(LinearTraining::isSmall);
    return new LinearModel(outcomes, bias, vector, weights);
  }

  private static boolean isSmall(float[] row) {
    for (float weight : row) {
      if (Math.abs(weight) >= SMALL) {
        return false;
      }
    }
    return true;
  }

  private static Row row(Input input, Map<String, Integer> places) {
    var known = new ArrayList<Integer>();
    for (int i = 0; i < input.names().size(); i++) {
      if (places.containsKey(input.names().get(i))) {
        known.add(i);
      }
    }
    var at = new int[known.size()];
    var values = new float[known.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = places.get(input.names().get(known.get(i)));
      values[i] = input.value(known.get(i));
    }
    return new Row(at, values, input.vector());
  }

  private double[] minimize(List<Row> rows, String outcome, int dimension, double l2) {
    var minimizer = new QNMinimizer(0, l2, ITERATIONS, HISTORY, EVALUATIONS);
    return minimizer.minimize(new Loss(rows, outcome, dimension));
  }

  /** The minimizer asks for value and slope at the same place: the sums are made once. */
  private final class Loss implements Function {
    private final List<Row> rows;
    private final boolean[] is;
    private final double[] weight;
    private final double[] sums;
    private final int dimension;
    private double[] at;

    private Loss(List<Row> rows, String outcome, int dimension) {
      this.rows = rows;
      this.dimension = dimension;
      is = new boolean[rows.size()];
      weight = new double[rows.size()];
      sums = new double[rows.size()];
      for (int n = 0; n < is.length; n++) {
        is[n] = samples.get(n).is().contains(outcome);
        weight[n] = samples.get(n).weight();
      }
    }

    @Override
    public int getDimension() {
      return dimension;
    }

    private void goTo(double[] x) {
      if (at == null || !Arrays.equals(at, x)) {
        at = x.clone();
        for (int n = 0; n < sums.length; n++) {
          sums[n] = sum(rows.get(n), x);
        }
      }
    }

    @Override
    public double valueAt(double[] x) {
      goTo(x);
      double loss = 0;
      for (int n = 0; n < sums.length; n++) {
        double margin = is[n] ? sums[n] : -sums[n];
        loss += weight[n] * (Math.max(0, -margin) + Math.log(1 + Math.exp(-Math.abs(margin))));
      }
      return loss;
    }

    @Override
    public double[] gradientAt(double[] x) {
      goTo(x);
      var gradient = new double[dimension];
      for (int n = 0; n < sums.length; n++) {
        var row = rows.get(n);
        double error = weight[n] * (1 / (1 + Math.exp(-sums[n])) - (is[n] ? 1 : 0));
        for (int i = 0; i < row.places.length; i++) {
          gradient[row.places[i]] += error * row.values[i];
        }
        int from = dimension - 1 - row.vector.length;
        for (int i = 0; i < row.vector.length; i++) {
          gradient[from + i] += error * row.vector[i];
        }
        gradient[dimension - 1] += error;
      }
      return gradient;
    }
  }

  private static double sum(Row row, double[] x) {
    double sum = x[x.length - 1];
    for (int i = 0; i < row.places.length; i++) {
      sum += x[row.places[i]] * row.values[i];
    }
    int from = x.length - 1 - row.vector.length;
    for (int i = 0; i < row.vector.length; i++) {
      sum += x[from + i] * row.vector[i];
    }
    return sum;
  }

  public static void write(LinearModel model, Path to) {
    try (var out = new GZIPOutputStream(Files.newOutputStream(to))) {
      model.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
