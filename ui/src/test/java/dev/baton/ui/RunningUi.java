package dev.baton.ui;

import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.store.Ledgers;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.http.ContractCheck;
import dev.baton.ui.session.Passwords;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server with its store, and a client that may be signed in. */
public final class RunningUi implements AutoCloseable {

  public static final String NAME = "maria";
  public static final String PASSWORD = "correct horse battery staple";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Vertx vertx = Vertx.vertx();
  private final GivenInside inside = new GivenInside();
  private final GivenImports imports = new GivenImports();
  private final Ledger ledger;
  private final UiVerticle verticle;
  private String cookie = "";

  private RunningUi(Path data, Map<String, String> settings, boolean practice) {
    var all =
        Settings.of(settings)
            .with(
                Map.of(
                    LedgerSettings.DATA.name(),
                    data.toString(),
                    UiSettings.PORT.name(),
                    "0",
                    UiSettings.CHECK_ANSWERS.name(),
                    "true"));
    ledger = Ledgers.open(vertx, all);
    verticle = new UiVerticle(all, ledger, practice, inside, imports);
    await(vertx.deployVerticle(verticle));
    await(
        ledger
            .accounts()
            .put(new Account(NAME, "María Pérez", Role.SDR, Passwords.hash(PASSWORD))));
  }

  public static RunningUi start(Path data) {
    return start(data, Map.of(), true);
  }

  public static RunningUi start(Path data, Map<String, String> settings, boolean practice) {
    return new RunningUi(data, settings, practice);
  }

  public static <T> T await(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("nothing came of it", e);
    }
  }

  public Ledger ledger() {
    return ledger;
  }

  /** What the server is to say of itself. */
  public GivenInside inside() {
    return inside;
  }

  /** What takes in what is uploaded. */
  public GivenImports imports() {
    return imports;
  }

  public Vertx vertx() {
    return vertx;
  }

  public int port() {
    return verticle.port();
  }

  /** The cookie of who is signed in, as it goes into a header; empty while nobody is. */
  public String cookie() {
    return cookie;
  }

  public RunningUi signIn() {
    cookie = session(signIn(NAME, PASSWORD));
    return this;
  }

  /** The cookie of the session that an answer opens, as it goes into a header. */
  public static String session(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(header -> header.split(";", 2)[0])
        .filter(one -> one.contains("baton_session="))
        .findFirst()
        .orElseThrow();
  }

  /** A new session of a colleague of this role, whose name is the role's in lower case. */
  public String cookieOf(Role role) {
    String name = role.name().toLowerCase(Locale.ROOT);
    if (await(ledger.accounts().find(name)).isEmpty()) {
      await(ledger.accounts().put(new Account(name, name, role, Passwords.hash(PASSWORD))));
    }
    cookie = "";
    return session(signIn(name, PASSWORD));
  }

  /** The text of a new key with these scopes. */
  public String key(String... scopes) {
    String before = cookie;
    as(cookieOf(Role.ADMINISTRATOR));
    var wish = Json.text(Map.of("name", "a program", "scopes", List.of(scopes)));
    var answer = send(change("/api/keys", "POST", wish));
    cookie = before;
    return new JsonObject(answer.body()).getString("text");
  }

  /** A request of a program. */
  public HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .header("Authorization", "Bearer " + key);
  }

  /** What the audit trail has, newest first. */
  public List<AuditEntry> trail() {
    return await(ledger.audit().page(AuditQuery.newest(100))).entries();
  }

  public HttpResponse<String> signIn(String name, String password) {
    return send(
        change("/api/session", "POST", Json.text(Map.of("name", name, "password", password))));
  }

  /** Goes on with this cookie; with none where it is empty. */
  public RunningUi as(String otherCookie) {
    cookie = otherCookie;
    return this;
  }

  /** A request for {@code path}, of who is signed in. */
  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  /** A request that changes something. */
  public HttpRequest.Builder change(String path, String method, String json) {
    return request(path)
        .header("X-Baton", "test")
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  /** Sends a request; the answer is as the contract says. */
  public <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> content) {
    try {
      var answer = client.send(request.build(), content);
      ContractCheck.check(answer);
      return answer;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    await(vertx.undeploy(verticle.deploymentID()));
    ledger.close();
    await(vertx.close());
  }
}
