package dev.baton.insights.eval;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.Spoken;
import dev.baton.insights.question.QuestionFinder;
import dev.baton.insights.question.QuestionModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Measures how well utterances that ask something are told from others. */
public final class QuestionEvaluator {

  /** What a list of words can do: an utterance that begins or ends with one of them asks. */
  private static final Set<String> ASKING =
      Set.of(
          "what", "how", "why", "when", "where", "who", "which", "what's", "how's", "who's", "do",
          "does", "did", "is", "are", "can", "could", "would", "will", "have", "has", "should");

  private static final Set<String> TAGS = Set.of("right", "correct");

  private final EnglishTagger tagger;
  private final QuestionModel model;

  private QuestionEvaluator(EnglishTagger tagger, QuestionModel model) {
    this.tagger = tagger;
    this.model = model;
  }

  /** Reads models: blocks for a second. */
  public static QuestionEvaluator load() {
    var tagger = EnglishTagger.load();
    return new QuestionEvaluator(tagger, QuestionModel.load(tagger, Encoder.load()));
  }

  /**
   * @param file with the columns {@code label} ({@code q} or {@code nonq}) and {@code text}
   */
  public Evaluation evaluate(Path file) throws TableException {
    var table = Table.read(file);
    var ours = new ArrayList<Judged>();
    var list = Scores.NONE;
    var rules = Scores.NONE;
    for (var row : table.rows()) {
      boolean asks = table.label(row, "q", "nonq");
      String text = table.cell(row, "text");
      var words = Spoken.words(text);
      ours.add(new Judged(asks, model.read(words).probability(), text));
      list = list.and(asks, listed(words));
      rules = rules.and(asks, !QuestionFinder.find(tagger.tag(words)).isEmpty());
    }
    var baselines = new LinkedHashMap<String, Scores>();
    baselines.put("list of words", list);
    baselines.put("rules alone", rules);
    return new Evaluation(Judged.at(0.5, ours), baselines, Judged.worst(ours));
  }

  private static boolean listed(List<String> words) {
    return !words.isEmpty()
        && (ASKING.contains(words.get(0)) || TAGS.contains(words.get(words.size() - 1)));
  }
}
