package dev.baton.insights.mention;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.signal.Input;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Outlook;
import dev.baton.insights.signal.Said;
import dev.baton.insights.signal.Weighing;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names of products and suppliers that do what we sell, in lower case and without a list: by
 * what the encoder makes of each word in its turn, the words around them ("we use …", "switched
 * from …", "cheaper than …"), parts of speech, and whether the word itself is a usual one. For any
 * number of threads.
 */
public final class NameModel {

  static final String FILE = "competitors.linear.gz";
  static final String BEGIN = "B";
  static final String INSIDE = "I";
  static final String OUTSIDE = "O";

  private static final int LONGEST = 4;

  /** How much the encoder counts beside the linear model; chosen as the threshold is. */
  private static final double ENCODER = 0.8;

  /** Set on the development calls, which training does not see. */
  private static final double THRESHOLD = 0.65;

  /** No probability is less, so that it has a logarithm. */
  private static final double LEAST = 1e-6;

  /** Whether a name goes on with a word: even odds. */
  private static final double EVEN = 0.5;

  private final EnglishTagger tagger;
  private final UsualWords usual;
  private final EmbeddingModel meanings;
  private final LinearModel model;

  /**
   * @param from the first word
   * @param to after the last
   */
  public record Name(int from, int to, double probability) {}

  NameModel(EnglishTagger tagger, UsualWords usual, EmbeddingModel meanings, LinearModel model) {
    this.tagger = tagger;
    this.usual = usual;
    this.meanings = meanings;
    this.model = model;
  }

  /** Reads its model from the class path. */
  public static NameModel load(EnglishTagger tagger, EmbeddingModel meanings) {
    return new NameModel(tagger, UsualWords.load(), meanings, LinearModel.load(FILE));
  }

  /** In the words of a turn. */
  public List<Name> find(Said said) {
    return find(said, ENCODER, THRESHOLD);
  }

  /**
   * @param encoder how much it counts, from 0 to 1
   * @param threshold of the probability that a name begins
   */
  List<Name> find(Said said, double encoder, double threshold) {
    var sentence = tagger.tag(said.words());
    var features = new NameFeatures(sentence, usual::of, meanings);
    var names = new ArrayList<Name>();
    String before = OUTSIDE;
    int from = -1;
    double probability = 0;
    for (int i = 0; i < sentence.size(); i++) {
      double[] probabilities = together(encoder, said.outlook().name(i), features.of(i, before));
      double begins = probabilities[Outlook.BEGINS_NAME];
      double goesOn = from >= 0 && i - from < LONGEST ? probabilities[Outlook.GOES_ON] : 0;
      boolean inside = goesOn >= EVEN && goesOn >= begins;
      if (from >= 0 && !inside) {
        names.add(new Name(from, i, probability));
        from = -1;
      }
      if (!inside && begins >= threshold) {
        from = i;
        probability = begins;
      }
      before = inside ? INSIDE : from == i ? BEGIN : OUTSIDE;
    }
    if (from >= 0) {
      names.add(new Name(from, sentence.size(), probability));
    }
    return names;
  }

  /**
   * How probable it is that a word is no name, begins one, goes on with one: by Outlook's places.
   */
  private double[] together(double encoder, double[] byEncoder, Input features) {
    double[] byWords = model.probabilities(features);
    var both = new double[byEncoder.length];
    both[Outlook.BEGINS_NAME] = byWords[model.place(BEGIN)];
    both[Outlook.GOES_ON] = byWords[model.place(INSIDE)];
    both[Outlook.NO_NAME] = 1 - both[Outlook.BEGINS_NAME] - both[Outlook.GOES_ON];
    var weighing = new Weighing(encoder);
    double sum = 0;
    for (int k = 0; k < both.length; k++) {
      both[k] = Math.exp(weighing.of(byEncoder[k], Math.log(Math.max(both[k], LEAST))));
      sum += both[k];
    }
    for (int k = 0; k < both.length; k++) {
      both[k] /= sum;
    }
    return both;
  }
}
