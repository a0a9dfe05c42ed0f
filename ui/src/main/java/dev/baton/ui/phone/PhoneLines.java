package dev.baton.ui.phone;

import dev.baton.ledger.Topics;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.Ledger;
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
        .onSuccess(call -> call.ifPresent(one -> tell(one, List.of(phone))))
        .onFailure(e -> LOG.warn("whether a phone has a call cannot be told now", e));
  }

  private void changed(Call call) {
    var told = new LinkedHashSet<OpenPhone>();
    if (call.parties().colleague() != null) {
      told.addAll(phones.getOrDefault(call.parties().colleague(), Set.of()));
    }
    call.parties().rung().forEach(name -> told.addAll(phones.getOrDefault(name, Set.of())));
    if (!told.isEmpty()) {
      tell(call, List.copyOf(told));
    }
  }

  private void tell(Call call, List<OpenPhone> told) {
    views
        .of(call)
        .onSuccess(
            view -> {
              String text =
                  Buffer.buffer(Json.bytes(Map.of("type", "call", "call", view))).toString();
              told.forEach(phone -> phone.send(text));
            })
        .onFailure(
            e ->
                LOG.atError()
                    .setCause(e)
                    .addKeyValue("callId", call.id())
                    .log("a phone is not told of a call"));
  }
}
