package dev.baton.ledger.store;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.forgetting.Reason;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Removes the audio or the text of a call from every place; the call stays. The trail has it first,
 * so that nothing goes without an entry, and may have it twice where it broke off in the middle.
 * Safe to repeat; for compaction, whoever asks for it sees to that.
 */
final class PartEraser {

  private final StorePool pool;
  private final Audit audit;
  private final List<Place> places;

  PartEraser(StorePool pool, Audit audit, List<Place> places) {
    this.pool = pool;
    this.audit = audit;
    this.places = places;
  }

  Future<Void> audio(String callId, String who, Reason why) {
    return part(callId, Place::forgetAudio, AuditAction.AUDIO_DELETED, who, why);
  }

  Future<Void> text(String callId, String who, Reason why) {
    return part(callId, Place::forgetText, AuditAction.TEXT_DELETED, who, why);
  }

  private Future<Void> part(
      String callId, BiConsumer<Place, String> forget, AuditAction action, String who, Reason why) {
    return audit
        .append(AuditEntry.of(who, action, AuditSubject.call(callId)).with("why", why.code()))
        .compose(
            audited ->
                pool.ordered(
                    callId,
                    () -> {
                      places.forEach(place -> forget.accept(place, callId));
                      return null;
                    }));
  }
}
