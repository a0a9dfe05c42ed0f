package dev.baton.ui.handoff;

import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.store.CallScope;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.call.CallId;
import dev.baton.ui.call.CallView;
import dev.baton.ui.call.CallViews;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a colleague was handed. */
public final class InboxRoutes {

  private static final int MOST = 100;
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  private final Ledger ledger;
  private final CallViews calls;
  private final HandoffViews views;

  public InboxRoutes(Ledger ledger, CallViews calls, HandoffViews views) {
    this.ledger = ledger;
    this.calls = calls;
    this.views = views;
  }

  public void add(Router router) {
    router.get("/api/inbox").handler(Answer.json(200, this::list));
    router.get("/api/inbox/unread").handler(Answer.json(200, this::unread));
    router.putWithRegex(CallId.path("/api/inbox/", "/seen")).handler(Answer.json(200, this::seen));
  }

  private record Item(HandoffView handoff, CallView call) {}

  /**
   * Those not seen yet first, each part newest first; and what one handed to colleagues who are
   * gone, so that nobody has it.
   */
  private Future<Map<String, List<Item>>> list(RoutingContext ctx) {
    var mine = ledger.handoffs().to(name(ctx), MOST).compose(this::shown);
    var others = ledger.handoffs().from(name(ctx), MOST).compose(this::shown);
    return Future.all(mine, others)
        .map(
            both ->
                Map.of(
                    "handoffs",
                    mine.result(),
                    "unattended",
                    others.result().stream().filter(one -> one.handoff().to().gone()).toList()));
  }

  private Future<List<Item>> shown(List<Handoff> found) {
    return Future.all(views.of(found), calls(found)).map(InboxRoutes::items);
  }

  private static List<Item> items(CompositeFuture both) {
    List<HandoffView> handoffs = both.resultAt(0);
    Map<String, CallView> byId = both.resultAt(1);
    var items = new ArrayList<Item>();
    for (var handoff : handoffs) {
      var call = byId.get(handoff.callId());
      if (call != null) {
        items.add(new Item(handoff, call));
      }
    }
    items.sort(Comparator.comparing(item -> item.handoff().seenAt() != null));
    return items;
  }

  private Future<Map<String, CallView>> calls(List<Handoff> handoffs) {
    var ids = handoffs.stream().map(Handoff::callId).collect(Collectors.toSet());
    // Nobody's name is empty.
    var these = new CallScope(false, "", Set.of(), ids, false);
    return ids.isEmpty()
        ? Future.succeededFuture(Map.of())
        : ledger
            .calls()
            .newest(these, END_OF_TIME, MOST)
            .compose(calls::of)
            .map(
                found ->
                    found.stream().collect(Collectors.toMap(CallView::id, Function.identity())));
  }

  private Future<Map<String, Integer>> unread(RoutingContext ctx) {
    return ledger
        .handoffs()
        .to(name(ctx), MOST)
        .map(
            found ->
                Map.of("unread", (int) found.stream().filter(one -> one.seenAt() == null).count()));
  }

  private Future<HandoffView> seen(RoutingContext ctx) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return ledger
        .handoffs()
        .seen(CallId.of(ctx), name(ctx), now)
        .compose(
            found ->
                found
                    .map(views::of)
                    .orElseGet(
                        () ->
                            Future.failedFuture(
                                ApiException.notFound("You were not handed this call."))));
  }

  private static String name(RoutingContext ctx) {
    return SignedIn.of(ctx).account().name();
  }
}
