package dev.baton.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallListIT {

  private static final int CALLS = 60;

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data).signIn();
    IntStream.range(0, CALLS)
        .forEach(i -> RunningUi.await(ui.ledger().calls().begin(Sample.call(id(i), begun(i)))));
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void isEmpty_whenThereIsNoCall(@TempDir Path own) {
    try (var fresh = RunningUi.start(own).signIn()) {
      assertThat(fresh.get("/api/calls").body()).isEqualTo("{\"calls\":[],\"more\":false}");
    }
  }

  @Test
  void hasFiftyCalls_newestFirst_unlessToldOtherwise() {
    var page = page("");
    assertThat(ids(page)).hasSize(50).startsWith(id(59), id(58), id(57)).endsWith(id(10));
    assertThat(page.getBoolean("more")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 59, 60, 61, 100})
  void hasEveryCallOnce_whenPagedThrough(int limit) {
    var all = new ArrayList<String>();
    String before = "";
    JsonObject page;
    do {
      page = page("?limit=" + limit + before);
      assertThat(ids(page)).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
      all.addAll(ids(page));
      before = "&before=" + encoded(lastBegun(page));
    } while (page.getBoolean("more"));
    assertThat(all).isEqualTo(IntStream.range(0, CALLS).mapToObj(i -> id(CALLS - 1 - i)).toList());
  }

  @Test
  void hasNone_beforeTheFirst() {
    var page = page("?before=" + encoded(begun(0).toString()));
    assertThat(page).isEqualTo(new JsonObject("{\"calls\":[],\"more\":false}"));
  }

  @Test
  void takesAMomentOfAnyTimeZone() {
    assertThat(ids(page("?before=" + encoded("2026-11-23T18:03:00.250+08:00"))))
        .containsExactly(id(2), id(1), id(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=1.5",
        "limit=ten",
        "limit=",
        "limit=99999999999999999999",
        "before=",
        "before=yesterday",
        "before=2026-11-23",
        "before=2026-11-23T10:00:00",
        "before=2026-13-45T10:00:00Z",
        "before=1764000000"
      })
  void refuses_parametersThatTheContractDoesNotAllow(String query) {
    var answer = ui.get("/api/calls?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("bad_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"before=-999999999-01-01T00:00:00Z", "before=%2B999999999-12-31T23:59:59Z"})
  void refuses_momentsThatTheStoreCannotHold(String query) {
    assertThat(ui.get("/api/calls?" + query).statusCode()).isEqualTo(400);
  }

  private static JsonObject page(String query) {
    var answer = ui.get("/api/calls" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("calls").stream()
        .map(call -> ((JsonObject) call).getString("id"))
        .toList();
  }

  private static String lastBegun(JsonObject page) {
    var calls = page.getJsonArray("calls");
    return calls.getJsonObject(calls.size() - 1).getString("startedAt");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String id(int number) {
    return "CA-%02d".formatted(number);
  }

  private static Instant begun(int number) {
    return Sample.START.plusSeconds(60L * number);
  }
}
