package dev.baton.insights.training;

import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Trains conditional logits: of some things one, or none, is chosen, and several may be right. The
 * loss is the choices' log losses and {@code l2} times the squares of the weights, each as if its
 * feature had a standard deviation of 1. Same choices, same model.
 */
public final class ChoiceTraining {

  private static final int ITERATIONS = 200;
  private static final int HISTORY = 10;
  private static final int EVALUATIONS = 5_000;

  /**
   * @param right which of the inputs; where there is none, none was to be chosen
   */
  public record Choice(List<Input> inputs, List<Boolean> right) {
    public Choice {
      inputs = List.copyOf(inputs);
      right = List.copyOf(right);
    }
  }

  private final Map<String, Integer> places = new TreeMap<>();
  private final List<double[][]> rows = new ArrayList<>();
  private final List<Choice> choices;
  private final double[] mean;
  private final double[] deviation;

  private ChoiceTraining(List<Choice> choices) {
    this.choices = choices;
    choices.forEach(c -> c.inputs().forEach(i -> i.names().forEach(n -> places.put(n, 0))));
    int next = 0;
    for (var entry : places.entrySet()) {
      entry.setValue(next++);
    }
    mean = new double[next];
    deviation = new double[next];
    choices.forEach(
        choice -> rows.add(choice.inputs().stream().map(this::row).toArray(double[][]::new)));
    scale();
  }

  private double[] row(Input input) {
    var row = new double[mean.length];
    for (int i = 0; i < input.names().size(); i++) {
      row[places.get(input.names().get(i))] = input.value(i);
    }
    return row;
  }

  private void scale() {
    int count = rows.stream().mapToInt(some -> some.length).sum();
    for (int k = 0; k < mean.length; k++) {
      double sum = 0;
      double squares = 0;
      for (var some : rows) {
        for (double[] row : some) {
          sum += row[k];
          squares += row[k] * row[k];
        }
      }
      mean[k] = sum / count;
      deviation[k] = Math.sqrt(Math.max(1e-6, squares / count - mean[k] * mean[k]));
    }
    for (var some : rows) {
      for (double[] row : some) {
        for (int k = 0; k < row.length; k++) {
          row[k] = (row[k] - mean[k]) / deviation[k];
        }
      }
    }
  }

  /**
   * @param outcome what the model calls it
   */
  public static LinearModel train(String outcome, List<Choice> choices, double l2) {
    var training = new ChoiceTraining(choices);
    var minimizer = new QNMinimizer(0, l2 / 2, ITERATIONS, HISTORY, EVALUATIONS);
    return training.model(outcome, minimizer.minimize(training.new Loss()));
  }

  private LinearModel model(String outcome, double[] found) {
    double bias = found[mean.length];
    var weights = new HashMap<String, float[]>();
    for (var place : places.entrySet()) {
      int k = place.getValue();
      weights.put(place.getKey(), new float[] {(float) (found[k] / deviation[k])});
      bias -= found[k] * mean[k] / deviation[k];
    }
    return new LinearModel(List.of(outcome), new float[] {(float) bias}, new float[1][0], weights);
  }

  private final class Loss implements Function {

    @Override
    public int getDimension() {
      return mean.length + 1;
    }

    @Override
    public double valueAt(double[] x) {
      double loss = 0;
      for (int n = 0; n < rows.size(); n++) {
        double[] odds = odds(n, x);
        double all = 1;
        double right = 0;
        for (int i = 0; i < odds.length; i++) {
          all += odds[i];
          right += choices.get(n).right().get(i) ? odds[i] : 0;
        }
        loss += Math.log(all) - Math.log(right == 0 ? 1 : right);
      }
      return loss;
    }

    private double[] odds(int n, double[] x) {
      var some = rows.get(n);
      var odds = new double[some.length];
      for (int i = 0; i < odds.length; i++) {
        double sum = x[x.length - 1];
        for (int k = 0; k < some[i].length; k++) {
          sum += x[k] * some[i][k];
        }
        odds[i] = Math.exp(Math.max(-50, Math.min(50, sum)));
      }
      return odds;
    }

    @Override
    public double[] gradientAt(double[] x) {
      var gradient = new double[x.length];
      for (int n = 0; n < rows.size(); n++) {
        double[] odds = odds(n, x);
        double all = 1;
        double right = 0;
        for (int i = 0; i < odds.length; i++) {
          all += odds[i];
          right += choices.get(n).right().get(i) ? odds[i] : 0;
        }
        for (int i = 0; i < odds.length; i++) {
          double is = choices.get(n).right().get(i) ? odds[i] / right : 0;
          double error = odds[i] / all - is;
          for (int k = 0; k < mean.length; k++) {
            gradient[k] += error * rows.get(n)[i][k];
          }
          gradient[mean.length] += error;
        }
      }
      return gradient;
    }
  }
}
