package dev.baton.ui.audit;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.insight.CallNotes;
import dev.baton.ledger.team.Role;
import dev.baton.ui.FeedReader;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each operation is done once with success, by its id; each on something of its own. */
final class Deeds {

  /** Does it, and gives the status of the answer. */
  interface Deed {
    int done() throws IOException;
  }

  private static final String NOBODY = "";
  private static final String NUMBER = "+14155550171";

  private final RunningUi ui;
  private final String sdr;
  private final String administrator;
  private final Map<String, Deed> all = new LinkedHashMap<>();

  Deeds(RunningUi ui) {
    this.ui = ui;
    sdr = ui.cookieOf(Role.SDR);
    Topics.NOTES.serve(
        ui.vertx(),
        wish ->
            Future.succeededFuture(new CallNotes(wish.callId(), List.of(), List.of(), List.of())));
    administrator = ui.cookieOf(Role.ADMINISTRATOR);
    calls();
    lists();
    policy();
    people();
    accounts();
  }

  Map<String, Deed> all() {
    return all;
  }

  private void calls() {
    all.put("getCall", () -> get(sdr, call("CAsee")));
    all.put("followCall", () -> follow(sdr, call("CAfollow") + "/feed"));
    all.put("getRecording", () -> get(sdr, recorded("CAplay") + "/recording.wav"));
    all.put("stopRecording", this::stopAndDelete);
    String consent =
        "{\"purpose\":\"contact\",\"granted\":true,\"wording\":\"yes\",\"channel\":\"call\"}";
    all.put("noteConsent", () -> change(sdr, "POST", ofPerson("CAconsent") + "/consent", consent));
    String reason = "{\"reason\":\"asked\"}";
    all.put(
        "doNotCallAgain", () -> change(sdr, "POST", ofPerson("CAdnc") + "/do-not-call", reason));
    all.put("getNotes", () -> get(sdr, call("CAnotes") + "/notes"));
    all.put("correctInsight", () -> correct("CAcorrect"));
    all.put("takeBackCorrection", this::takeBack);
    all.put("handOff", () -> handOff("CAhand"));
    all.put("withdrawHandoff", this::withdraw);
    all.put("importCall", () -> upload("/api/imports", "application/octet-stream", "RIFF"));
    all.put("deleteCall", () -> change(administrator, "DELETE", call("CAgone"), ""));
    all.put(
        "deletePerson",
        () -> change(administrator, "DELETE", ofPerson("CAperson") + "/person", ""));
    all.put("undoDeletion", this::undo);
  }

  private int stopAndDelete() {
    String stops = call("CAstop") + "/recording/stops";
    int stopped = change(sdr, "POST", stops, "{\"kind\":\"stop\"}");
    int deleted = change(sdr, "POST", stops, "{\"kind\":\"delete_recording\"}");
    return Math.max(stopped, deleted);
  }

  private int correct(String id) {
    String path = call(id);
    RunningUi.await(ui.ledger().facts().append(Sample.utterance(id, 0, "why"), 0));
    var found = Sample.question(id, "q1", "why");
    RunningUi.await(ui.ledger().facts().append(id, List.of(found), List.of()));
    return change(sdr, "PUT", path + "/insights/q1", "{\"version\":0,\"state\":\"confirmed\"}");
  }

  private int takeBack() {
    correct("CAback");
    return change(sdr, "DELETE", "/api/calls/CAback/insights/q1?version=1", "");
  }

  private int handOff(String id) {
    rep();
    String path = call(id);
    var end = Sample.START.plusSeconds(60);
    RunningUi.await(ui.ledger().calls().change(id, c -> c.ended(Outcome.COMPLETED, end)));
    return change(sdr, "PUT", path + "/handoffs/sales_rep", "{\"version\":0}");
  }

  private int withdraw() {
    handOff("CAwithdraw");
    return change(sdr, "DELETE", "/api/calls/CAwithdraw/handoffs/sales_rep", "");
  }

