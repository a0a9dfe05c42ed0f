package dev.baton.ui.phone;

import dev.baton.ledger.Topics;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.call.CallView;
import dev.baton.ui.call.CallViews;
import dev.baton.ui.http.Upgrade;
import dev.baton.ui.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection that each open phone holds: as long as it is there and the phone says that it is
 * ready, its colleague can be rung, which the store knows; and it tells the phone of its calls.
 * Everything runs on the context that began it.
 */
public final class PhoneLines {

  private static final Logger LOG = LoggerFactory.getLogger(PhoneLines.class);

  private final Map<String, Set<OpenPhone>> phones = new HashMap<>();
  private final Vertx vertx;
  private final Ledger ledger;
  private final CallViews views;
  private final Sessions sessions;

  public PhoneLines(Vertx vertx, Ledger ledger, CallViews views, Sessions sessions) {
    this.vertx = vertx;
    this.ledger = ledger;
    this.views = views;
    this.sessions = sessions;
  }

  public void add(Router router) {
    Topics.CALL.listen(vertx, this::changed);
    router.get("/api/phone/line").handler(this::open);
  }

  private void open(RoutingContext ctx) {
    Upgrade.of(ctx)
        .onSuccess(
            socket -> begin(new OpenPhone(vertx, socket, ctx, ledger.phoneLines(), sessions)))
        .onFailure(ctx::fail);
  }

  private void begin(OpenPhone phone) {
    phones.computeIfAbsent(phone.colleague(), name -> new LinkedHashSet<>()).add(phone);
    phone.whenClosed(
        () ->
            phones.computeIfPresent(
                phone.colleague(),
                (name, open) -> {
                  open.remove(phone);
                  return open.isEmpty() ? null : open;
                }));
    phone.begin();
    ledger
        .phoneLines()
        .of(phone.colleague())
        .compose(
            line ->
                line.callId() == null
                    ? Future.succeededFuture(Optional.<Call>empty())
                    : ledger.calls().find(line.callId()))
        .onSuccess(
            call ->
                call.ifPresent(one -> tell(one, views.of(one), phone.colleague(), List.of(phone))))
        .onFailure(e -> LOG.warn("whether a phone has a call cannot be told now", e));
  }

  private void changed(Call call) {
    var names = new LinkedHashSet<>(call.parties().rung());
    if (call.parties().colleague() != null) {
      names.add(call.parties().colleague());
    }
    names.retainAll(phones.keySet());
    if (!names.isEmpty()) {
      var view = views.of(call);
      names.forEach(name -> tell(call, view, name, List.copyOf(phones.get(name))));
    }
  }

  private void tell(Call call, Future<CallView> view, String colleague, List<OpenPhone> told) {
    boolean mine = colleague.equals(call.parties().colleague());
    var line =
        mine
            ? ledger.phoneLines().of(colleague).map(now -> call.id().equals(now.callId()))
            : Future.succeededFuture(false);
    Future.all(view, line)
        .onSuccess(
            known -> {
              var news = new CallNews("call", view.result(), mine, line.result());
              String text = Buffer.buffer(Json.bytes(news)).toString();
              told.forEach(phone -> phone.send(text));
            })
        .onFailure(
            e ->
                LOG.atError()
                    .setCause(e)
                    .addKeyValue("callId", call.id())
                    .log("a phone is not told of a call"));
  }

  /**
   * @param mine whether the phone's colleague has the call, not one that only rings them
   * @param line whether it has their line
   */
  private record CallNews(String type, CallView call, boolean mine, boolean line) {}
}
