package dev.baton.ui.consent;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.consent.Consent;
import dev.baton.ledger.consent.DoNotCall;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.call.TermsView;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the customer of a call agreed to: recording stopped, consents noted, not to be called. */
final class CallConsentRoutes {

  private final Ledger ledger;
  private final CallAccess access;
  private final Trail trail;

  CallConsentRoutes(Ledger ledger, CallAccess access, Trail trail) {
    this.ledger = ledger;
    this.access = access;
    this.trail = trail;
  }

  void add(Router router) {
    router.postWithRegex(CallId.path("/recording/stops")).handler(Answer.json(200, this::stop));
    router
        .getWithRegex(CallId.path("/consent"))
        .handler(Answer.json(200, ctx -> call(ctx).compose(this::consent)));
    router.postWithRegex(CallId.path("/consent")).handler(Answer.json(201, this::note));
    router.postWithRegex(CallId.path("/do-not-call")).handler(Answer.json(201, this::doNotCall));
  }

  private Future<Call> call(RoutingContext ctx) {
    return access.find(ctx, CallId.of(ctx));
  }

  record StopWish(String kind) {}

  private Future<TermsView> stop(RoutingContext ctx) {
    var kind =
        RecordingStop.Kind.valueOf(
            Contract.read(ctx, StopWish.class).kind().toUpperCase(Locale.ROOT));
    var stop = new RecordingStop(kind, DoNotCallRoutes.who(ctx), DoNotCallRoutes.now());
    return call(ctx)
        .map(call -> allowed(call, kind))
        .compose(call -> trail.recordingStopped(ctx, call.id(), kind).map(call))
        .compose(call -> stopped(call, stop))
        .compose(call -> kind.deletes() ? objected(call, stop) : Future.succeededFuture(call))
        .map(call -> TermsView.of(call.terms()));
  }

  private Future<Call> stopped(Call call, RecordingStop stop) {
    return stop.kind().deletes()
        ? ledger.forgetting().erase(call.id(), stop)
        : ledger.calls().change(call.id(), one -> one.with(one.terms().after(stop)));
  }

  private static Call allowed(Call call, RecordingStop.Kind kind) {
    boolean over = call.progress().state() == CallState.ENDED;
    if (over && !kind.deletes()) {
      throw ApiException.of(409, "call_ended", "The call is over: nothing is recorded any more.");
    }
    if (kind == RecordingStop.Kind.RESUME
        && !call.terms().resumable()
        && !call.terms().mode().keepsAudio()) {
      throw ApiException.of(409, "not_resumable", "Recording of this call cannot go on.");
    }
    return call;
  }

  /** The customer's word is noted; where it cannot be now, the call's stop says it. */
  private Future<Call> objected(Call call, RecordingStop stop) {
    var refused =
        new Consent(
            Consent.Purpose.RECORDING,
            false,
            "objected to the recording",
            Consent.Channel.CALL,
            stop.at(),
            stop.by(),
            call.id());
    String person = call.parties().personId();
    var noted =
        person == null ? Future.<Void>succeededFuture() : ledger.consents().add(person, refused);
    return noted.transform(done -> Future.succeededFuture(call));
  }

  /**
   * @param doNotCall the entry of the number, or of the person; null where neither is on the list
   */
  record ConsentView(boolean personKnown, DoNotCallView doNotCall, List<ConsentEntry> consents) {}

  private Future<ConsentView> consent(Call call) {
    var keys = keys(call);
    String person = call.parties().personId();
    Future<List<DoNotCall>> listed =
        keys.isEmpty() ? Future.succeededFuture(List.of()) : ledger.doNotCall().of(keys);
    Future<List<Consent>> consents =
        person == null ? Future.succeededFuture(List.of()) : ledger.consents().of(person);
    return Future.all(listed, consents)
        .map(
            all ->
                new ConsentView(
                    person != null,
                    listed.result().stream()
                        .findFirst()
                        .map(entry -> DoNotCallView.of(entry, null))
                        .orElse(null),
                    consents.result().stream().map(ConsentEntry::of).toList()));
  }

  private static List<String> keys(Call call) {
    var keys = new ArrayList<String>();
    Optional.ofNullable(call.parties().number()).map(DoNotCall::ofNumber).ifPresent(keys::add);
    Optional.ofNullable(call.parties().personId()).map(DoNotCall::ofPerson).ifPresent(keys::add);
    return keys;
  }

  private Future<ConsentView> note(RoutingContext ctx) {
    var wish = Contract.read(ctx, ConsentEntry.class);
    return call(ctx)
        .compose(
            call -> {
              String person = call.parties().personId();
              if (person == null) {
                throw ApiException.of(409, "nobody_known", "Nobody is known at this number yet.");
              }
              var consent =
                  wish.consent(DoNotCallRoutes.now(), DoNotCallRoutes.who(ctx), call.id());
              return ledger
                  .consents()
                  .add(person, consent)
                  .compose(done -> trail.consentNoted(ctx, call.id(), consent))
                  .compose(done -> consent(call));
            });
  }

  record ListWish(String reason) {}

  private Future<ConsentView> doNotCall(RoutingContext ctx) {
    String reason = Contract.read(ctx, ListWish.class).reason().strip();
    return call(ctx)
        .compose(
            call -> {
              var entries =
                  keys(call).stream()
                      .map(
                          key ->
                              new DoNotCall(
                                  key,
                                  reason,
                                  DoNotCallRoutes.who(ctx),
                                  DoNotCallRoutes.now(),
                                  call.id()))
                      .toList();
              if (entries.isEmpty()) {
                throw ApiException.of(
                    409, "number_withheld", "The number of this call is not known.");
              }
              return ledger
                  .doNotCall()
                  .addAll(entries)
                  .compose(added -> trail.doNotCallChanged(ctx, "added", call.id(), added))
                  .compose(done -> consent(call));
            });
  }
}