  private int undo() {
    String call = call("CAundo");
    change(administrator, "DELETE", call, "");
    return change(administrator, "DELETE", call + "/deletion", "");
  }

  private void lists() {
    all.put("listCalls", () -> get(sdr, "/api/calls"));
    all.put("listInbox", () -> get(sdr, "/api/inbox"));
    all.put("followCalls", () -> follow(ui.cookieOf(Role.COACH), "/api/calls/feed"));
    all.put("listDoNotCall", () -> get(sdr, "/api/do-not-call"));
    all.put("exportDoNotCall", () -> get(administrator, "/api/do-not-call.csv"));
    all.put("listAudit", () -> get(administrator, "/api/audit"));
    all.put("exportAudit", () -> get(administrator, "/api/audit.csv"));
  }

  private void policy() {
    String entry = "{\"number\":\"+14155550181\",\"reason\":\"asked\"}";
    all.put("addDoNotCall", () -> change(sdr, "POST", "/api/do-not-call", entry));
    all.put(
        "liftDoNotCall",
        () -> change(administrator, "DELETE", "/api/do-not-call/%2B14155550181", ""));
    all.put(
        "importDoNotCall",
        () -> upload("/api/do-not-call.csv", "text/csv", "number,reason\r\n+14155550182,x\r\n"));
    all.put("uploadNotice", this::uploadNotice);
    String words = "{\"version\":0,\"words\":[\"Zendelo\"]}";
    all.put("saveVocabulary", () -> change(administrator, "PUT", "/api/vocabulary", words));
    all.put("saveCallingPolicy", () -> savePolicy("/api/policy/calling"));
    all.put("saveInsightPolicy", () -> savePolicy("/api/policy/insights"));
  }

  private int savePolicy(String path) {
    var policy = new JsonObject(ui.as(administrator).get(path).body());
    return change(administrator, "PUT", path, policy.encode());
  }

  private int uploadNotice() {
    byte[] header = WavHeader.of(1, 8_000, 16_000);
    byte[] wav = Arrays.copyOf(header, header.length + 16_000);
    return upload("/api/policy/notices", "audio/wav", wav);
  }

  private void people() {
    all.put("invite", () -> invite().isEmpty() ? 500 : 201);
    all.put(
        "revokeInvitation",
        () -> change(administrator, "DELETE", "/api/invitations/" + invite().getString("id"), ""));
    all.put("join", this::join);
    all.put("changeRole", () -> onCoach("PUT", "/role", "{\"role\":\"sales_rep\"}"));
    all.put("disablePerson", () -> onCoach("PUT", "/disabled", "{\"disabled\":false}"));
    all.put("signOutEverywhere", () -> onCoach("DELETE", "/sessions", ""));
    all.put("removePerson", () -> onCoach("DELETE", "", ""));
    all.put("changeEmail", () -> onCoach("PUT", "/email", "{\"email\":\"coach@example.com\"}"));
    all.put("makeResetLink", () -> onCoach("POST", "/reset-link", ""));
    all.put("resetPassword", this::resetPassword);
    all.put("makeKey", () -> key().isEmpty() ? 500 : 201);
    all.put("revokeKey", () -> change(administrator, "DELETE", "/api/keys/" + key(), ""));
  }

  private JsonObject invite() {
    var wish = ui.as(administrator).change("/api/invitations", "POST", "{\"role\":\"sdr\"}");
    return new JsonObject(ui.send(wish).body());
  }

  private int join() {
    String path = invite().getString("path");
    var wish =
        Map.of(
            "token",
            path.substring(path.lastIndexOf('#') + 1),
            "name",
            "carl",
            "displayName",
            "Carl",
            "password",
            "a long enough secret");
    return change(NOBODY, "POST", "/api/welcome", Json.text(wish));
  }

