package dev.baton.insights.mention;

import static java.util.Comparator.comparingDouble;

import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.language.Spoken;
import dev.baton.insights.language.UsualWords;
import dev.baton.insights.signal.LinearModel;
import dev.baton.insights.signal.Said;
import dev.baton.insights.signal.SignalReader;
import dev.baton.insights.training.Blend;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.zip.GZIPOutputStream;

/** Trains the model of competitors' names, and counts the usual words, of the training texts. */
public final class NameTraining {

  /**
   * @param counted whether its words are among the usual ones
   */
  private record Named(List<String> words, Set<List<String>> names, boolean counted) {}

  private final LinearModel model;
  private final List<String> lines;

  /**
   * @param calls turns of whole calls, besides the training texts' own
   */
  public NameTraining(EnglishTagger tagger, EmbeddingModel meanings, List<Turn> calls) {
    var named = named(calls);
    lines = usual(named);
    var usual = UsualWords.of(lines);
    var samples = new LinearTraining();
    for (var one : named) {
      var sentence = tagger.tag(one.words());
      var tags = tags(one);
      var features = new NameFeatures(sentence, word -> usual.of(word, own(one, word)), meanings);
      String before = NameModel.OUTSIDE;
      for (int i = 0; i < tags.size(); i++) {
        samples.add(features.of(i, before), Set.of(tags.get(i)), 1);
        before = tags.get(i);
      }
    }
    model = samples.train(List.of(NameModel.BEGIN, NameModel.INSIDE), 2, 1);
  }

  /** As they are written. */
  public UsualWords usual() {
    return UsualWords.of(lines);
  }

  public void write(Path folder) {
    LinearTraining.write(model, folder.resolve(NameModel.FILE));
    write(folder.resolve(UsualWords.FILE), lines);
  }

  /**
   * How well the models that ship find names in turns that they were not trained on: with the best
   * weight and threshold, and with either model alone.
   */
  public static String report(NameModel model, SignalReader reader, List<Turn> unseen) {
    var tries = new LinkedHashMap<Blend, Counted>();
    for (double encoder : List.of(0.0, 0.3, 0.5, 0.8, 1.0)) {
      for (int tenths = 1; tenths < 10; tenths++) {
        tries.put(new Blend(encoder, tenths / 10.0), new Counted(0, 0));
      }
    }
    for (var turn : unseen) { // A turn is read once, and then judged by each.
      var said = reader.read(turn.ours(), turn.run(), turn.words());
      var labelled = SignalTexts.labels(turn, '@');
      tries.replaceAll((blend, counted) -> counted.and(labelled, found(model, said, blend)));
    }
    return "%-12s %s; encoder alone %s, words alone %s"
        .formatted(
            "names",
            best(tries, encoder -> true),
            best(tries, encoder -> encoder == 1),
            best(tries, encoder -> encoder == 0));
  }

  /**
   * @param all what is labelled and what is found, together
   */
  private record Counted(int hits, int all) {

    Counted and(Set<String> labelled, Set<String> found) {
      var both = new HashSet<>(found);
      both.retainAll(labelled);
      return new Counted(hits + both.size(), all + labelled.size() + found.size());
    }

    double f1() {
      return 2.0 * hits / Math.max(1, all);
    }
  }

  private static Set<String> found(NameModel model, Said said, Blend blend) {
    var found = new HashSet<String>();
    for (var name : model.find(said, blend.encoder(), blend.threshold())) {
      found.add(String.join("_", said.words().subList(name.from(), name.to())));
    }
    return found;
  }

  private static String best(Map<Blend, Counted> tries, DoublePredicate encoders) {
    return tries.entrySet().stream()
        .filter(one -> encoders.test(one.getKey().encoder()))
        .max(comparingDouble(one -> one.getValue().f1()))
        .map(
            one ->
                "%.3f (encoder %.1f, from %.3f)"
                    .formatted(
                        one.getValue().f1(), one.getKey().encoder(), one.getKey().threshold()))
        .orElseThrow();
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
      all.add(new Named(Spoken.words(row.get("turn")), names, true));
    }
    for (var turn : calls) {
      var names = new HashSet<List<String>>();
      SignalTexts.labels(turn, '@').forEach(name -> names.add(List.of(name.split("_", -1))));
      all.add(new Named(turn.words(), names, false));
    }
    return all;
  }

  /** How often a word was counted from this turn: a new one's words were not counted at all. */
  private static int own(Named named, String word) {
    var tags = tags(named);
    int own = 0;
    for (int i = 0; named.counted() && i < tags.size(); i++) {
      own += named.words().get(i).equals(word) && tags.get(i).equals(NameModel.OUTSIDE) ? 1 : 0;
    }
    return own;
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

  /** Of everything but the names themselves, and but the calls: in a new call all is new. */
  private static List<String> usual(List<Named> named) {
    var counts = new TreeMap<String, Integer>();
    for (String files : List.of("told", "asked", "asks-", "near", "things")) {
      TrainingTexts.all(files)
          .forEach(line -> Spoken.words(line).forEach(w -> counts.merge(w, 1, Integer::sum)));
    }
    var turns = new ArrayList<Turn>(SignalTexts.table("evidence.tsv", "reply", "labels"));
    turns.addAll(SignalTexts.table("objections.tsv", "reply", "label"));
    turns.addAll(SignalTexts.table("next-steps.tsv", "turn", "label"));
    for (var turn : turns) {
      turn.words().forEach(word -> counts.merge(word, 1, Integer::sum));
      turn.before().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    for (var one : named) {
      var tags = tags(one);
      for (int i = 0; one.counted() && i < tags.size(); i++) {
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
