package dev.baton.ui.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.team.Role;
import dev.baton.ui.FeedReader;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallAccessIT {

  private static final String OTHER = "another";

  @TempDir Path data;
  private RunningUi ui;

  @BeforeEach
  void start() {
    ui = RunningUi.start(data);
    begin(Sample.call("CA-sdr").withColleague("sdr").withPerson("P1", "acme"));
    begin(Sample.call("CA-rep").withColleague("sales_rep").withPerson("P2", "globex"));
    begin(Sample.call("CA-acme").withColleague(OTHER).withPerson("P3", "acme"));
    begin(Sample.call("CA-other").withColleague(OTHER).withNumber("+14155550199"));
    begin(Sample.call("CA-untaken"));
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SDR, CA-sdr CA-acme CA-untaken",
    "SALES_REP, CA-rep",
    "COACH, CA-sdr CA-rep CA-acme CA-other CA-untaken",
    "ADMINISTRATOR, CA-sdr CA-rep CA-acme CA-other CA-untaken",
    "MARKETING, CA-sdr CA-rep CA-acme CA-other CA-untaken"
  })
  void listsAndOpensWhatTheRoleMaySee(Role role, String expected) {
    ui.as(ui.cookieOf(role));
    var visible = List.of(expected.split(" "));
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(visible);
    for (String id : List.of("CA-sdr", "CA-rep", "CA-acme", "CA-other", "CA-untaken")) {
      boolean opens = role != Role.MARKETING && visible.contains(id);
      int refused = role == Role.MARKETING ? 403 : 404;
      assertThat(ui.get("/api/calls/" + id).statusCode()).isEqualTo(opens ? 200 : refused);
      if (!opens) {
        assertThat(ui.get("/api/calls/" + id + "/feed").statusCode()).isEqualTo(refused);
        assertThat(ui.get("/api/calls/" + id + "/recording.wav").statusCode()).isEqualTo(refused);
      }
    }
  }

  @Test
  void saysNothingOfThePersonToMarketing() {
    ui.as(ui.cookieOf(Role.MARKETING));
    assertThat(ui.get("/api/calls").body()).doesNotContain("+1415").contains("CA-other");
  }

  @Test
  void aCompanyThatIsHandedOver_isSeenFromThenOn() {
    RunningUi.await(ui.ledger().customerTeams().join("acme", "sales_rep"));
    ui.as(ui.cookieOf(Role.SALES_REP));
    assertThat(listed()).containsExactlyInAnyOrder("CA-rep", "CA-sdr", "CA-acme");
  }

  @Test
  void aFeedTellsOnlyOfCallsThatOneMaySee() throws IOException {
    ui.as(ui.cookieOf(Role.SDR));
    try (var feed = FeedReader.open(ui, "/api/calls/feed")) {
      change("CA-other", Call::ringing);
      begin(Sample.call("CA-other2").withColleague(OTHER));
      change("CA-sdr", Call::ringing);
      feed.awaitEvents("call", 1);
      assertThat(feed.events("call").get(0).data().getString("id")).isEqualTo("CA-sdr");
    }
  }

  @Test
  void aCallThatAnotherTakes_goesFromTheList_andItsPageEnds() throws IOException {
    begin(Call.begun("CA-rings", Direction.INBOUND, "en", Instant.now()));
    ui.as(ui.cookieOf(Role.SDR));
    try (var list = FeedReader.open(ui, "/api/calls/feed");
        var page = FeedReader.open(ui, "/api/calls/CA-rings/feed")) {
      page.next("page");
      change("CA-rings", call -> call.withColleague(OTHER));

      assertThat(list.next("gone")).isEqualTo(new JsonObject().put("id", "CA-rings"));
      await().until(page::ended);
      assertThat(page.events("call")).isEmpty();
    }
    assertThat(ui.get("/api/calls/CA-rings").statusCode()).isEqualTo(404);
  }

  private List<String> listed() {
    return new JsonObject(ui.get("/api/calls").body())
        .getJsonArray("calls").stream().map(call -> ((JsonObject) call).getString("id")).toList();
  }

  private void begin(Call call) {
    RunningUi.await(ui.ledger().calls().begin(call));
  }

  private void change(String id, java.util.function.UnaryOperator<Call> change) {
    RunningUi.await(ui.ledger().calls().change(id, change));
  }
}
