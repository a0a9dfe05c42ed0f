package dev.baton.ui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.handoff.Handoff;
import dev.baton.ledger.insight.CallNotes;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.FeedReader;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoffRoutesIT {

  private static final String TO_REP = "/handoffs/sales_rep";

  @TempDir Path data;
  private RunningUi ui;
  private String sdr;
  private String rep;

  @BeforeEach
  void start() {
    ui = RunningUi.start(data);
    rep = ui.cookieOf(Role.SALES_REP);
    sdr = ui.cookieOf(Role.SDR);
    ended("CA1");
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  private void ended(String id) {
    RunningUi.await(ui.ledger().calls().begin(Sample.call(id).withColleague("sdr")));
    var end = Sample.START.plusSeconds(60);
    RunningUi.await(ui.ledger().calls().change(id, c -> c.ended(Outcome.COMPLETED, end)));
  }

  private java.net.http.HttpResponse<String> put(String cookie, String path, String body) {
    return ui.send(ui.as(cookie).change("/api/calls/" + path, "PUT", body));
  }

  private int handOff(String id, String words) {
    var wish = new JsonObject().put("version", 0).put("words", words);
    return put(sdr, id + TO_REP, wish.encode()).statusCode();
  }

  private String code(java.net.http.HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }

  private JsonObject inbox() {
    return new JsonObject(ui.as(rep).get("/api/inbox").body());
  }

  private JsonObject item(int i) {
    return inbox().getJsonArray("handoffs").getJsonObject(i);
  }

  @Test
  void aRepSeesTheCallsThatTheyWereHanded_andNoOther() {
    ended("CA2");
    assertThat(ui.as(rep).get("/api/calls/CA1").statusCode()).isEqualTo(404);
    assertThat(handOff("CA1", "  call before noon ")).isEqualTo(200);
    assertThat(ui.as(rep).get("/api/calls/CA1").statusCode()).isEqualTo(200);
    assertThat(ui.as(rep).get("/api/calls/CA2").statusCode()).isEqualTo(404);
    var listed = new JsonObject(ui.as(rep).get("/api/calls").body()).getJsonArray("calls");
    assertThat(listed).extracting(call -> ((JsonObject) call).getString("id")).containsOnly("CA1");
    var handoff = item(0).getJsonObject("handoff");
    assertThat(handoff.getString("words")).isEqualTo("call before noon");
    assertThat(handoff.getJsonObject("from").getString("name")).isEqualTo("sdr");
    assertThat(item(0).getJsonObject("call").getString("id")).isEqualTo("CA1");
  }

  @Test
  void takenBack_itIsNotSeenAnyMore() {
    handOff("CA1", null);
    var others = ui.send(ui.as(rep).change("/api/calls/CA1" + TO_REP, "DELETE", ""));
    assertThat(others.statusCode()).isEqualTo(403);
    for (int i = 0; i < 2; i++) {
      var gone = ui.send(ui.as(sdr).change("/api/calls/CA1" + TO_REP, "DELETE", ""));
      assertThat(gone.statusCode()).isEqualTo(204);
    }
    assertThat(ui.as(rep).get("/api/calls/CA1").statusCode()).isEqualTo(404);
    assertThat(inbox().getJsonArray("handoffs")).isEmpty();
  }

  @Test
  void unreadOnesComeFirst_andAreCounted() {
    ended("CA2");
    handOff("CA1", null);
    handOff("CA2", null);
    assertThat(unread()).isEqualTo(2);
    var seen = ui.send(ui.as(rep).change("/api/inbox/CA2/seen", "PUT", ""));
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(unread()).isOne();
    assertThat(item(0).getJsonObject("handoff").getString("callId")).isEqualTo("CA1");
    assertThat(item(1).getJsonObject("handoff").getString("seenAt")).isNotNull();
    assertThat(ui.send(ui.as(sdr).change("/api/inbox/CA2/seen", "PUT", "")).statusCode())
        .isEqualTo(404);
  }

  private int unread() {
    return new JsonObject(ui.as(rep).get("/api/inbox/unread").body()).getInteger("unread");
  }

  @Test
  void theInboxTellsWhenItChanges() throws IOException {
    try (var feed = FeedReader.open(ui.as(rep), "/api/inbox/feed")) {
      handOff("CA1", null);
      feed.awaitEvents("changed", 1);
      RunningUi.await(ui.ledger().forgetting().ask(Forgettable.call("CA1"), "ada", Instant.now()));
      feed.awaitEvents("changed", 2);
    }
    assertThat(inbox().getJsonArray("handoffs")).isEmpty();
  }

  @Test
  void sentAgain_itIsTheSame_andOtherWordsNeedItsVersion() {
    assertThat(handOff("CA1", "one")).isEqualTo(200);
    assertThat(handOff("CA1", "one")).isEqualTo(200);
    assertThat(handOff("CA1", "two")).isEqualTo(409);
    var changed = put(sdr, "CA1" + TO_REP, "{\"version\":1,\"words\":\"two\"}");
    assertThat(new JsonObject(changed.body()).getInteger("version")).isEqualTo(2);
    assertThat(inbox().getJsonArray("handoffs")).hasSize(1);
  }

  @Test
  void whatAColleagueHadWhoIsGone_isShown_andAnotherTakesIt() {
    var accounts = ui.ledger().accounts();
    RunningUi.await(accounts.put(new Account("zoe", "Zoe", Role.SALES_REP, "")));
    handOff("CA1", "call before noon");
    assertThat(code(put(sdr, "CA1/handoffs/zoe", inPlaceOfRep()))).isEqualTo("still_there");
    assertThat(unattended()).isEmpty();

    RunningUi.await(accounts.disable("sales_rep", true));
    assertThat(unattended()).hasSize(1);
    assertThat(to(unattended().getJsonObject(0)).getBoolean("gone")).isTrue();
    RunningUi.await(accounts.remove("sales_rep"));
    assertThat(to(unattended().getJsonObject(0)).getString("displayName")).isEqualTo("sales_rep");

    for (int i = 0; i < 2; i++) {
      var taken = put(sdr, "CA1/handoffs/zoe", inPlaceOfRep());
      assertThat(taken.statusCode()).isEqualTo(200);
      assertThat(new JsonObject(taken.body()).getString("words")).isEqualTo("call before noon");
    }
    assertThat(unattended()).isEmpty();
    assertThat(RunningUi.await(ui.ledger().handoffs().of("CA1")))
        .extracting(Handoff::from, Handoff::to)
        .containsExactly(tuple("sdr", "zoe"));
  }

  @Test
  void whoTakesItOneself_hasItFromWhomItWas_andMayTakeItBackWhereTheyAreGone() {
    String administrator = ui.cookieOf(Role.ADMINISTRATOR);
    handOff("CA1", "call before noon");
    RunningUi.await(ui.ledger().accounts().disable("sales_rep", true));
    var taken = put(administrator, "CA1/handoffs/administrator", inPlaceOfRep());
    assertThat(new JsonObject(taken.body()).getJsonObject("from").getString("name"))
        .isEqualTo("sdr");

    RunningUi.await(ui.ledger().accounts().disable("sales_rep", false));
    rep = ui.cookieOf(Role.SALES_REP);
    handOff("CA1", null);
    String back = "/api/calls/CA1/handoffs/administrator";
    assertThat(ui.send(ui.as(rep).change(back, "DELETE", "")).statusCode()).isEqualTo(403);
    RunningUi.await(ui.ledger().accounts().disable("sdr", true));
    assertThat(ui.send(ui.as(rep).change(back, "DELETE", "")).statusCode()).isEqualTo(204);
  }

  private static String inPlaceOfRep() {
    return "{\"version\":0,\"instead\":\"sales_rep\"}";
  }

  private JsonArray unattended() {
    return new JsonObject(ui.as(sdr).get("/api/inbox").body()).getJsonArray("unattended");
  }

  private static JsonObject to(JsonObject item) {
    return item.getJsonObject("handoff").getJsonObject("to");
  }

  @Test
  void whatCannotBe_isRefused() {
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CAlive").withColleague("sdr")));
    String none = "{\"version\":0}";
    assertThat(code(put(sdr, "CAlive" + TO_REP, none))).isEqualTo("call_live");
    assertThat(code(put(sdr, "CA1/handoffs/nobody", none))).isEqualTo("no_such_colleague");
    assertThat(code(put(sdr, "CA1/handoffs/sdr", none))).isEqualTo("own_call");
    ui.cookieOf(Role.MARKETING);
    assertThat(code(put(sdr, "CA1/handoffs/marketing", none))).isEqualTo("no_such_colleague");
    assertThat(put(rep, "CA1/handoffs/sdr", none).statusCode()).isEqualTo(404);
    assertThat(handOff("CA1", "x".repeat(501))).isEqualTo(400);
    assertThat(handOff("CA1", "<script>alert(1)</script>\u0000")).isEqualTo(200);
  }

  @Test
  void salesRepsComeFirst_andNobodyWhoCannotOpenACall() {
    ui.cookieOf(Role.MARKETING);
    RunningUi.await(ui.ledger().accounts().put(new Account("zoe", "Zoe", Role.SALES_REP, "")));
    RunningUi.await(ui.ledger().accounts().put(new Account("abe", "Abe", Role.SALES_REP, "")));
    RunningUi.await(ui.ledger().accounts().disable("abe", true));
    var listed = new JsonObject(ui.as(sdr).get("/api/colleagues").body());
    assertThat(listed.getJsonArray("colleagues"))
        .extracting(one -> ((JsonObject) one).getString("name"))
        .containsExactly("sales_rep", "zoe", "maria", "sdr");
  }

  @Test
  void notesSayToWhomACallWasHanded_andWhenNobodyWritesThem() {
    handOff("CA1", null);
    var away = ui.as(sdr).get("/api/calls/CA1/notes");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(code(away)).isEqualTo("insights_away");
    Topics.NOTES.serve(
        ui.vertx(),
        wish ->
            Future.succeededFuture(new CallNotes(wish.callId(), List.of(), List.of(), List.of())));
    var notes = new JsonObject(ui.as(sdr).get("/api/calls/CA1/notes").body());
    assertThat(notes.getJsonArray("handoffs").getJsonObject(0).getJsonObject("to"))
        .isEqualTo(
            new JsonObject()
                .put("name", "sales_rep")
                .put("displayName", "sales_rep")
                .put("gone", false));
    assertThat(ui.as(rep).get("/api/calls/CA1/notes").statusCode()).isEqualTo(200);
  }
}
