package dev.baton.telephony.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.inside.Finding.Verdict;
import dev.baton.ledger.settings.Settings;
import dev.baton.telephony.account.TwilioAccount;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a stand-in of the carrier's API that knows one account. */
class AccountCheckIT {

  private static final String ACCOUNT = "AC00000000000000000000000000000001";
  private static final String KEY = "SK00000000000000000000000000000001";
  private static final String APP = "AP00000000000000000000000000000001";
  private static final String NUMBER = "+14155550100";
  private static final URI ORIGIN = URI.create("https://calls.example.com");

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, String> answers = new HashMap<>();
  private HttpServer server;

  @BeforeEach
  void serve() {
    answers.put("Accounts/" + ACCOUNT, "{\"status\":\"active\",\"type\":\"Full\"}");
    answers.put("Applications/" + APP, "{\"voice_url\":\"" + ORIGIN + "/twilio/voice\"}");
    numbers("IncomingPhoneNumbers", "{\"voice_url\":\"" + ORIGIN + "/twilio/hotline\"}");
    numbers("OutgoingCallerIds", "");
    server = vertx.createHttpServer().requestHandler(this::answer).listen(0, "localhost").await();
  }

  @AfterEach
  void stop() {
    vertx.close().await();
  }

  private void numbers(String list, String one) {
    answers.put(list, "{\"" + snake(list) + "\":[" + one + "],\"page\":0,\"page_size\":1}");
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private void answer(HttpServerRequest request) {
    String path = request.path().replace(".json", "");
    String resource =
        path.matches(".*/(Accounts|Applications)/\\w+$")
            ? path.replaceAll(".*/(\\w+/\\w+)$", "$1")
            : path.replaceAll(".*/", "");
    String user = resource.startsWith("Accounts/") ? ACCOUNT + ":token" : KEY + ":secret";
    String known = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    var response = request.response().putHeader("Content-Type", "application/json");
    response.putHeader("Date", "Wed, 1 Jan 2020 00:00:00 GMT");
    if (!("Basic " + known).equals(request.getHeader("Authorization"))) {
      response
          .setStatusCode(401)
          .end("{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}");
    } else if (!answers.containsKey(resource)) {
      response.setStatusCode(404).end("{\"code\":20404,\"message\":\"not found\",\"status\":404}");
    } else {
      response.end(answers.get(resource));
    }
  }

  private TwilioAccount account(String token, String secret, int port) {
    return new TwilioAccount(
        ACCOUNT, token, KEY, secret, APP, NUMBER, URI.create("http://localhost:" + port), ORIGIN);
  }

  private List<Finding> look() {
    return AccountCheck.look(account("token", "secret", server.actualPort()));
  }

  private static void assertFinding(List<Finding> found, int at, Verdict verdict, String part) {
    assertThat(found.get(at).verdict()).as(found.get(at).line()).isEqualTo(verdict);
    assertThat(found.get(at).line()).contains(part).doesNotContain("\n");
  }

  @Test
  void findsAllWell() {
    assertThat(look()).hasSize(3).allMatch(one -> one.verdict() == Verdict.OK);
  }

  @Test
  void namesTheSecretThatIsWrong() {
    var found = AccountCheck.look(account("wrong", "secret", server.actualPort()));
    assertFinding(found, 0, Verdict.FAIL, "correct twilio.auth-token");
    assertThat(found.get(1).verdict()).isEqualTo(Verdict.OK);
    found = AccountCheck.look(account("token", "wrong", server.actualPort()));
    assertThat(found.get(0).verdict()).isEqualTo(Verdict.OK);
    assertFinding(found, 1, Verdict.FAIL, "twilio.api-key-secret");
    assertThat(found).noneMatch(one -> one.line().contains("wrong"));
  }

  @Test
  void saysWhereTheAppAndTheNumberLead() {
    answers.put("Applications/" + APP, "{\"voice_url\":\"https://elsewhere.example.com/\"}");
    numbers("IncomingPhoneNumbers", "{\"voice_url\":null}");
    var found = look();
    assertFinding(found, 1, Verdict.FAIL, "leads to https://elsewhere.example.com/: set it to");
    assertFinding(found, 2, Verdict.FAIL, "leads to nothing: set it to");
  }

  @Test
  void saysThatTheAppAndTheNumberAreNotThere() {
    answers.remove("Applications/" + APP);
    numbers("IncomingPhoneNumbers", "");
    var found = look();
    assertFinding(found, 1, Verdict.FAIL, "twilio.application-sid");
    assertFinding(found, 2, Verdict.FAIL, "twilio.caller-id");
    numbers("OutgoingCallerIds", "{\"phone_number\":\"" + NUMBER + "\"}");
    assertFinding(look(), 2, Verdict.WARN, "customers cannot call back");
  }

  @Test
  void saysWhatTheAccountMayNot() {
    answers.put("Accounts/" + ACCOUNT, "{\"status\":\"suspended\",\"type\":\"Full\"}");
    assertFinding(look(), 0, Verdict.FAIL, "suspended");
    answers.put("Accounts/" + ACCOUNT, "{\"status\":\"active\",\"type\":\"Trial\"}");
    assertFinding(look(), 0, Verdict.WARN, "trial");
  }

  @Test
  void saysThatThereIsNoWay_whenNobodyAnswers() {
    int port = server.actualPort();
    server.close().await();
    assertThat(AccountCheck.look(account("token", "secret", port)))
        .singleElement()
        .satisfies(one -> assertThat(one.line()).startsWith("localhost cannot be reached"));
    assertThat(AccountCheck.clockAhead(account("token", "secret", port))).isEmpty();
  }

  @Test
  void comparesTheClock() {
    assertThat(AccountCheck.clockAhead(account("token", "secret", server.actualPort())))
        .hasValueSatisfying(ahead -> assertThat(ahead).isLessThan(Duration.ofDays(-365)));
  }

  @Test
  void theOriginLeadsToTheEdge_whereItAnswersToTheWordOnce() {
    var settings = Settings.of(Map.of("edge.port", "0"));
    try (var edge = new TemporaryEdge(settings)) {
      var here = URI.create("http://127.0.0.1:" + edge.port());
      String word = edge.probe().expect();
      assertThat(OriginCheck.look(here, word, edge.port()).verdict()).isEqualTo(Verdict.OK);
      assertThat(OriginCheck.look(here, word, edge.port()).line()).contains("it answers 404");
      assertThat(OriginCheck.look(here, "another", edge.port()).verdict()).isEqualTo(Verdict.FAIL);
      var elsewhere = URI.create("http://localhost:" + server.actualPort());
      assertThat(OriginCheck.look(elsewhere, edge.probe().expect(), edge.port()).line())
          .contains("does not lead to this edge")
          .contains("port " + edge.port());
    }
    assertThat(OriginCheck.look(URI.create("http://nobody.invalid"), "word", 1).line())
        .contains("DNS");
    assertThat(OriginCheck.look(URI.create("http://127.0.0.1:1"), "word", 1).line())
        .contains("cannot be reached");
  }
}
