package dev.baton.insights.mention;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tracked phrases: one insight of the kind tracker for each tracker and utterance, {@code tracker}
 * its code and {@code text} the phrase. Trackers are data; {@link #shipped} are those that come
 * along.
 */
public final class TrackerDetector implements Detector<TrackerDetector.Nothing> {

  /** Each utterance is read by itself. */
  record Nothing() {}

  private final List<Tracker> trackers;

  public TrackerDetector(List<Tracker> trackers) {
    this.trackers = List.copyOf(trackers);
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
      for (String phrase : tracker.phrases()) {
        var parts = List.of(phrase.split(" ", -1));
        int at = Collections.indexOfSubList(words, parts);
        if (at >= 0) {
          put.add(insight(utterance, tracker, i, at, at + parts.size()));
          break;
        }
      }
    }
    return new Step<>(state, put);
  }

  private Insight insight(Utterance utterance, Tracker tracker, int ordinal, int from, int to) {
    var evidence = Finding.evidence(utterance, from, to);
    return suggested(
        utterance,
        ordinal,
        "tracker",
        Map.of("tracker", tracker.code(), "text", evidence.quote()),
        evidence,
        evidence.confidence());
  }
}
