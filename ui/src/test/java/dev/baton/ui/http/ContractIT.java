package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractIT {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** In the place of a method that a path does not take. */
  private static final JsonObject PUBLIC = new JsonObject().put("x-public", true);

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data);
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA1")));
  }

  @BeforeEach
  void signIn() {
    ui.signIn();
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  static Stream<Arguments> operations() {
    return operations(true);
  }

  static Stream<Arguments> methodsOfNoOperation() {
    return operations(false);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void servesTheOperation(String method, String path) throws IOException {
    var answer = send(method, path);
    assertThat(answer.statusCode()).isNotEqualTo(405);
    assertThat(String.valueOf(answer.body())).doesNotContain("There is nothing at this address.");
  }

  @ParameterizedTest
  @MethodSource("methodsOfNoOperation")
  void answersWithAnError_whenTheContractHasNoSuchOperation(String method, String path)
      throws IOException {
    var answer = send(method, path);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/calls/a.b", "/api/calls/CA1/x"})
  void answersNotFound_whenTheContractHasNoSuchAddress(String path) {
    var answer = ui.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new JsonObject(answer.body()))
        .isEqualTo(
            new JsonObject()
                .put("code", "not_found")
                .put("message", "There is nothing at this address."));
  }

  static Stream<Arguments> operationsForColleagues() {
    return operations(
        (path, method) -> !path.getJsonObject(method, PUBLIC).getBoolean("x-public", false));
  }

  @ParameterizedTest
  @MethodSource("operationsForColleagues")
  void wantsASession_whereTheContractDoes(String method, String path) {
    ui.as("");
    var request =
        ui.change(path, method.toUpperCase(Locale.ROOT), "{\"name\":\"x\",\"password\":\"x\"}");
    assertThat(ui.send(request).statusCode()).isEqualTo(401);
  }

  @Test
  void namesTheFieldsThatAreWrong() {
    var answer =
        ui.send(ui.change("/api/session", "POST", "{\"name\":7,\"password\":\"x\",\"extra\":1}"));
    assertThat(answer.statusCode()).isEqualTo(400);
    var error = new JsonObject(answer.body());
    assertThat(error.getString("code")).isEqualTo("bad_request");
    assertThat(error.getJsonObject("details").getJsonArray("errors").encode())
        .contains("name")
        .contains("extra");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"CA1\",\"version\":0,\"direction\":\"outbound\",\"state\":\"live\"}",
        "{\"id\":\"CA1\",\"unheardOf\":1}"
      })
  void wouldNotPass_whenAnAnswerWereNotAsWritten(String call) {
    assertThatThrownBy(() -> ContractCheck.check("call", new JsonObject(call)))
        .isInstanceOf(AssertionError.class);
  }

  private static HttpResponse<?> send(String method, String path) throws IOException {
    var request =
        ui.request(path)
            .header("X-Baton", "test")
            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody());
    if (method.equals("get") && path.endsWith("/feed")) {
      var feed = ui.send(request, BodyHandlers.ofInputStream());
      feed.body().close();
      return feed;
    }
    return ui.send(request);
  }

  private static Stream<Arguments> operations(boolean written) {
    return operations((path, method) -> path.containsKey(method) == written);
  }

  private static Stream<Arguments> operations(BiPredicate<JsonObject, String> wanted) {
    return ContractCheck.paths().stream()
        .flatMap(
            path ->
                METHODS.stream()
                    .filter(method -> wanted.test((JsonObject) path.getValue(), method))
                    .map(method -> Arguments.of(method, address(path.getKey()))));
  }

  /** An address of the path, of a call that there is. */
  private static String address(String path) {
    return path.replace("{callId}", "CA1")
        .replace("{noticeId}", "0".repeat(64))
        .replace("{key}", "person:x1")
        .replaceAll("\\{\\w+}", "x1");
  }
}
