package dev.baton.insights.eval;

import dev.baton.insights.embedding.Embedding;
import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.language.Spoken;
import dev.baton.insights.repeat.SameQuestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/** Measures how well questions that ask for the same are told from others. */
public final class RepeatEvaluator {

  private final EmbeddingModel fine;
  private final SameQuestion model;

  private RepeatEvaluator(EmbeddingModel fine, SameQuestion model) {
    this.fine = fine;
    this.model = model;
  }

  /** Reads models: blocks for a second. */
  public static RepeatEvaluator load() {
    return new RepeatEvaluator(EmbeddingModel.bge(), SameQuestion.of(Encoder.load()));
  }

  /**
   * @param file with the columns {@code label} (1 for the same, or 0), {@code q1} and {@code q2}
   */
  public Evaluation evaluate(Path file) throws TableException {
    var table = Table.read(file);
    var ours = new ArrayList<Judged>();
    var overlap = new ArrayList<Judged>();
    var cosine = new ArrayList<Judged>();
    for (var row : table.rows()) {
      boolean same = table.label(row, "1", "0");
      var one = Spoken.words(table.cell(row, "q1"));
      var other = Spoken.words(table.cell(row, "q2"));
      String text = String.join(" ", one) + " | " + String.join(" ", other);
      ours.add(new Judged(same, model.probability(one, other), text));
      overlap.add(new Judged(same, overlap(one, other), text));
      cosine.add(
          new Judged(
              same, Embedding.cosine(fine.embed(one).text(), fine.embed(other).text()), text));
    }
    var baselines = new LinkedHashMap<String, Scores>();
    baselines.put("word overlap, at best", Judged.best(overlap));
    baselines.put("embedding, at best", Judged.best(cosine));
    return new Evaluation(Judged.at(SameQuestion.THRESHOLD, ours), baselines, Judged.worst(ours));
  }

  private static double overlap(List<String> one, List<String> other) {
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    var all = new HashSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : (double) shared.size() / all.size();
  }
}
