package dev.baton.insights.training;

import dev.baton.insights.learn.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains a network by Adam (Kingma and Ba 2014, arXiv:1412.6980); same samples, same network. */
public final class NetworkTraining {

  private static final double RATE = 0.002;
  private static final double DECAY = 0.02;
  private static final int BATCH = 32;

  /** What is to be learned: an example, whether it is one, how much it counts. */
  public static final class Sample {
    private final float[] inputs;
    private final boolean is;
    private final double weight;

    public Sample(float[] inputs, boolean is, double weight) {
      this.inputs = inputs.clone();
      this.is = is;
      this.weight = weight;
    }
  }

  private final Random random;
  private final int inputs;
  private final int units;
  private final float[] mean;
  private final float[] deviation;
  private final double[] weights;
  private final double[] first;
  private final double[] second;
  private final double[] slope;
  private int step;

  private NetworkTraining(List<Sample> samples, int units, long seed) {
    random = new Random(seed);
    inputs = samples.get(0).inputs.length;
    this.units = units;
    mean = new float[inputs];
    deviation = new float[inputs];
    int size = units * (inputs + 2) + 1;
    weights = new double[size];
    first = new double[size];
    second = new double[size];
    slope = new double[size];
    for (int i = 0; i < units * inputs; i++) {
      weights[i] = random.nextGaussian() * Math.sqrt(2.0 / inputs);
    }
    for (int unit = 0; unit < units; unit++) {
      weights[output(unit)] = random.nextGaussian() * Math.sqrt(1.0 / units);
    }
    standardize(samples);
  }

  public static Network train(List<Sample> samples, int units, int rounds, long seed) {
    var training = new NetworkTraining(samples, units, seed);
    var order = new ArrayList<>(samples);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, training.random);
      double rate = RATE * 0.5 * (1 + Math.cos(Math.PI * round / rounds));
      for (int from = 0; from < order.size(); from += BATCH) {
        training.learn(order.subList(from, Math.min(order.size(), from + BATCH)), rate);
      }
    }
    return training.network();
  }

  private int bias(int unit) {
    return units * inputs + unit;
  }

  private int output(int unit) {
    return units * inputs + units + unit;
  }

  private void standardize(List<Sample> samples) {
    for (int i = 0; i < inputs; i++) {
      double sum = 0;
      double squares = 0;
      for (var sample : samples) {
        sum += sample.inputs[i];
        squares += sample.inputs[i] * sample.inputs[i];
      }
      mean[i] = (float) (sum / samples.size());
      double variance = squares / samples.size() - mean[i] * mean[i];
      deviation[i] = (float) Math.max(0.05, Math.sqrt(Math.max(0, variance)));
    }
  }

  private void learn(List<Sample> batch, double rate) {
    Arrays.fill(slope, 0);
    var in = new double[inputs];
    var out = new double[units];
    for (var sample : batch) {
      for (int i = 0; i < inputs; i++) {
        in[i] = (sample.inputs[i] - mean[i]) / deviation[i];
      }
      double sum = weights[weights.length - 1];
      for (int unit = 0; unit < units; unit++) {
        double at = weights[bias(unit)];
        for (int i = 0; i < inputs; i++) {
          at += weights[unit * inputs + i] * in[i];
        }
        out[unit] = Math.max(0, at);
        sum += out[unit] * weights[output(unit)];
      }
      double error =
          (1 / (1 + Math.exp(-sum)) - (sample.is ? 0.97 : 0.03)) * sample.weight / batch.size();
      slope[slope.length - 1] += error;
      for (int unit = 0; unit < units; unit++) {
        slope[output(unit)] += error * out[unit];
        if (out[unit] > 0) {
          double back = error * weights[output(unit)];
          slope[bias(unit)] += back;
          for (int i = 0; i < inputs; i++) {
            slope[unit * inputs + i] += back * in[i];
          }
        }
      }
    }
    step++;
    double correctFirst = 1 - Math.pow(0.9, step);
    double correctSecond = 1 - Math.pow(0.999, step);
    for (int i = 0; i < weights.length; i++) {
      first[i] = 0.9 * first[i] + 0.1 * slope[i];
      second[i] = 0.999 * second[i] + 0.001 * slope[i] * slope[i];
      weights[i] -=
          rate
              * (first[i] / correctFirst / (Math.sqrt(second[i] / correctSecond) + 1e-8)
                  + DECAY * weights[i]);
    }
  }

  private Network network() {
    var hidden = new float[units][inputs];
    var hiddenBias = new float[units];
    var output = new float[units];
    for (int unit = 0; unit < units; unit++) {
      for (int i = 0; i < inputs; i++) {
        hidden[unit][i] = (float) weights[unit * inputs + i];
      }
      hiddenBias[unit] = (float) weights[bias(unit)];
      output[unit] = (float) weights[output(unit)];
    }
    return new Network(
        mean, deviation, hidden, hiddenBias, output, (float) weights[weights.length - 1]);
  }
}
