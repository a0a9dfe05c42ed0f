package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.learn.Layer;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges whether a question asks for what was said earlier: the encoder reads both as one (a
 * cross-encoder, after Nogueira and Cho 2019, arXiv:1901.04085). Costs a pass for each candidate:
 * so it looks at few. Any number of threads may share it.
 */
final class AskedAgain {

  /** Of what leads up to a question, and of what was said earlier. */
  private static final int MOST_WORDS = 40;

  private final Encoder encoder;
  private final Layer hidden;
  private final Layer output;
  private final Layer known;

  AskedAgain(Encoder encoder) {
    this.encoder = encoder;
    hidden = encoder.weights().layer("again.i");
    output = encoder.weights().layer("again.o");
    known = encoder.weights().layer("again.known");
  }

  /**
   * @param odds that it asks for this, by what both have in common, as a logit
   * @return as a logit, beside 0 for nothing being asked again
   */
  double logit(Asking asking, Candidate candidate, double odds) {
    var read = encoder.readTogether(now(asking), then(candidate)).summary();
    return output.apply(hidden.applyRectified(read))[0] + known.apply(known(candidate, odds))[0];
  }

  /** The question, and what leads up to it in its turn. */
  static List<String> now(Asking asking) {
    int from = Math.max(0, Collections.indexOfSubList(asking.turn(), asking.words()));
    int to = from + asking.words().size();
    return asking.turn().subList(Math.max(0, to - MOST_WORDS), to);
  }

  /** A question with its answer, or a statement. */
  static List<String> then(Candidate candidate) {
    var said = candidate.said();
    var words = said.question() ? Stream.of(said.text(), said.answer()) : Stream.of(said.text());
    return words.flatMap(text -> Stream.of(text.split(" ", -1))).limit(MOST_WORDS).toList();
  }

  /** What is known of a candidate besides its words. */
  static float[] known(Candidate candidate, double odds) {
    return new float[] {
      (float) odds,
      candidate.said().question() ? 1 : 0,
      candidate.ago() >= 0 ? 1 : 0,
      candidate.wasAnswer() ? 1 : 0
    };
  }
}
