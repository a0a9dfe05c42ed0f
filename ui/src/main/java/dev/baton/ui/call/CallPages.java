package dev.baton.ui.call;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;

/** Gathers everything known of a call. */
public final class CallPages {

  private final Ledger ledger;
  private final CallViews views;

  public CallPages(Ledger ledger, CallViews views) {
    this.ledger = ledger;
    this.views = views;
  }

  /** The call as it is now; fails with 404 where there is none. */
  public Future<CallPageView> page(String callId) {
    return ledger
        .calls()
        .find(callId)
        .compose(
            call ->
                call.map(this::page)
                    .orElseGet(
                        () ->
                            Future.failedFuture(ApiException.notFound("There is no such call."))));
  }

  private Future<CallPageView> page(Call call) {
    var view = views.of(call);
    var facts = ledger.facts().of(call.id());
    var bytes = ledger.recordings().wavLength(call.id());
    return Future.all(view, facts, bytes)
        .map(all -> CallPageView.of(view.result(), facts.result(), bytes.result()));
  }
}
