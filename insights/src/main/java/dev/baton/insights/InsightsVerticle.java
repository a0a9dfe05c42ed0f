package dev.baton.insights;

import dev.baton.insights.floor.Floors;
import dev.baton.insights.framework.Framework;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.note.CoachingNotes;
import dev.baton.insights.note.Colleagues;
import dev.baton.insights.note.HandoffBrief;
import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.insight.CallNotes;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.team.Account;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads insights out of the utterances of running calls and appends them to the ledger. */
public final class InsightsVerticle extends VerticleBase {

  /**
   * Calls quiet for so long are forgotten, ended ones among them: the last words of a call may come
   * after its end. Words after that begin the call again from its facts.
   */
  private static final Duration QUIET = Duration.ofMinutes(2);

  private final Settings settings;
  private final Ledger ledger;
  private final Map<String, RunningCall> calls = new HashMap<>();

  public InsightsVerticle(Settings settings, Ledger ledger) {
    this.settings = settings;
    this.ledger = ledger;
  }

  /** Listens once the detectors' models are read. */
  @Override
  public Future<?> start() {
    var pool = vertx.createSharedWorkerExecutor("insights", settings.get(InsightsSettings.THREADS));
    var data = settings.get(LedgerSettings.DATA);
    // Seen once, it holds while the store is away.
    ledger.policies().insights();
    return pool.executeBlocking(() -> Detectors.load(Floors.read(data)))
        .onSuccess(detectors -> listen(detectors, pool));
  }

  /** Completes when everything that was heard has been read. */
  @Override
  public Future<?> stop() {
    return Future.join(calls.values().stream().map(RunningCall::read).toList());
  }

  private void listen(Detectors detectors, WorkerExecutor pool) {
    Topics.NOTES.serve(vertx, wish -> notes(wish.callId()));
    var histories = new CustomerHistory(ledger, detectors.repeats(), pool);
    Topics.UTTERANCE.listen(
        vertx,
        heard ->
            call(heard.utterance().callId(), detectors, histories, pool).hear(heard.utterance()));
    Topics.INSIGHT.listen(
        vertx,
        change -> {
          if (change.judged()) {
            call(change.callId(), detectors, histories, pool).readAgain();
            histories.keep(change.callId()).onComplete(kept -> readOthersAgain(change.callId()));
          }
        });
    Topics.INSIGHT_POLICY.listen(vertx, policy -> calls.values().forEach(RunningCall::readAgain));
    Topics.CALL.listen(vertx, this::changed);
    Topics.FORGOTTEN.listen(vertx, call -> forget(call.callId()));
    vertx.setPeriodic(QUIET.toMillis(), tick -> dropQuiet(histories));
  }

  /** Calls of the same customer that go on: what was put right counts for them, too. */
  private void readOthersAgain(String callId) {
    ledger.calls().find(callId).onSuccess(found -> found.ifPresent(this::readOthersAgain));
  }

  private void readOthersAgain(Call judged) {
    calls.forEach(
        (id, running) -> {
          if (!id.equals(judged.id()) && running.isOfSameCustomer(judged)) {
            running.readAgain();
          }
        });
  }

  private void forget(String callId) {
    var forgotten = calls.remove(callId);
    if (forgotten != null) {
      forgotten.drop();
    }
  }

  private RunningCall call(
      String callId, Detectors detectors, CustomerHistory histories, WorkerExecutor pool) {
    return calls.computeIfAbsent(
        callId, id -> new RunningCall(id, detectors, histories, ledger, pool));
  }

  /** Earlier calls of its customer are known once the customer is. */
  private void changed(Call call) {
    var running = calls.get(call.id());
    if (running != null) {
      running.isOf(call);
    }
  }

  private void dropQuiet(CustomerHistory histories) {
    calls
        .entrySet()
        .removeIf(
            entry -> {
              boolean quiet = entry.getValue().quietSinceAsked();
              if (quiet) {
                histories.keep(entry.getKey());
              }
              return quiet;
            });
  }

  private static List<CallNotes.Wanted> wanted(Framework framework) {
    return framework.criteria().stream()
        .map(
            one ->
                new CallNotes.Wanted(
                    one.code(),
                    one.slot(),
                    Map.of("en", one.name("en"), "zh-CN", one.name("zh")),
                    Map.of("en", one.ask("en"), "zh-CN", one.ask("zh"))))
        .toList();
  }

  /** From what the ledger has, so that people's corrections count at once. */
  private Future<CallNotes> notes(String callId) {
    return Future.all(
            ledger.facts().of(callId), ledger.policies().insights(), ledger.accounts().all())
        .map(known -> notes(callId, known.resultAt(0), known.resultAt(1), known.resultAt(2)));
  }

  private static CallNotes notes(
      String callId, CallFacts facts, InsightPolicy policy, List<Account> team) {
    var framework = readBy(facts, policy);
    var insights = Colleagues.named(facts.insights(), team);
    return new CallNotes(
        callId,
        CoachingNotes.of(framework, insights, facts.utterances()),
        HandoffBrief.of(framework, insights, facts.utterances()),
        wanted(framework));
  }

  /** A call that is over keeps the framework by which it was read. */
  private static Framework readBy(CallFacts facts, InsightPolicy policy) {
    return facts.insights().stream()
        .filter(one -> one.kind().equals("criterion"))
        .map(one -> Frameworks.shippedOrBant(String.valueOf(one.values().get("framework"))))
        .findFirst()
        .orElseGet(() -> Frameworks.shippedOrBant(policy.framework()));
  }
}
