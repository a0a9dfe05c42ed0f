package dev.baton.ui.consent;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.Ledger;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what a call's terms say is to be deleted, and says so in the terms. Every step is safe to
 * repeat: what fails is tried again when the call's journal has been stored, and where a job asks.
 */
final class Erasing {

  private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

  private final Ledger ledger;

  private Erasing(Ledger ledger) {
    this.ledger = ledger;
  }

  static Erasing begin(Vertx vertx, Ledger ledger) {
    var erasing = new Erasing(ledger);
    Topics.STORED.listen(
        vertx,
        stored ->
            ledger
                .calls()
                .find(stored.callId())
                .onSuccess(found -> found.ifPresent(erasing::erase)));
    return erasing;
  }

  /** The call with what is deleted by now; never fails. */
  Future<Call> erase(Call call) {
    if (!call.terms().erasurePending()) {
      return Future.succeededFuture(call);
    }
    return ledger
        .recordings()
        .delete(call.id())
        .compose(
            gone ->
                call.terms().transcriptToBeDeleted()
                    ? ledger.facts().delete(call.id())
                    : Future.succeededFuture())
        .compose(
            gone ->
                ledger
                    .calls()
                    .change(
                        call.id(),
                        now ->
                            now.terms().stops().equals(call.terms().stops())
                                ? now.with(now.terms().withErased())
                                : now))
        .recover(
            e -> {
              LOG.atWarn()
                  .setCause(e)
                  .addKeyValue("callId", call.id())
                  .log("not deleted yet, it is tried again");
              return Future.succeededFuture(call);
            });
  }
}
