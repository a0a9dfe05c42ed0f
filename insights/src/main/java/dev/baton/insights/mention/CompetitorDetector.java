package dev.baton.insights.mention;

import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.signal.Exchange;
import dev.baton.insights.signal.SignalReader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Products and suppliers that do what we sell: {@code mention} is competitor, {@code name} as the
 * team writes it, or as it was spoken. Who was named once in a call is known from then on; a team's
 * own list is known from the start. English only.
 */
public final class CompetitorDetector implements Detector<CompetitorDetector.Known> {

  private static final double KNOWN = 0.9;

  /** No more names are known from one call, those that the team knows included. */
  private static final int MOST = 500;

  private final NameModel model;
  private final SignalReader reader;
  private final Terms listed;

  /**
   * @param names as they are spoken
   */
  public record Known(Exchange exchange, Set<String> names) {}

  /**
   * @param listed names that the team knows
   */
  public CompetitorDetector(NameModel model, SignalReader reader, Terms listed) {
    this.model = model;
    this.reader = reader;
    this.listed = listed;
  }

  @Override
  public String name() {
    return "competitor";
  }

  @Override
  public Known start() {
    return new Known(Exchange.NONE, listed.spoken());
  }

  private record Span(int from, int to, double probability) {}

  @Override
  public Step<Known> hear(Known known, Utterance utterance) {
    if (!Finding.isReadable(utterance)) {
      return new Step<>(known, List.of());
    }
    var words = Finding.words(utterance);
    var spans = new ArrayList<Span>();
    for (String name : known.names()) {
      var parts = Arrays.asList(name.split(" ", -1));
      for (int i = 0; i + parts.size() <= words.size(); i++) {
        if (words.subList(i, i + parts.size()).equals(parts)) {
          spans.add(new Span(i, i + parts.size(), KNOWN));
        }
      }
    }
    var exchange = known.exchange().and(utterance);
    boolean ours = utterance.speaker() == Speaker.SDR;
    var next = new HashSet<>(known.names());
    for (var name : model.find(reader.read(ours, exchange.before(), words))) {
      boolean overlaps = spans.stream().anyMatch(s -> s.from() < name.to() && name.from() < s.to());
      if (!overlaps && !People.isAddressed(words, name.from())) {
        spans.add(new Span(name.from(), name.to(), name.probability()));
        if (next.size() < MOST) {
          next.add(String.join(" ", words.subList(name.from(), name.to())));
        }
      }
    }
    return new Step<>(
        new Known(exchange, next.size() == known.names().size() ? known.names() : Set.copyOf(next)),
        put(utterance, spans));
  }

  private List<Insight> put(Utterance utterance, List<Span> spans) {
    var named = new HashSet<String>();
    var put = new ArrayList<Insight>();
    spans.sort(Comparator.comparingInt(Span::from));
    for (var span : spans) {
      var evidence = Finding.evidence(utterance, span.from(), span.to());
      if (named.add(evidence.quote())) {
        put.add(
            suggested(
                utterance,
                put.size(),
                "mention",
                Map.of("mention", "competitor", "name", listed.written(evidence.quote())),
                evidence,
                evidence.confidence() * span.probability()));
      }
    }
    return put;
  }
}
