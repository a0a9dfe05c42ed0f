package dev.baton.insights;

import dev.baton.insights.note.Quotes;
import dev.baton.insights.repeat.Corrected;
import dev.baton.insights.repeat.HeardCall;
import dev.baton.insights.repeat.History;
import dev.baton.insights.repeat.RememberedCall;
import dev.baton.insights.repeat.RepeatFinder;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.recall.CallRecall;
import dev.baton.ledger.recall.Qualified;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ledger.store.Ledger;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What earlier calls of a customer left behind, as the ledger has it. Where it has nothing of a
 * call, or what an older model made, that is read from the call's utterances again.
 */
final class CustomerHistory {

  private static final Logger LOG = LoggerFactory.getLogger(CustomerHistory.class);

  private static final Set<InsightState> COUNT =
      Set.of(InsightState.CONFIRMED, InsightState.NOTED_BY_HAND);

  /** Grows when other things are remembered: what was kept before is read again. */
  private static final String KEEPS = "2";

  private final Ledger ledger;
  private final RepeatFinder finder;
  private final WorkerExecutor pool;

  CustomerHistory(Ledger ledger, RepeatFinder finder, WorkerExecutor pool) {
    this.ledger = ledger;
    this.finder = finder;
    this.pool = pool;
  }

  /** Before this call began; without earlier calls where the ledger cannot tell. */
  Future<History> of(String callId) {
    return ledger
        .calls()
        .find(callId)
        .compose(
            found ->
                found
                    .map(call -> earlier(call).map(earlier -> history(call, earlier)))
                    .orElseGet(() -> Future.succeededFuture(unknown(callId))))
        .recover(
            failure -> {
              LOG.atWarn()
                  .setCause(failure)
                  .addKeyValue("callId", callId)
                  .log("earlier calls are not known: what is asked again across calls is missed");
              return Future.succeededFuture(unknown(callId));
            });
  }

  /** Keeps what a call left behind: it is over, or nothing was said for some time. */
  Future<Void> keep(String callId) {
    return ledger
        .calls()
        .find(callId)
        .compose(
            found ->
                found.map(call -> read(call).<Void>mapEmpty()).orElseGet(Future::succeededFuture))
        .onFailure(
            failure ->
                LOG.atWarn()
                    .setCause(failure)
                    .addKeyValue("callId", callId)
                    .log("what the call left behind is not kept; the next call reads it again"));
  }

  private static History unknown(String callId) {
    return new History(callId, null, null, List.of());
  }

  private static History history(Call call, List<RememberedCall> earlier) {
    return new History(call.id(), startedAt(call), call.parties().colleague(), earlier);
  }

  private static Instant startedAt(Call call) {
    return call.progress().startedAt();
  }

  private Future<List<RememberedCall>> earlier(Call call) {
    return ledger
        .recalls()
        .join(call.id(), call.parties())
        .compose(
            others ->
                ledger
                    .recalls()
                    .of(others)
                    .compose(kept -> withMissing(others, kept))
                    .map(all -> before(startedAt(call), all)));
  }

  private Future<List<RememberedCall>> withMissing(List<String> others, List<CallRecall> kept) {
    var remembered = new ArrayList<RememberedCall>();
    var missing = new HashSet<>(others);
    for (var recall : kept) {
      if (recall.model().equals(version())) {
        remembered.add(RememberedCall.of(recall));
        missing.remove(recall.callId());
      }
    }
    var read = missing.stream().map(this::readAgain).toList();
    return Future.join(read)
        .map(
            all -> {
              read.stream().map(Future::result).filter(Objects::nonNull).forEach(remembered::add);
              return List.copyOf(remembered);
            });
  }

  private Future<RememberedCall> readAgain(String callId) {
    return ledger
        .calls()
        .find(callId)
        .compose(found -> found.map(this::read).orElseGet(Future::succeededFuture));
  }

  /** Null where nothing was said. */
  private Future<RememberedCall> read(Call call) {
    return ledger
        .facts()
        .of(call.id())
        .compose(
            facts ->
                facts.utterances().isEmpty()
                    ? Future.succeededFuture()
                    : pool.executeBlocking(
                            () ->
                                finder
                                    .remember(
                                        new HeardCall(
                                            call.id(),
                                            startedAt(call),
                                            call.parties().colleague(),
                                            facts.utterances()),
                                        Corrected.by(facts.insights(), facts.utterances()))
                                    .with(qualified(facts)),
                            false)
                        .compose(
                            remembered ->
                                ledger
                                    .recalls()
                                    .keep(remembered.recall(version()))
                                    .map(remembered)));
  }

  /** Evidence that people confirmed or wrote. */
  private static List<Qualified> qualified(CallFacts facts) {
    var quotes = new Quotes(facts.utterances());
    return facts.insights().stream()
        .filter(one -> one.kind().equals("evidence") && !one.evidence().isEmpty())
        .filter(one -> COUNT.contains(one.state()))
        .sorted(Comparator.comparingLong(Insight::startMs))
        .map(one -> qualified(one, quotes))
        .toList();
  }

  private static Qualified qualified(Insight evidence, Quotes quotes) {
    var heard = evidence.evidence().get(0);
    return new Qualified(
        evidence.id(),
        text(evidence, "slot"),
        text(evidence, "criterion"),
        text(evidence, "status"),
        heard.utteranceId(),
        heard.startMs(),
        quotes.of(heard));
  }

  private static String text(Insight insight, String name) {
    var value = insight.values().get(name);
    return value == null ? null : value.toString();
  }

  private String version() {
    return finder.version() + "/" + KEEPS;
  }

  private static List<RememberedCall> before(Instant at, List<RememberedCall> calls) {
    return calls.stream().filter(call -> call.at() == null || call.at().isBefore(at)).toList();
  }
}
