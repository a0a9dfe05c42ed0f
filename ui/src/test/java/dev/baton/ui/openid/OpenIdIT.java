package dev.baton.ui.openid;

import static dev.baton.ui.RunningUi.await;
import static dev.baton.ui.openid.BatonBrowser.cookie;
import static dev.baton.ui.openid.BatonBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import dev.baton.ui.people.FirstLink;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in by a real provider, and as whom. */
class OpenIdIT {

  static final String REDIRECT = "https://baton.example" + OpenIdConfig.CALLBACK;

  private static TestProvider provider;

  @TempDir Path data;
  private RunningUi ui;
  private BatonBrowser browser;

  @BeforeAll
  static void startProvider() {
    provider = TestProvider.start(REDIRECT, 0);
  }

  @AfterAll
  static void stopProvider() {
    provider.close();
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  private void start(Map<String, String> more) {
    var settings = new HashMap<>(provider.settings());
    settings.putAll(more);
    ui = RunningUi.start(data, settings, true);
    browser = new BatonBrowser(ui);
    awaitState("there");
  }

  private void awaitState(String state) {
    Awaitility.await().until(() -> way("state").equals(state));
  }

  private String way(String field) {
    return new JsonObject(ui.as("").get("/api/sign-in").body())
        .getJsonObject("provider")
        .getString(field);
  }

  @Test
  void letsInWhoseVerifiedAddressAnAccountHas_andKnowsThemBySubjectFromThenOn() {
    start(Map.of("openid.label", "Sign in with Example"));
    assertThat(way("label")).isEqualTo("Sign in with Example");
    await(ui.ledger().accounts().changeEmail(RunningUi.NAME, "alice@example.com"));

    var begun = browser.begin("/calls/CA1?x=1");
    var answer = browser.comeBack(provider.signIn(begun.address(), "alice"), begun.cookie());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/calls/CA1?x=1");
    assertThat(whoHas(answer).getString("name")).isEqualTo(RunningUi.NAME);
    assertThat(ui.trail().get(0).action()).isEqualTo("signed_in");
    assertThat(ui.trail().get(0).details()).containsEntry("by", "provider");

    await(ui.ledger().accounts().rename(RunningUi.NAME, "Alice"));
    assertThat(whoHas(browser.signIn(provider, "alice")).getString("name"))
        .isEqualTo(RunningUi.NAME);
  }

  @Test
  void letsNobodyIn_whomNobodyInvited() {
    start(Map.of());
    assertRefused(browser.signIn(provider, "alice"), "not_invited");
    assertThat(ui.trail().get(0).details()).containsEntry("why", "not_invited");
    assertThat(ui.trail().get(0).subject().id()).isEqualTo("alice@example.com");
    var answer = browser.comeBack(nobody(), browser.begin("/").cookie());
    assertRefused(answer, "state_wrong");
  }

  private static java.net.URI nobody() {
    return java.net.URI.create(REDIRECT + "?state=made-up&code=made-up");
  }

  @Test
  void makesTheAccountOfWhoIsInvitedByAddress_once() {
    start(Map.of());
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    ui.send(
        ui.change(
            "/api/invitations", "POST", "{\"role\":\"coach\",\"email\":\"Alice@Example.com\"}"));
    var who = whoHas(browser.signIn(provider, "alice"));
    assertThat(who)
        .isEqualTo(
            new JsonObject()
                .put("name", "alice@example.com")
                .put("displayName", "Alice Adams")
                .put("role", "coach")
                .put("hasPassword", false));
    assertThat(await(ui.ledger().invitations().open())).isEmpty();
    assertThat(ui.signIn("alice@example.com", "").statusCode()).isEqualTo(401);
    await(ui.ledger().accounts().remove("alice@example.com"));
    assertRefused(browser.signIn(provider, "alice"), "not_invited");
  }

  @Test
  void makesTheAccountOfWhoBringsAnInvitationsLink_once_andOfItsAddressOnly() {
    start(Map.of());
    String link = invite("{\"role\":\"coach\"}");
    var who = whoHas(browser.signIn(provider, "alice", link));
    assertThat(who.getString("role")).isEqualTo("coach");
    assertRefused(browser.signIn(provider, "carla", link), "not_invited");
    assertRefused(browser.signIn(provider, "carla", "/welcome#made-up"), "not_invited");
    String others = invite("{\"role\":\"coach\",\"email\":\"boris@example.com\"}");
    assertRefused(browser.signIn(provider, "carla", others), "not_invited");
  }

  private String invite(String wish) {
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    var answer = ui.send(ui.change("/api/invitations", "POST", wish));
    assertThat(answer.statusCode()).isEqualTo(201);
    return new JsonObject(answer.body()).getString("path");
  }

  @Test
  void makesTheFirstAdministrator_byTheirLink_withoutPasswords_whateverTheClaimsSay() {
    start(
        Map.of(
            "sign-in.passwords", "false",
            "openid.role-claim", "groups",
            "openid.roles", "sales=sdr"));
    String link = await(FirstLink.make(ui.ledger())).orElseThrow();
    whoHas(browser.signIn(provider, "alice", link));
    assertThat(whoHas(browser.signIn(provider, "alice")).getString("role"))
        .isEqualTo("administrator");
    assertThat(await(FirstLink.make(ui.ledger()))).isEmpty();
  }

  @Test
  void leavesALinkUnused_whereTheClaimsLetNobodyIn() {
    start(
        Map.of(
            "openid.newcomers", "mapped",
            "openid.role-claim", "groups",
            "openid.roles", "it-staff=coach"));
    String first = await(FirstLink.make(ui.ledger())).orElseThrow();
    assertRefused(browser.signIn(provider, "carla", first), "role_missing");
    assertThat(whoHas(browser.signIn(provider, "boris", first)).getString("role"))
        .isEqualTo("administrator");
  }

  @Test
  void makesAnAdministratorOfWhoWasThereBefore_byTheFirstLinkOnly() {
    start(Map.of("openid.newcomers", "sdr"));
    assertThat(whoHas(browser.signIn(provider, "alice")).getString("role")).isEqualTo("sdr");
    String first = await(FirstLink.make(ui.ledger())).orElseThrow();
    assertThat(whoHas(browser.signIn(provider, "alice", first)).getString("role"))
        .isEqualTo("administrator");
    assertThat(whoHas(browser.signIn(provider, "carla")).getString("role")).isEqualTo("sdr");
    String link = invite("{\"role\":\"administrator\"}");
    assertThat(whoHas(browser.signIn(provider, "carla", link)).getString("role")).isEqualTo("sdr");
  }

  @Test
  void makesAccountsForEverybodyOfADomain_whenSetSo() {
    start(Map.of("openid.newcomers", "sdr", "openid.domains", "example.com, example.org"));
    assertThat(whoHas(browser.signIn(provider, "carla")).getString("role")).isEqualTo("sdr");
    assertRefused(browser.signIn(provider, "foreign"), "domain_foreign");
  }

  @Test
  void takesRolesFromAClaim_atEachSignIn() {
    start(
        Map.of(
            "openid.newcomers", "mapped",
            "openid.role-claim", "groups",
            "openid.roles", "it-staff=administrator, sales=sales_rep"));
    var boris = whoHas(browser.signIn(provider, "boris"));
    assertThat(boris.getString("role")).isEqualTo("administrator");
    assertThat(boris.getString("displayName")).isEqualTo("Борис <script>");
    assertThat(whoHas(browser.signIn(provider, "alice")).getString("role")).isEqualTo("sales_rep");
    await(ui.ledger().accounts().changeRole("alice@example.com", Role.COACH));
    assertThat(whoHas(browser.signIn(provider, "alice")).getString("role")).isEqualTo("sales_rep");
    assertRefused(browser.signIn(provider, "carla"), "not_invited");
  }

  @Test
  void believesNoAddress_thatIsNotVerified() {
    start(Map.of("openid.newcomers", "sdr"));
    await(ui.ledger().accounts().changeEmail(RunningUi.NAME, "alice@example.com"));
    assertRefused(browser.signIn(provider, "victor"), "email_unverified");
  }

  @Test
  void givesNobodyAnAccount_thatIsAnotherPersonsAtTheProvider() {
    start(Map.of("openid.newcomers", "sdr"));
    await(ui.ledger().accounts().changeEmail(RunningUi.NAME, "alice@example.com"));
    whoHas(browser.signIn(provider, "alice"));
    assertRefused(browser.signIn(provider, "mallory"), "other_person");
  }

  @Test
  void doesNotTakeANameForAnAddress() {
    start(Map.of("openid.newcomers", "sdr"));
    await(
        ui.ledger()
            .accounts()
            .put(new Account("alice@example.com", "Trap", Role.MARKETING, "a hash")));
    assertThat(whoHas(browser.signIn(provider, "alice")).getString("name"))
        .isEqualTo("alice@example.com-2");
  }

  @Test
  void refusesWhoIsDisabled_andWhoTwoAccountsAreFor() {
    start(Map.of());
    await(ui.ledger().accounts().changeEmail(RunningUi.NAME, "alice@example.com"));
    await(ui.ledger().accounts().disable(RunningUi.NAME, true));
    assertRefused(browser.signIn(provider, "alice"), "account_disabled");
    await(ui.ledger().accounts().changeEmail(RunningUi.NAME, "carla@example.com"));
    await(
        ui.ledger()
            .accounts()
            .put(new Account("carl", "Carl", Role.SDR, "").withEmail("carla@example.com")));
    assertRefused(browser.signIn(provider, "carla"), "email_ambiguous");
  }

  @Test
  void signsOutOfTheProviderToo_whenSetSo() {
    start(Map.of("openid.newcomers", "sdr", "openid.sign-out", "true"));
    var answer = browser.signIn(provider, "alice");
    ui.as(cookie(answer, "baton_session"));
    var out = ui.send(ui.change("/api/session", "DELETE", ""));
    assertThat(new JsonObject(out.body()).getString("next"))
        .startsWith(provider.issuer() + "/session/end?")
        .contains("client_id=baton");
    assertThat(ui.get("/api/session").statusCode()).isEqualTo(401);
    ui.signIn();
    assertThat(ui.send(ui.change("/api/session", "DELETE", "")).statusCode()).isEqualTo(204);
  }

  @Test
  void letsNobodyInWithAPassword_whenSetSo() {
    start(Map.of("sign-in.passwords", "false"));
    assertThat(ui.signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(403);
    assertThat(new JsonObject(ui.get("/api/sign-in").body()).getBoolean("passwords")).isFalse();
  }

  @Test
  void saysThatTheProviderIsAway_andFindsItOnceItIsThere() {
    var away = TestProvider.start(REDIRECT, 0);
    int port = away.port();
    away.close();
    ui = RunningUi.start(data, TestProvider.settings(away.issuer(), REDIRECT), true);
    browser = new BatonBrowser(ui);
    assertThat(way("state")).isEqualTo("away");
    assertRefused(ui.get("/api/sign-in/openid"), "provider_away");
    assertThat(ui.signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode()).isEqualTo(200);
    try (var there = TestProvider.start(REDIRECT, port)) {
      awaitState("there");
      var begun = browser.begin("/");
      var back = there.signIn(begun.address(), "alice");
      there.stop();
      assertRefused(browser.comeBack(back, begun.cookie()), "provider_away");
      assertThat(way("state")).isEqualTo("away");
    }
  }

  /** The colleague whose session an answer opened. */
  private JsonObject whoHas(HttpResponse<String> answer) {
    String session = cookie(answer, "baton_session");
    assertThat(session).as(location(answer)).isNotEmpty();
    return new JsonObject(ui.as(session).get("/api/session").body());
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/sign-in?refused=" + why);
    assertThat(cookie(answer, "baton_session")).isEmpty();
  }
}
