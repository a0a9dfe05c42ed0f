package dev.baton.ui.consent;

import dev.baton.ledger.consent.DoNotCall;
import dev.baton.ledger.party.Person;
import dev.baton.ledger.store.Ledger;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.http.Contract;
import dev.baton.ui.session.Caller;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The do-not-call list: looked through, added to and lifted. */
final class DoNotCallRoutes {

  static final String LIST = "/api/do-not-call";
  private static final Pattern KEY = Pattern.compile("\\+\\d{1,20}|person:[A-Za-z0-9-]{1,64}");
  private static final int PAGE = 100;

  private final Ledger ledger;
  private final Trail trail;

  DoNotCallRoutes(Ledger ledger, Trail trail) {
    this.ledger = ledger;
    this.trail = trail;
  }

  void add(Router router) {
    router.get(LIST).handler(Answer.json(200, this::page));
    router.post(LIST).handler(Answer.json(201, this::enter));
    router.delete(LIST + "/:key").handler(this::lift);
  }

  /** A page from behind {@code after} on, or the entry of {@code number} alone. */
  private Future<Map<String, Object>> page(RoutingContext ctx) {
    String number = ctx.request().getParam("number");
    if (number != null) {
      return e164(number).compose(this::listed).compose(found -> shown(found, false));
    }
    String after = ctx.request().getParam("after", "");
    return ledger
        .doNotCall()
        .page(after, PAGE + 1)
        .compose(
            found -> shown(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE));
  }

  /** Entries of the number, and of the person there. */
  private Future<List<DoNotCall>> listed(String number) {
    return ledger
        .parties()
        .at(number)
        .compose(
            person -> {
              var keys = new ArrayList<>(List.of(DoNotCall.ofNumber(number)));
              person.ifPresent(known -> keys.add(DoNotCall.ofPerson(known.id())));
              return ledger.doNotCall().of(keys);
            });
  }

  private Future<Map<String, Object>> shown(List<DoNotCall> entries, boolean more) {
    return views(entries).map(views -> Map.of("entries", views, "more", more));
  }

  private Future<List<DoNotCallView>> views(List<DoNotCall> entries) {
    var ids = entries.stream().map(DoNotCall::personId).filter(Objects::nonNull).toList();
    Future<List<Person>> people =
        ids.isEmpty() ? Future.succeededFuture(List.of()) : ledger.parties().people(ids);
    return people.map(
        known ->
            entries.stream().map(entry -> DoNotCallView.of(entry, nameIn(known, entry))).toList());
  }

  /** The person's name, or the number by which they are known; null for a number's entry. */
  private static String nameIn(List<Person> known, DoNotCall entry) {
    return known.stream()
        .filter(person -> person.id().equals(entry.personId()))
        .map(person -> person.name() == null ? person.number() : person.name())
        .findFirst()
        .orElse(null);
  }

  /**
   * @param number null where a person is named
   * @param personId null where a number is
   * @param person whether the person at the number is meant, at whatever number
   */
  record Wish(String number, String personId, boolean person, String reason) {}

  private Future<DoNotCallView> enter(RoutingContext ctx) {
    var wish = Contract.read(ctx, Wish.class);
    return key(wish)
        .compose(
            key ->
                ledger
                    .doNotCall()
                    .add(new DoNotCall(key, wish.reason().strip(), who(ctx), now(), null)))
        .compose(entered -> trail.doNotCallChanged(ctx, "added", null, 1).map(entered))
        .compose(entered -> views(List.of(entered)))
        .map(views -> views.get(0));
  }

  private Future<String> key(Wish wish) {
    if ((wish.number() == null) == (wish.personId() == null)) {
      throw ApiException.badRequest("Name a number or a person.");
    }
    if (wish.personId() != null) {
      return ledger.parties().people(List.of(wish.personId())).map(DoNotCallRoutes::keyOf);
    }
    var number = e164(wish.number());
    return wish.person()
        ? number.compose(ledger.parties()::at).map(person -> keyOf(person.stream().toList()))
        : number.map(DoNotCall::ofNumber);
  }

  private static String keyOf(List<Person> found) {
    if (found.isEmpty()) {
      throw ApiException.of(409, "nobody_known", "Nobody is known at this number yet.");
    }
    return DoNotCall.ofPerson(found.get(0).id());
  }

  private Future<String> e164(String text) {
    return ledger
        .policies()
        .calling()
        .map(
            policy ->
                PhoneNumber.e164(text, policy.region())
                    .orElseThrow(() -> ApiException.badRequest("This is not a telephone number.")));
  }

  private void lift(RoutingContext ctx) {
    String key =
        URLDecoder.decode(ctx.pathParam("key").replace("+", "%2B"), StandardCharsets.UTF_8);
    if (!KEY.matcher(key).matches()) {
      ctx.fail(ApiException.notFound("There is no such entry."));
      return;
    }
    ledger
        .doNotCall()
        .lift(key)
        .compose(
            lifted ->
                lifted.isPresent()
                    ? trail.doNotCallChanged(ctx, "lifted", lifted.get().callId(), 1)
                    : Future.succeededFuture())
        .onSuccess(done -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  static String who(RoutingContext ctx) {
    return Caller.of(ctx).who();
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
