package dev.baton.launcher.inside;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.metrics.Gauges;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Vertx;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what the bus tells of calls and of what is said in them. */
final class CallCounts {

  private final Set<String> open = ConcurrentHashMap.newKeySet();

  private CallCounts() {}

  /** Counts from now on, until {@code vertx} is closed. */
  static void begin(Vertx vertx, Gauges gauges) {
    var counts = new CallCounts();
    gauges.add("baton.calls.open", "Calls that have not ended", counts.open::size);
    Topics.CALL.listen(vertx, counts::changed);
    var drafts = counter("baton.drafts", "Unfinished utterances that were shown");
    Topics.DRAFT.listen(vertx, draft -> drafts.increment());
    var finals = counter("baton.finals", "Utterances that were kept");
    Topics.UTTERANCE.listen(vertx, heard -> finals.increment());
  }

  private static Counter counter(String name, String meaning) {
    return Counter.builder(name).description(meaning).register(Metrics.globalRegistry);
  }

  private void changed(Call call) {
    if (call.progress().state() != CallState.ENDED) {
      if (open.add(call.id())) {
        Metrics.counter("baton.calls.begun", "direction", label(call.direction())).increment();
      }
    } else if (open.remove(call.id())) {
      Metrics.counter("baton.calls.ended", "outcome", label(call.progress().outcome())).increment();
    }
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
