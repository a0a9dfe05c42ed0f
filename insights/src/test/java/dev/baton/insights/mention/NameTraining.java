package dev.baton.insights.mention;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.Spoken;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.training.LinearTraining;
import dev.baton.insights.training.SignalTexts;
import dev.baton.insights.training.SignalTexts.Turn;
import dev.baton.insights.training.TrainingTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Trains the model of competitors' names, and counts the usual words, of the training texts. */
public final class NameTraining {

  private record Named(List<String> words, Set<List<String>> names) {}

  private final EnglishTagger tagger;
  private final LinearModel model;
  private final List<String> lines;

  /**
   * @param calls turns of whole calls, besides the training texts' own
   */
  public NameTraining(EnglishTagger tagger, List<Turn> calls) {
    this.tagger = tagger;
    var named = named(calls);
    lines = usual(named);
    var usual = UsualWords.of(lines);
    var samples = new LinearTraining();
    for (var one : named) {
      var sentence = tagger.tag(one.words());
      var tags = tags(one);
      String before = NameModel.OUTSIDE;
      for (int i = 0; i < tags.size(); i++) {
        samples.add(NameModel.features(sentence, usual, i, before), Set.of(tags.get(i)), 1);
        before = tags.get(i);
      }
    }
    model = samples.train(List.of(NameModel.BEGIN, NameModel.INSIDE), 2, 1);
  }

  public NameModel model() {
    return new NameModel(tagger, UsualWords.of(lines), model);
  }

  public void write(Path folder) {
    LinearTraining.write(model, folder.resolve(NameModel.FILE));
    write(folder.resolve(UsualWords.FILE), lines);
  }

  private static List<Named> named(List<Turn> calls) {
    var all = new ArrayList<Named>();
    for (var row : SignalTexts.rows("competitors.tsv")) {
      var names = new HashSet<List<String>>();
      if (!row.get("names").equals("-")) {
        for (String name : row.get("names").split(",", -1)) {
          names.add(Spoken.words(name));
        }
      }
      all.add(new Named(Spoken.words(row.get("turn")), names));
    }
    for (var turn : calls) {
      var names = new HashSet<List<String>>();
      SignalTexts.labels(turn, '@').forEach(name -> names.add(List.of(name.split("_", -1))));
      all.add(new Named(turn.words(), names));
    }
    return all;
  }

  private static List<String> tags(Named named) {
    var tags = new ArrayList<String>();
    named.words().forEach(word -> tags.add(NameModel.OUTSIDE));
    for (var name : named.names()) {
      for (int i = 0; i + name.size() <= named.words().size(); i++) {
        if (named.words().subList(i, i + name.size()).equals(name)) {
          for (int k = 0; k < name.size(); k++) {
            tags.set(i + k, k == 0 ? NameModel.BEGIN : NameModel.INSIDE);
          }
        }
      }
    }
    return tags;
  }

  /** Of everything but the names themselves. */
  private static List<String> usual(List<Named> named) {
    var counts = new TreeMap<String, Integer>();
    for (String file : List.of("told.txt", "asked.txt", "asks-1.txt", "asks-2.txt", "things.txt")) {
      TrainingTexts.lines(file)
          .forEach(line -> Spoken.words(line).forEach(w -> counts.merge(w, 1, Integer::sum)));
    }
    for (var turn : SignalTexts.table("evidence.tsv", "reply", "labels")) {
      turn.words().forEach(word -> counts.merge(word, 1, Integer::sum));
      turn.before().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    for (var one : named) {
      var tags = tags(one);
      for (int i = 0; i < tags.size(); i++) {
        if (tags.get(i).equals(NameModel.OUTSIDE)) {
          counts.merge(one.words().get(i), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList();
  }

  private static void write(Path file, List<String> lines) {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
