package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.learn.Layer;
import java.util.List;

/**
 * Judges two texts that are read as one (a cross-encoder, after Nogueira and Cho 2019,
 * arXiv:1901.04085). It sees more than a comparison of texts that were read each by itself, and
 * costs a pass of the encoder for each pair: so it looks at few. Any number of threads may share
 * it.
 */
final class SecondLook {

  private static final int SAME = 0;

  private final Encoder encoder;
  private final Layer hidden;
  private final Layer output;

  private SecondLook(Encoder encoder) {
    this.encoder = encoder;
    hidden = encoder.weights().layer("cross.i");
    output = encoder.weights().layer("cross.o");
  }

  static SecondLook of(Encoder encoder) {
    return new SecondLook(encoder);
  }

  /** That both ask the same, as a logit; the same whichever comes first. */
  double same(List<String> one, List<String> other) {
    boolean inOrder = String.join(" ", one).compareTo(String.join(" ", other)) <= 0;
    return outputs(inOrder ? one : other, inOrder ? other : one)[SAME];
  }

  private float[] outputs(List<String> first, List<String> second) {
    return output.apply(hidden.applyRectified(encoder.readTogether(first, second).summary()));
  }
}
