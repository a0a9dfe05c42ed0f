package dev.baton.insights.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.ThreadSafePOSTaggerME;

/**
 * Tags recognized English words with universal parts of speech (OpenNLP's model, trained on the
 * English Web Treebank). A word of the recognizer is a token; contractions keep together. Any
 * number of threads may share it.
 */
public final class EnglishTagger {

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private static final int REMEMBERED = 16;

  private final Recent<List<String>, Sentence> recent = new Recent<>(REMEMBERED);
  private final ThreadSafePOSTaggerME tagger;

  private EnglishTagger(POSModel model) {
    this.tagger = new ThreadSafePOSTaggerME(model);
  }

  /** The tagger of this process; the first who asks waits some tenths of a second for its model. */
  public static EnglishTagger load() {
    return Shared.TAGGER;
  }

  private static final class Shared {
    static final EnglishTagger TAGGER = read();
  }

  private static EnglishTagger read() {
    try (var model = POSModel.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IllegalStateException("not on the class path: " + MODEL);
      }
      return new EnglishTagger(new POSModel(model));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }

  public Sentence tag(List<String> words) {
    return recent.of(List.copyOf(words), this::tagAfresh);
  }

  private Sentence tagAfresh(List<String> words) {
    String[] tags = tagger.tag(words.toArray(String[]::new));
    return new Sentence(
        IntStream.range(0, tags.length).mapToObj(i -> new Token(words.get(i), tags[i])).toList());
  }
}
