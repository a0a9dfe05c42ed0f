package dev.baton.ui.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** The provider of src/test/openid-provider as a process of its own. */
final class TestProvider implements AutoCloseable {

  static final String SECRET = "a secret: 100% & \"odd\"";

  private static final Path FOLDER = Path.of("src/test/openid-provider");

  private final Process process;
  private final String issuer;
  private final String redirect;

  private TestProvider(Process process, String issuer, String redirect) {
    this.process = process;
    this.issuer = issuer;
    this.redirect = redirect;
  }

  /**
   * @param redirect where it sends people back to
   * @param port 0 for any
   */
  static TestProvider start(String redirect, int port) {
    try {
      var process =
          new ProcessBuilder("node", "provider.mjs", redirect, String.valueOf(port))
              .directory(FOLDER.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader out = process.inputReader();
      String issuer = out.readLine();
      assertThat(issuer).as("it said its address").isNotNull();
      return new TestProvider(process, issuer, redirect);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String issuer() {
    return issuer;
  }

  int port() {
    return URI.create(issuer).getPort();
  }

  /** What Baton is set to, to use it. */
  Map<String, String> settings() {
    return settings(issuer, redirect);
  }

  static Map<String, String> settings(String issuer, String redirect) {
    return Map.of(
        "openid.issuer",
        issuer,
        "openid.client-id",
        "baton",
        "openid.client-secret",
        SECRET,
        "http.public-origin",
        redirect.replace(OpenIdConfig.CALLBACK, ""));
  }

  /** Has it answer the next code with an ID token that is wrong in this. */
  void behave(JsonObject wrong) {
    send(
        HttpClient.newHttpClient(),
        HttpRequest.newBuilder(URI.create(issuer + "/behave"))
            .POST(BodyPublishers.ofString(wrong.encode()))
            .build());
  }

  /** Goes where Baton sent a browser, signs in there, and says where it is sent back to. */
  URI signIn(String address, String login) {
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var at = URI.create(address);
    var answer = get(browser, at);
    for (int steps = 0; steps < 10; steps++) {
      if (answer.statusCode() == 200) {
        answer =
            send(
                browser,
                HttpRequest.newBuilder(at)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("login=" + login))
                    .build());
      }
      String location = answer.headers().firstValue("Location").orElseThrow();
      at = at.resolve(location);
      if (location.startsWith(redirect)) {
        return at;
      }
      answer = get(browser, at);
    }
    throw new AssertionError("it never sends back: " + answer.body());
  }

  private static HttpResponse<String> get(HttpClient browser, URI at) {
    return send(browser, HttpRequest.newBuilder(at).build());
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
    try {
      return browser.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  void stop() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
