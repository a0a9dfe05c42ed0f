package dev.baton.ui.call;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.Ledger;
import io.vertx.core.Future;

/** Gathers everything known of a call. */
public final class CallPages {

  private final Ledger ledger;
  private final CallViews views;

  public CallPages(Ledger ledger, CallViews views) {
    this.ledger = ledger;
    this.views = views;
  }

  /** The call with everything known of it now. */
  public Future<CallPageView> page(Call call) {
    var view = views.of(call);
    var facts = ledger.facts().of(call.id());
    var bytes = ledger.recordings().wavLength(call.id());
    return Future.all(view, facts, bytes)
        .map(all -> CallPageView.of(view.result(), facts.result(), bytes.result()));
  }
}
