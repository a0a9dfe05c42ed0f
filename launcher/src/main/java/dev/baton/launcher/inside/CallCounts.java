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

/**
 * Counts what the bus tells of calls and of what is said in them. The bus may reach other nodes: a
 * call counts where it began, from its beginning to its end, wherever it ends; what is said counts
 * where it was transcribed. So the sum over all nodes is right.
 */
final class CallCounts {

  private static final long FIRST_VERSION = 0;

  private final Set<String> open = ConcurrentHashMap.newKeySet();

  private CallCounts() {}

  /** Counts from now on, until {@code vertx} is closed. */
  static void begin(Vertx vertx, Gauges gauges) {
    var counts = new CallCounts();
    gauges.add("baton.calls.open", "Calls begun here that have not ended", counts.open::size);
    Topics.CALL.listenHere(vertx, counts::changedHere);
    Topics.CALL.listen(vertx, counts::changed);
    var drafts = counter("baton.drafts", "Unfinished utterances that were shown");
    Topics.DRAFT.listenHere(vertx, draft -> drafts.increment());
    var finals = counter("baton.finals", "Utterances that were kept");
    Topics.UTTERANCE.listenHere(vertx, heard -> finals.increment());
  }

  private static Counter counter(String name, String meaning) {
    return Counter.builder(name).description(meaning).register(Metrics.globalRegistry);
  }

  private void changedHere(Call call) {
    if (call.version() == FIRST_VERSION && !ended(call) && open.add(call.id())) {
      Metrics.counter("baton.calls.begun", "direction", label(call.direction())).increment();
    }
  }

  private void changed(Call call) {
    if (ended(call) && open.remove(call.id())) {
      Metrics.counter("baton.calls.ended", "outcome", label(call.progress().outcome())).increment();
    }
  }

  private static boolean ended(Call call) {
    return call.progress().state() == CallState.ENDED;
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