  private int resetPassword() {
    ui.cookieOf(Role.COACH);
    var wish = ui.as(administrator).change("/api/people/coach/reset-link", "POST", "");
    String path = new JsonObject(ui.send(wish).body()).getString("path");
    var reset =
        Map.of(
            "name",
            "coach",
            "token",
            path.substring(path.lastIndexOf(':') + 1),
            "password",
            RunningUi.PASSWORD);
    return change(NOBODY, "POST", "/api/reset", Json.text(reset));
  }

  private int onCoach(String method, String path, String content) {
    ui.cookieOf(Role.COACH);
    return change(administrator, method, "/api/people/coach" + path, content);
  }

  private String key() {
    var wish = "{\"name\":\"a program\",\"scopes\":[\"calls:read\"]}";
    var made = ui.send(ui.as(administrator).change("/api/keys", "POST", wish));
    return new JsonObject(made.body()).getString("id", "");
  }

  private void accounts() {
    all.put("changeAccount", () -> change(rep(), "PUT", "/api/account", "{\"displayName\":\"R\"}"));
    all.put("changePassword", this::changePassword);
    all.put("signIn", () -> ui.as(NOBODY).signIn(RunningUi.NAME, RunningUi.PASSWORD).statusCode());
    all.put("signOut", () -> change(rep(), "DELETE", "/api/session", ""));
    all.put("endSession", this::endOther);
    all.put("endSessions", () -> change(rep(), "DELETE", "/api/account/sessions", ""));
  }

  /** A new session. */
  private String rep() {
    return ui.cookieOf(Role.SALES_REP);
  }

  private int changePassword() {
    String wish =
        "{\"old\":\"" + RunningUi.PASSWORD + "\",\"password\":\"a quite long enough secret\"}";
    String marketing = ui.cookieOf(Role.MARKETING);
    return change(marketing, "PUT", "/api/account/password", wish);
  }

  private int endOther() {
    rep();
    String own = rep();
    var sessions = new JsonObject(ui.as(own).get("/api/account/sessions").body());
    var other =
        sessions.getJsonArray("sessions").stream()
            .map(JsonObject.class::cast)
            .filter(session -> !session.getBoolean("own"))
            .findFirst()
            .orElseThrow();
    return change(own, "DELETE", "/api/account/sessions/" + other.getString("id"), "");
  }

  private String call(String id) {
    RunningUi.await(ui.ledger().calls().begin(Sample.call(id).withColleague("sdr")));
    return "/api/calls/" + id;
  }

  private String ofPerson(String id) {
    var person = RunningUi.await(ui.ledger().parties().atNumber(NUMBER, "US"));
    String path = call(id);
    RunningUi.await(
        ui.ledger()
            .calls()
            .change(id, c -> c.withNumber(NUMBER).withPerson(person.id(), person.companyId())));
    return path;
  }

  private String recorded(String id) {
    String path = call(id);
    var track = new AudioTrack(id, "MZ1", Track.INBOUND, Speaker.SDR, 0, "en");
    var sink = ui.ledger().recordings().open(track);
    sink.accept(new AudioFrame(0, new short[AudioFrame.SAMPLE_RATE], 0));
    RunningUi.await(sink.end());
    return path;
  }

  private int get(String cookie, String path) {
    return ui.as(cookie).get(path).statusCode();
  }

  private int follow(String cookie, String path) throws IOException {
    // It is an answer of 200 where it can be read.
    FeedReader.open(ui.as(cookie), path).close();
    return 200;
  }

  private int change(String cookie, String method, String path, String content) {
    return ui.send(ui.as(cookie).change(path, method, content)).statusCode();
  }

  private int upload(String path, String type, Object content) {
    var body =
        content instanceof byte[] bytes
            ? BodyPublishers.ofByteArray(bytes)
            : BodyPublishers.ofString(content.toString());
    var request = ui.as(administrator).request(path).header("X-Baton", "test");
    return ui.send(request.header("Content-Type", type).POST(body)).statusCode();
  }
}
