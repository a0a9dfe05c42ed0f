package dev.baton.insights;

import dev.baton.insights.pipeline.CallAnalysis;
import dev.baton.insights.pipeline.Changes;
import dev.baton.insights.pipeline.Detector;
import dev.baton.insights.pipeline.Verdicts;
import dev.baton.insights.repeat.Corrected;
import dev.baton.insights.repeat.History;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ledger.store.Facts;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.UnknownCallException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one call's utterances to its analysis, a step at a time; what arrives during a step waits
 * for the next, so a call takes one thread at most. It begins from the facts that the ledger has,
 * and so can be dropped and begun again at any time. Lives on one event loop.
 */
final class RunningCall {

  private static final Logger LOG = LoggerFactory.getLogger(RunningCall.class);

  private record Customer(String personId, String companyId) {

    static Customer of(Call call) {
      return new Customer(call.parties().personId(), call.parties().companyId());
    }

    boolean isSame(Customer other) {
      return (personId != null && personId.equals(other.personId))
          || (companyId != null && companyId.equals(other.companyId));
    }
  }

  private final String callId;
  private final Detectors detectors;
  private final CustomerHistory histories;
  private final Ledger ledger;
  private final Facts facts;
  private final WorkerExecutor pool;

  private final List<Utterance> waiting = new ArrayList<>();
  private CallAnalysis analysis;
  private Promise<Void> read = settled();
  private boolean busy;
  private boolean again;
  private boolean askedAgain;
  private Customer customer;
  private boolean heardSinceAsked;

  RunningCall(
      String callId,
      Detectors detectors,
      CustomerHistory histories,
      Ledger ledger,
      WorkerExecutor pool) {
    this.callId = callId;
    this.detectors = detectors;
    this.histories = histories;
    this.ledger = ledger;
    this.facts = ledger.facts();
    this.pool = pool;
  }

  void hear(Utterance utterance) {
    waiting.add(utterance);
    heardSinceAsked = true;
    step();
  }

  /** Where its customer is another than before, other calls are theirs: it begins again. */
  void isOf(Call call) {
    var of = Customer.of(call);
    again = again || (customer != null && !of.equals(customer));
    customer = of;
  }

  /** Whether the other call is of the same person or company; not before this one was read. */
  boolean isOfSameCustomer(Call call) {
    return customer != null && customer.isSame(Customer.of(call));
  }

  /**
   * A person judged an insight of it, or of the customer's earlier calls, or the team listens for
   * other things: it begins again.
   */
  void readAgain() {
    again = true;
    askedAgain = true;
    step();
  }

  /** Completes when all that was heard has been read, and what came of it is with the ledger. */
  Future<Void> read() {
    return read.future();
  }

  /** Whether nothing was heard since this was asked last, and all has been read. */
  boolean quietSinceAsked() {
    boolean quiet = !heardSinceAsked && !busy;
    heardSinceAsked = false;
    return quiet;
  }

  private void step() {
    if (busy) {
      return;
    }
    if (waiting.isEmpty() && !askedAgain) {
      read.tryComplete();
      return;
    }
    if (read.future().isComplete()) {
      read = Promise.promise();
    }
    busy = true;
    var arrived = List.copyOf(waiting);
    waiting.clear();
    askedAgain = false;
    begun()
        .compose(begun -> inPool(() -> changes(begun, arrived)))
        .compose(this::publish)
        .onFailure(this::notStored)
        .onComplete(
            done -> {
              busy = false;
              step();
            });
  }

  /** Nothing is to be read out of a call that is deleted. */
  private void notStored(Throwable failure) {
    if (failure instanceof UnknownCallException) {
      drop();
    } else {
      LOG.atError().setCause(failure).addKeyValue("callId", callId).log("insights not stored");
    }
  }

  /** Drops what waits. */
  void drop() {
    waiting.clear();
  }

  private Future<CallAnalysis> begun() {
    if (again) {
      again = false;
      analysis = null;
    }
    if (analysis != null) {
      return Future.succeededFuture(analysis);
    }
    return Future.join(
            ledger.calls().find(callId), facts.of(callId), histories.of(callId), policy())
        .onSuccess(known -> known.<Optional<Call>>resultAt(0).ifPresent(this::isOf))
        .compose(
            known ->
                inPool(
                    () ->
                        begin(
                            known.resultAt(0),
                            known.resultAt(1),
                            known.resultAt(2),
                            known.resultAt(3))))
        .onSuccess(begun -> analysis = begun);
  }

  /** What comes along where the store is away and the team's own was never seen. */
  private Future<InsightPolicy> policy() {
    return ledger
        .policies()
        .insights()
        .recover(
            failure -> {
              LOG.atWarn()
                  .setCause(failure)
                  .addKeyValue("callId", callId)
                  .log("what the team listens for is not known: the call is read by BANT");
              return Future.succeededFuture(InsightPolicy.DEFAULT);
            });
  }

  private CallAnalysis begin(
      Optional<Call> call, CallFacts facts, History history, InsightPolicy policy) {
    var said = Corrected.by(facts.insights(), facts.utterances());
    return heard(detectors.of(context(call, policy), history.with(said)), facts);
  }

  private static CallContext context(Optional<Call> call, InsightPolicy policy) {
    var date =
        call.map(one -> LocalDate.ofInstant(one.progress().startedAt(), ZoneId.systemDefault()));
    return new CallContext(date.orElse(null), true, Team.of(policy));
  }

  private static CallAnalysis heard(List<Detector<?>> detectors, CallFacts facts) {
    Set<String> names = detectors.stream().map(Detector::name).collect(Collectors.toSet());
    var begun =
        new CallAnalysis(
            detectors,
            facts.found().stream().filter(one -> names.contains(one.detector())).toList(),
            new Verdicts(facts.insights()));
    begun.hear(facts.utterances());
    return begun;
  }

  private static Changes changes(CallAnalysis analysis, Collection<Utterance> arrived) {
    analysis.hear(arrived);
    return analysis.changes();
  }

  private Future<Void> publish(Changes changes) {
    if (changes.none()) {
      return Future.succeededFuture();
    }
    return facts
        .append(callId, changes.put(), changes.retracted())
        .onSuccess(stored -> analysis.published(changes))
        .mapEmpty();
  }

  private static Promise<Void> settled() {
    var promise = Promise.<Void>promise();
    promise.complete();
    return promise;
  }

  private <T> Future<T> inPool(Supplier<T> work) {
    return pool.executeBlocking(work::get, false);
  }
}
