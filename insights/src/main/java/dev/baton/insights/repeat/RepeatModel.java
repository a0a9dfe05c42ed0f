package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Embedding;
import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.Sentence;
import dev.baton.insights.learn.Features;
import dev.baton.insights.learn.MaxentModel;
import dev.baton.insights.learn.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells whether two questions ask for the same: whether who has the full answer to one need not ask
 * the other. Any number of threads may share it.
 */
public final class RepeatModel {

  static final String ANSWERS = "question-answers.maxent.gz";
  static final String SAME = "repeats.network.gz";
  static final int NETWORKS = 3;

  /** From here on it is taken for a repeat. */
  public static final double THRESHOLD = 0.5;

  /** A question says all it asks within so many words. */
  private static final int MOST_WORDS = 40;

  private final EnglishTagger tagger;
  private final EmbeddingModel general;
  private final EmbeddingModel fine;
  private final MaxentModel answers;
  private final List<Network> networks;

  RepeatModel(
      EnglishTagger tagger,
      EmbeddingModel general,
      EmbeddingModel fine,
      MaxentModel answers,
      List<Network> networks) {
    this.tagger = tagger;
    this.general = general;
    this.fine = fine;
    this.answers = answers;
    this.networks = List.copyOf(networks);
  }

  /**
   * Reads its models from the class path: blocks for some tenths of a second.
   *
   * @param general all-MiniLM
   * @param fine bge-small
   */
  public static RepeatModel load(
      EnglishTagger tagger, EmbeddingModel general, EmbeddingModel fine) {
    return new RepeatModel(
        tagger,
        general,
        fine,
        MaxentModel.load(ANSWERS),
        IntStream.range(0, NETWORKS).mapToObj(i -> Network.load(i + SAME)).toList());
  }

  /** Reads a question, for comparing it with any number of others. */
  AskedQuestion read(List<String> question) {
    var sentence = tagger.tag(clipped(question));
    var words = sentence.tokens().stream().map(token -> token.word()).toList();
    var embedding = general.embed(words);
    return new AskedQuestion(sentence, embedding, fine.embed(words), kinds(sentence, embedding));
  }

  private static List<String> clipped(List<String> question) {
    return question.size() > MOST_WORDS
        ? question.subList(question.size() - MOST_WORDS, question.size())
        : question;
  }

  /** From 0 to 1. */
  double probability(AskedQuestion one, AskedQuestion other) {
    var features = PairFeatures.of(one, other);
    return networks.stream()
        .mapToDouble(network -> network.probability(features))
        .average()
        .orElseThrow();
  }

  /** How probable it is that both ask for the same, from 0 to 1. */
  public double probability(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return probability(read(one), read(other));
  }

  private List<Double> kinds(Sentence sentence, Embedding embedding) {
    var kinds = new ArrayList<Double>();
    for (double one : answers.eval(answerFeatures(sentence, embedding))) {
      kinds.add(one);
    }
    return kinds;
  }

  /** What tells the kind of answer that a question wants. */
  static Features answerFeatures(Sentence words, Embedding meaning) {
    var features = new Features();
    int start = words.afterStarters();
    for (int i = 0; i < words.size(); i++) {
      features.add("w=" + words.word(i));
      features.add("b=" + words.word(i) + "_" + words.word(i + 1));
    }
    features.add("s=" + words.word(start));
    features.add("ss=" + words.word(start) + "_" + words.word(start + 1));
    features.add(
        "sss=" + words.word(start) + "_" + words.word(start + 1) + "_" + words.word(start + 2));
    return features.add("m", meaning.text(), 3);
  }
}
