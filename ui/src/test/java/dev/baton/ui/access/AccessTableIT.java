package dev.baton.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import dev.baton.ui.http.Contract;
import dev.baton.ui.http.Operation;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the server, the contract, and the table of docs/security.md against each other. */
class AccessTableIT {

  @TempDir static Path data;
  private static RunningUi ui;
  private static List<Operation> operations;
  private static String keyOfEveryScope;

  private static final Set<String> SCOPES =
      Set.of("calls:read", "calls:write", "recordings:read", "metrics");

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data);
    operations = Contract.load().operations();
    keyOfEveryScope = ui.key(SCOPES.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  static Stream<AccessTable.Row> rows() {
    return AccessTable.rows().stream();
  }

  static Stream<Arguments> rowsAndRoles() {
    return rows().flatMap(row -> Stream.of(Role.values()).map(role -> Arguments.of(row, role)));
  }

  @Test
  void theTableHasEveryOperation_andNoOther() {
    assertThat(rows().map(AccessTable.Row::operation))
        .containsExactlyInAnyOrderElementsOf(
            operations.stream().map(one -> one.method() + " " + one.path()).toList());
  }

  @Test
  void everyOperationHasATag_andASummary() {
    assertThat(operations)
        .allSatisfy(
            one -> {
              assertThat(one.written().getString("summary")).as(one.id()).isNotBlank();
              assertThat(one.written().getJsonArray("tags")).as(one.id()).hasSize(1);
            });
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theContractSaysTheSame(AccessTable.Row row) {
    var operation = operation(row);
    assertThat(operation.access().open()).isEqualTo(row.nobody());
    assertThat(operation.access().roles())
        .isEqualTo(row.nobody() ? EnumSet.noneOf(Role.class) : row.roles());
    assertThat(operation.access().scope().orElse("")).isEqualTo(row.scope());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nobodyIsRefused_whereTheTableSaysSo(AccessTable.Row row) throws IOException {
    var answer = ask(row, "");
    if (row.nobody()) {
      assertThat(code(answer)).isNotIn("not_signed_in", "not_allowed");
    } else {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(code(answer)).isEqualTo("not_signed_in");
    }
  }

  @ParameterizedTest
  @MethodSource("rowsAndRoles")
  void aRoleIsRefused_whereTheTableSaysSo(AccessTable.Row row, Role role) throws IOException {
    var answer = ask(row, ui.cookieOf(role));
    if (row.nobody() || row.roles().contains(role)) {
      assertThat(answer.statusCode()).isNotEqualTo(405);
      assertThat(code(answer)).isNotIn("not_signed_in", "not_allowed");
    } else {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(code(answer)).isEqualTo("not_allowed");
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aKeyIsRefused_whereTheTableSaysSo(AccessTable.Row row) throws IOException {
    String code = code(askByKey(row, keyOfEveryScope));
    if (row.nobody() || !row.scope().isEmpty()) {
      assertThat(code)
          .isNotIn("key_unknown", "not_signed_in", "not_allowed", "scope_missing")
          .isNotEqualTo("colleague_needed");
    } else {
      assertThat(code).isEqualTo("colleague_needed");
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aKeyWithoutTheScopeIsRefused(AccessTable.Row row) throws IOException {
    if (row.scope().isEmpty()) {
      return;
    }
    var others = new TreeSet<>(SCOPES);
    others.remove(row.scope());
    var answer = askByKey(row, ui.key(others.toArray(String[]::new)));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(code(answer)).isEqualTo("scope_missing");
  }

  private static HttpResponse<InputStream> askByKey(AccessTable.Row row, String key) {
    String path = sample(row.path());
    var request =
        ui.request(path, key)
            .header("Content-Type", "application/json")
            .method(row.method(), BodyPublishers.ofString(row.method().equals("GET") ? "" : "{}"));
    return ui.send(request, BodyHandlers.ofInputStream());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatTheContractLacks_isRefusedToEveryRole(Role role) {
    ui.as(ui.cookieOf(role));
    assertThat(ui.get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(ui.send(ui.change("/api/calls", "PUT", "{}")).statusCode()).isEqualTo(405);
    assertThat(ui.send(ui.change("/metrics/nothing", "POST", "{}")).statusCode()).isEqualTo(404);
  }

  private static Operation operation(AccessTable.Row row) {
    return operations.stream()
        .filter(one -> one.method().equals(row.method()) && one.path().equals(row.path()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the contract has no " + row));
  }

  /** An address of the operation. */
  private static String sample(String path) {
    return path.replace("{noticeId}", "0".repeat(64))
        .replace("{key}", "person:x1")
        .replaceAll("\\{\\w+}", "x1");
  }

  private static HttpResponse<InputStream> ask(AccessTable.Row row, String cookie) {
    ui.as(cookie);
    String path = sample(row.path());
    String json = row.method().equals("GET") ? "" : "{}";
    return ui.send(ui.change(path, row.method(), json), BodyHandlers.ofInputStream());
  }

  /** The error's code; empty where it is none. Feeds are left at once. */
  private static String code(HttpResponse<InputStream> answer) throws IOException {
    try (var content = answer.body()) {
      boolean error = answer.statusCode() >= 400;
      return error
          ? new JsonObject(new String(content.readAllBytes(), StandardCharsets.UTF_8))
              .getString("code")
          : "";
    }
  }
}
