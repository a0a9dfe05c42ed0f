package dev.baton.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.ledger.insight.Evidence;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.insight.InsightState;
import dev.baton.ledger.team.Role;
import dev.baton.ui.FeedReader;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionRoutesIT {

  private static final String INSIGHTS = "/api/calls/CA1/insights/";
  private static final String SAID = "MZ1-inbound-0";

  @TempDir Path data;
  private RunningUi ui;

  @BeforeEach
  void start() {
    ui = RunningUi.start(data);
    ui.as(ui.cookieOf(Role.SDR));
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA1").withColleague("sdr")));
    RunningUi.await(
        ui.ledger().facts().append(Sample.utterance("CA1", 0, "we have ten thousand"), 0));
    var found = Sample.question("CA1", "q1", "we have ten thousand");
    RunningUi.await(ui.ledger().facts().append("CA1", List.of(found), List.of()));
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  private HttpResponse<String> put(String id, String wish) {
    return ui.send(ui.change(INSIGHTS + id, "PUT", wish));
  }

  private int takeBack(String id, int version) {
    var request = ui.change(INSIGHTS + id + "?version=" + version, "DELETE", "");
    return ui.send(request).statusCode();
  }

  private List<Insight> insights() {
    return RunningUi.await(ui.ledger().facts().of("CA1")).insights();
  }

  @Test
  void aWordCountsAtOnce_forWhoWatchesTheCall_andCanBeTakenBack() throws IOException {
    try (var feed = FeedReader.open(ui, "/api/calls/CA1/feed")) {
      feed.next("page");
      var answer = put("q1", "{\"version\":0,\"state\":\"rejected\"}");
      assertThat(answer.statusCode()).isEqualTo(200);
      var shown = new JsonObject(answer.body());
      assertThat(shown.getString("state")).isEqualTo("rejected");
      assertThat(shown.getJsonObject("judgement").getString("who")).isEqualTo("sdr");
      var told = feed.next("insights").getJsonArray("put").getJsonObject(0);
      assertThat(told).isEqualTo(shown);
      assertThat(takeBack("q1", 1)).isEqualTo(204);
      feed.awaitEvents("insights", 2);
    }
    assertThat(insights()).extracting(Insight::state).containsExactly(InsightState.SUGGESTED);
  }

  @Test
  void whoComesLate_isTold() {
    put("q1", "{\"version\":0,\"state\":\"rejected\"}");
    var late = put("q1", "{\"version\":0,\"state\":\"confirmed\"}");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("stale");
    assertThat(takeBack("q1", 0)).isEqualTo(409);
    assertThat(put("q1", "{\"version\":0,\"state\":\"rejected\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void valuesArePutRight() {
    put("q1", "{\"version\":0,\"state\":\"noted_by_hand\",\"values\":{\"open\":false}}");
    assertThat(insights().get(0).values()).containsEntry("open", false).containsKey("text");
    assertThat(insights().get(0).state()).isEqualTo(InsightState.NOTED_BY_HAND);
  }

  @Test
  void aQuestionAndItsAnswer_arePutRight_andTakenBack() {
    RunningUi.await(ui.ledger().facts().append(Sample.utterance("CA1", 9, "in june"), 0));
    String wish =
        """
        {"version":%d,"state":"noted_by_hand","values":{"text":"Have you <b>ten</b> thousand?",
         "open":false,"answer":"%s","answerUtteranceId":"MZ1-inbound-9000"}}
        """;
    assertThat(put("q1", wish.formatted(0, "In June.")).statusCode()).isEqualTo(200);
    var again = put("q1", wish.formatted(0, "In June."));
    assertThat(new JsonObject(again.body()).getJsonObject("judgement").getInteger("version"))
        .isOne();
    assertThat(put("q1", wish.formatted(0, "In July.")).statusCode()).isEqualTo(409);

    var right = insights().get(0);
    assertThat(right.values())
        .containsEntry("text", "Have you <b>ten</b> thousand?")
        .containsEntry("answer", "In June.");
    assertThat(right.evidence())
        .extracting(Evidence::utteranceId, Evidence::quote)
        .containsExactly(
            tuple(SAID, "Have you <b>ten</b> thousand?"), tuple("MZ1-inbound-9000", "In June."));
    put("q1", "{\"version\":1,\"state\":\"noted_by_hand\",\"values\":{\"answer\":null}}");
    assertThat(insights().get(0).evidence()).hasSize(1);
    assertThat(takeBack("q1", 2)).isEqualTo(204);
    assertThat(insights().get(0).values()).containsEntry("text", "we have ten thousand");
  }

  @Test
  void anInsightIsNotedWhereItWasSaid_andGoesAgain() {
    String wish =
        """
        {"version":0,"state":"noted_by_hand","kind":"evidence","utteranceId":"%s",
         "values":{"slot":"money","status":"met","criterion":"budget","amount":10000}}
        """;
    assertThat(put("hand-1", wish.formatted(SAID)).statusCode()).isEqualTo(200);
    var noted =
        insights().stream().filter(one -> one.id().equals("hand-1")).findFirst().orElseThrow();
    assertThat(noted.evidence().get(0).quote()).isEqualTo("we have ten thousand");
    assertThat(noted.values()).containsEntry("criterion", "budget").containsEntry("amount", 10000);
    assertThat(takeBack("hand-1", 1)).isEqualTo(204);
    assertThat(insights()).extracting(Insight::id).containsExactly("q1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":0,\"state\":\"suggested\"}",
        "{\"version\":0,\"state\":\"noted_by_hand\",\"values\":{\"open\":\"yes\"}}",
        "{\"version\":0,\"state\":\"noted_by_hand\",\"values\":{\"text\":\" \"}}",
        "{\"version\":0,\"state\":\"noted_by_hand\",\"values\":{\"text\":\"a\\u0000b\"}}",
        "{\"version\":0,\"state\":\"noted_by_hand\",\"values\":{\"answer\":\"nowhere\"}}",
        "{\"version\":0,\"state\":\"noted_by_hand\",\"values\":{\"other\":\"words\"}}",
        "{\"version\":0,\"state\":\"noted_by_hand\",\"values\":{\"open\":null}}",
        "{\"version\":-1,\"state\":\"confirmed\"}",
        "{\"state\":\"confirmed\"}",
        "[]"
      })
  void whatIsNoWord_isRefused(String wish) {
    assertThat(put("q1", wish).statusCode()).isEqualTo(400);
    assertThat(insights().get(0).judgement()).isNull();
  }

  @Test
  void whatIsNotThere_cannotBeJudged() {
    String confirmed = "{\"version\":0,\"state\":\"confirmed\"}";
    assertThat(put("q9", confirmed).statusCode()).isEqualTo(404);
    String nowhere =
        "{\"version\":0,\"state\":\"noted_by_hand\",\"kind\":\"question\",\"utteranceId\":\"u9\","
            + "\"values\":{\"open\":true}}";
    assertThat(put("hand-2", nowhere).statusCode()).isEqualTo(404);
    String unsaid =
        "{\"version\":0,\"state\":\"noted_by_hand\",\"values\":{\"answerUtteranceId\":\"u9\"}}";
    assertThat(put("q1", unsaid).statusCode()).isEqualTo(404);
    String metric =
        "{\"version\":0,\"state\":\"noted_by_hand\",\"kind\":\"talk_ratio\",\"utteranceId\":\""
            + SAID
            + "\"}";
    assertThat(put("hand-3", metric).statusCode()).isEqualTo(400);
    ui.as(ui.cookieOf(Role.SALES_REP));
    assertThat(put("q1", confirmed).statusCode()).isEqualTo(404);
  }
}
