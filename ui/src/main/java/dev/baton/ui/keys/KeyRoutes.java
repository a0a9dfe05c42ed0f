package dev.baton.ui.keys;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.ApiKey;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.KeyToken;
import dev.baton.ui.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes, lists and revokes programs' keys. A key's text is told once, when it is made. */
public final class KeyRoutes {

  private static final String PATH = "/api/keys";

  private final Ledger ledger;

  public KeyRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  public void add(Router router) {
    router.get(PATH).handler(Answer.json(200, ctx -> list()));
    router.post(PATH).handler(Answer.json(201, this::make));
    router.delete(PATH + "/:id").handler(this::revoke);
  }

  private record Wish(String name, Set<String> scopes) {}

  private record KeyView(
      String id,
      String name,
      List<String> scopes,
      Instant madeAt,
      String madeBy,
      String lastUsedOn) {

    static KeyView of(ApiKey key) {
      return new KeyView(
          key.id(),
          key.name(),
          key.scopes().stream().sorted().toList(),
          key.madeAt(),
          key.madeBy(),
          key.lastUsedOn() == null ? null : key.lastUsedOn().toString());
    }
  }

  private Future<Map<String, List<KeyView>>> list() {
    var newestFirst = Comparator.comparing(ApiKey::madeAt).reversed();
    return ledger
        .apiKeys()
        .all()
        .map(all -> Map.of("keys", all.stream().sorted(newestFirst).map(KeyView::of).toList()));
  }

  private Future<Map<String, String>> make(RoutingContext ctx) {
    var wish = Contract.read(ctx, Wish.class);
    String name = wish.name().strip();
    if (name.isEmpty()) {
      throw ApiException.badRequest("A key has a name, such as that of its program.");
    }
    var token = KeyToken.fresh();
    var who = SignedIn.of(ctx);
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var key = new ApiKey(token.id(), name, token.hash(), wish.scopes(), now, who.who(), null);
    return ledger
        .audit()
        .append(
            who.does(AuditAction.KEY_MADE, AuditSubject.key(token.id()))
                .with("scopes", String.join(" ", key.scopes().stream().sorted().toList())))
        .compose(written -> ledger.apiKeys().add(key))
        .map(Map.of("id", token.id(), "text", token.text()));
  }

  private void revoke(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    ledger
        .apiKeys()
        .revoke(id)
        .compose(
            there -> {
              if (!there) {
                throw ApiException.notFound("There is no such key.");
              }
              return ledger
                  .audit()
                  .append(SignedIn.of(ctx).does(AuditAction.KEY_REVOKED, AuditSubject.key(id)));
            })
        .onSuccess(written -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
  }
}
