package dev.baton.insights.question;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.Recent;
import dev.baton.insights.learn.Layer;
import dev.baton.insights.learn.MaxentModel;
import dev.baton.insights.question.QuestionFinder.Question;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds questions. Whether an utterance asks at all, the encoder tells, which was trained for that,
 * together with a linear model over the words. Where a question begins and ends, and whether it is
 * open, two models of OpenNLP tell; the rules are among what they look at. Any number of threads
 * may share it.
 */
public final class QuestionModel {

  static final String ASKS = "question-asks.linear.gz";
  static final String SPANS = "question-spans.maxent.gz";
  static final String OPENS = "question-opens.maxent.gz";

  static final String YES = "q";
  static final String NO = "nonq";
  static final String BEGIN = "B";
  static final String INSIDE = "I";
  static final String OUTSIDE = "O";
  private static final List<String> TAGS = List.of(OUTSIDE, BEGIN, INSIDE);

  /** Of the words that are read; an utterance of more says nothing more. */
  private static final int MOST_WORDS = 400;

  private static final int REMEMBERED = 64;

  /** Chosen in development, as is all of this. */
  private static final Weighing WEIGHING = new Weighing(0.5);

  /** Log odds that a question by its form ("can you help me") adds. */
  private static final double RULE = 0.4;

  /** Log odds, as calls ask less often than the texts of the training. */
  private static final double PRIOR = -0.5;

  private final Recent<List<String>, Reading> recent = new Recent<>(REMEMBERED);
  private final EnglishTagger tagger;
  private final Encoder encoder;
  private final AskHead head;
  private final LinearModel asks;
  private final MaxentModel spans;
  private final MaxentModel opens;

  QuestionModel(
      EnglishTagger tagger,
      Encoder encoder,
      LinearModel asks,
      MaxentModel spans,
      MaxentModel opens) {
    this.tagger = tagger;
    this.encoder = encoder;
    this.head = new AskHead(encoder.weights());
    this.asks = asks;
    this.spans = spans;
    this.opens = opens;
  }

  /** Reads its models from the class path: blocks for some tenths of a second. */
  public static QuestionModel load(EnglishTagger tagger, Encoder encoder) {
    return load(tagger, () -> encoder);
  }

  /**
   * Reads its models from the class path: blocks for some tenths of a second.
   *
   * @param encoder asked for after that: it may be read meanwhile
   */
  public static QuestionModel load(EnglishTagger tagger, Supplier<Encoder> encoder) {
    var asks = LinearModel.load(ASKS);
    var spans = MaxentModel.load(SPANS);
    var opens = MaxentModel.load(OPENS);
    return new QuestionModel(tagger, encoder.get(), asks, spans, opens);
  }

  /**
   * What an utterance asks.
   *
   * @param probability that it asks something
   * @param questions in order; empty where it does not
   */
  public record Reading(double probability, List<Question> questions) {
    public Reading {
      questions = List.copyOf(questions);
    }
  }

  public Reading read(List<String> utterance) {
    var heard = utterance.size() > MOST_WORDS ? utterance.subList(0, MOST_WORDS) : utterance;
    return heard.isEmpty()
        ? new Reading(0, List.of())
        : recent.of(List.copyOf(heard), this::readAfresh);
  }

  private Reading readAfresh(List<String> heard) {
    double byWords = asks.logits(AskWords.of(heard))[asks.place(YES)];
    double odds = WEIGHING.of(head.odds(encoder.embed(heard)), byWords) + PRIOR;
    if (odds < -RULE) {
      return new Reading(Layer.probability(odds), List.of());
    }
    var features = new AskFeatures(tagger.tag(heard));
    double both = features.byRule().isEmpty() ? odds : odds + RULE;
    return new Reading(Layer.probability(both), both < 0 ? List.of() : questions(features));
  }

  /** In an utterance that asks; where no place stands out, it is all of it. */
  private List<Question> questions(AskFeatures features) {
    var tags = tags(features);
    var found = new ArrayList<Question>();
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).equals(BEGIN)) {
        int to = i + 1;
        while (to < tags.size() && tags.get(to).equals(INSIDE)) {
          to++;
        }
        found.add(question(features, i, to));
      }
    }
    if (!found.isEmpty()) {
      return List.copyOf(found);
    }
    return features.byRule().isEmpty()
        ? List.of(question(features, features.start(), features.size()))
        : features.byRule();
  }

  private Question question(AskFeatures features, int from, int to) {
    return new Question(from, to, opens.probability(YES, features.ofQuestion(from, to)) >= 0.5);
  }

  /** The most probable way through the words (Viterbi). */
  private List<String> tags(AskFeatures features) {
    int size = features.size();
    var best = new double[size][TAGS.size()];
    var from = new int[size][TAGS.size()];
    for (int i = 0; i < size; i++) {
      for (int now = 0; now < TAGS.size(); now++) {
        best[i][now] = Double.NEGATIVE_INFINITY;
      }
      for (int last = 0; last < TAGS.size(); last++) {
        if (i == 0 && last > 0) {
          break;
        }
        var weights = features.ofWord(i, i == 0 ? OUTSIDE : TAGS.get(last));
        double before = i == 0 ? 0 : best[i - 1][last];
        double[] probabilities = spans.eval(weights);
        for (int k = 0; k < probabilities.length; k++) {
          int now = TAGS.indexOf(spans.outcome(k));
          boolean broken = TAGS.get(now).equals(INSIDE) && (i == 0 || last == 0);
          double score = before + Math.log(probabilities[k]);
          if (!broken && score > best[i][now]) {
            best[i][now] = score;
            from[i][now] = last;
          }
        }
      }
    }
    return backwards(best, from);
  }

  private static List<String> backwards(double[][] best, int[][] from) {
    var tags = new ArrayList<String>();
    int at = 0;
    for (int k = 1; k < TAGS.size(); k++) {
      at = best[best.length - 1][k] > best[best.length - 1][at] ? k : at;
    }
    for (int i = best.length - 1; i >= 0; i--) {
      tags.add(0, TAGS.get(at));
      at = from[i][at];
    }
    return tags;
  }
}
