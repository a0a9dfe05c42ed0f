package dev.baton.ui.handoff;

import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.Account;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Joins handoffs with the colleagues whose they are. */
public final class HandoffViews {

  private final Ledger ledger;

  public HandoffViews(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Those of a call. */
  public Future<List<HandoffView>> of(String callId) {
    return ledger.handoffs().of(callId).compose(this::of);
  }

  Future<List<HandoffView>> of(List<Handoff> handoffs) {
    if (handoffs.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return ledger
        .accounts()
        .all()
        .map(all -> all.stream().collect(Collectors.toMap(Account::name, Function.identity())))
        .map(accounts -> handoffs.stream().map(one -> HandoffView.of(one, accounts)).toList());
  }

  Future<HandoffView> of(Handoff handoff) {
    return of(List.of(handoff)).map(views -> views.get(0));
  }
}
