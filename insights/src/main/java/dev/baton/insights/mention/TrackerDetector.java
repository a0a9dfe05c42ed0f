package dev.baton.insights.mention;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.mention.PhraseMeaning.Stretch;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tracked phrases: one insight of the kind tracker for each tracker and utterance, {@code tracker}
 * its code and {@code text} what was said. Trackers are data; {@link #shipped} are those that come
 * along. A team's own are found by meaning, too, in English.
 */
public final class TrackerDetector implements Detector<TrackerDetector.Nothing> {

  /** Each utterance is read by itself. */
  record Nothing() {}

  private final List<Tracker> trackers;
  private final PhraseMeaning meanings;

  public TrackerDetector(List<Tracker> trackers, EmbeddingModel model) {
    this.trackers = List.copyOf(trackers);
    this.meanings = new PhraseMeaning(model);
  }

  /** From {@code trackers.json} on the class path, read once in a process. */
  public static List<Tracker> shipped() {
    return Shipped.TRACKERS;
  }

  private static final class Shipped {
    static final List<Tracker> TRACKERS = read();
  }

  private static List<Tracker> read() {
    try (var in = TrackerDetector.class.getResourceAsStream("/trackers.json")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: trackers.json");
      }
      return List.copyOf(new ObjectMapper().readValue(in, new TypeReference<List<Tracker>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read trackers.json", e);
    }
  }

  @Override
  public String name() {
    return "tracker";
  }

  @Override
  public Nothing start() {
    return new Nothing();
  }

  @Override
  public Step<Nothing> hear(Nothing state, Utterance utterance) {
    var words = Finding.words(utterance);
    String side = utterance.speaker().name().toLowerCase(Locale.ROOT);
    var put = new ArrayList<Insight>();
    for (int i = 0; i < trackers.size(); i++) {
      var tracker = trackers.get(i);
      if (tracker.side() != null && !tracker.side().equals(side)) {
        continue;
      }
      int ordinal = i;
      said(tracker, utterance, words)
          .ifPresent(said -> put.add(insight(utterance, tracker, ordinal, said)));
    }
    return new Step<>(state, put);
  }

  /** The words of a phrase, or else what comes nearest to one in meaning. */
  private Optional<Stretch> said(Tracker tracker, Utterance utterance, List<String> words) {
    var phrases = tracker.phrases().stream().map(phrase -> List.of(phrase.split(" ", -1))).toList();
    for (var phrase : phrases) {
      int at = Collections.indexOfSubList(words, phrase);
      if (at >= 0) {
        return Optional.of(new Stretch(at, at + phrase.size(), 1));
      }
    }
    return tracker.byMeaning() && Finding.isReadable(utterance)
        ? phrases.stream()
            .flatMap(phrase -> meanings.find(phrase, words).stream())
            .max(Comparator.comparingDouble(Stretch::cosine))
        : Optional.empty();
  }

  private Insight insight(Utterance utterance, Tracker tracker, int ordinal, Stretch said) {
    var evidence = Finding.evidence(utterance, said.from(), said.to());
    return suggested(
        utterance,
        ordinal,
        "tracker",
        Map.of("tracker", tracker.code(), "text", evidence.quote()),
        evidence,
        evidence.confidence() * said.cosine());
  }
}
