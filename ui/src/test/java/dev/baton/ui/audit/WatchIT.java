package dev.baton.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditOutcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.team.Role;
import dev.baton.ui.FeedReader;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the trail has of who did and saw what. */
class WatchIT {

  private static final String CALL = "/api/calls/CA1";
  private static final String RECORDING = CALL + "/recording.wav";

  @TempDir Path data;
  private RunningUi ui;

  @BeforeEach
  void start() {
    ui = RunningUi.start(data);
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA1")));
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  @Test
  void aPageWithItsFeed_isSeenOnce_byEach() throws IOException {
    ui.as(ui.cookieOf(Role.COACH));
    assertThat(ui.get(CALL).statusCode()).isEqualTo(200);
    try (var feed = FeedReader.open(ui, CALL + "/feed")) {
      feed.awaitEvents("page", 1);
    }
    ui.as(ui.cookieOf(Role.ADMINISTRATOR)).get(CALL);
    assertThat(said(AuditAction.CALL_SEEN)).containsExactly("administrator CA1", "coach CA1");
  }

  @Test
  void aPlayersRanges_areOnePlay_whereverTheyBegin() {
    var track =
        ui.ledger()
            .recordings()
            .open(new AudioTrack("CA1", "MZ1", Track.INBOUND, Speaker.SDR, 0, "en"));
    track.accept(new AudioFrame(0, new short[AudioFrame.SAMPLE_RATE], 0));
    RunningUi.await(track.end());
    ui.as(ui.cookieOf(Role.COACH));
    for (String range : new String[] {"bytes=100-199", "bytes=200-", "bytes=0-"}) {
      assertThat(ui.send(ui.request(RECORDING).header("Range", range)).statusCode()).isEqualTo(206);
    }
    assertThat(said(AuditAction.RECORDING_PLAYED)).containsExactly("coach CA1");
  }

  @Test
  void whatIsNotThereOrNotAllowed_isNotSeen_butTheRefusalIsWritten() {
    ui.as(ui.cookieOf(Role.MARKETING));
    for (int i = 0; i < 3; i++) {
      assertThat(ui.get(CALL).statusCode()).isEqualTo(403);
    }
    assertThat(ui.get("/api/people").statusCode()).isEqualTo(403);
    ui.as(ui.cookieOf(Role.COACH));
    assertThat(ui.get("/api/calls/CA2").statusCode()).isEqualTo(404);
    assertThat(said(AuditAction.CALL_SEEN)).isEmpty();
    assertThat(said(AuditAction.ACCESS_REFUSED))
        .containsExactly("marketing listPeople", "marketing getCall");
  }

  @Test
  void aProgramsLook_isItsKeys() {
    String key = ui.key("calls:read");
    assertThat(ui.send(ui.request(CALL, key)).statusCode()).isEqualTo(200);
    assertThat(said(AuditAction.CALL_SEEN))
        .singleElement()
        .asString()
        .matches("key:[0-9a-f]{16} CA1");
    assertThat(ui.send(ui.request(RECORDING, key)).statusCode()).isEqualTo(403);
    assertThat(of(AuditAction.ACCESS_REFUSED)).hasSize(1);
  }

  @Test
  void signingInAndOut_areWritten_withoutWhatWasTyped() {
    ui.signIn().send(ui.change("/api/session", "DELETE", ""));
    ui.as("").signIn("maria", "not her password");
    ui.signIn("my secret by mistake", "x");
    assertThat(of(AuditAction.SIGNED_IN))
        .extracting(one -> one.who() + "/" + one.subject().id() + "/" + one.outcome())
        .containsExactly("//REFUSED", "/maria/REFUSED", "maria/maria/DONE");
    assertThat(said(AuditAction.SIGNED_OUT)).containsExactly("maria maria");
    assertThat(ui.trail().toString()).doesNotContain("secret", "not her password");
  }

  @Test
  void whatAnAdministratorChanges_isWritten_whereThereWasSomethingToChange() {
    ui.cookieOf(Role.SDR);
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
    change("/api/people/sdr/role", "PUT", "{\"role\":\"coach\"}");
    change("/api/people/sdr/sessions", "DELETE", "");
    change("/api/people/sdr", "DELETE", "");
    change("/api/people/sdr", "DELETE", "");
    change("/api/invitations", "POST", "{\"role\":\"coach\"}");
    change("/api/invitations/unknown", "DELETE", "");
    assertThat(ui.trail().stream().filter(one -> one.who().equals("administrator")))
        .extracting(one -> one.action() + " " + one.details().get("change"))
        .containsExactly(
            "invited made as coach",
            "account_changed removed",
            "account_changed signed out everywhere",
            "role_changed coach",
            "signed_in null");
  }

  private void change(String path, String method, String content) {
    ui.send(ui.change(path, method, content));
  }

  private List<AuditEntry> of(AuditAction action) {
    return ui.trail().stream().filter(one -> one.action().equals(action.code())).toList();
  }

  /** Who did it to what, newest first. */
  private List<String> said(AuditAction action) {
    return of(action).stream()
        .filter(one -> one.outcome() == outcome(action))
        .map(one -> one.who() + " " + one.subject().id())
        .toList();
  }

  private static AuditOutcome outcome(AuditAction action) {
    return action == AuditAction.ACCESS_REFUSED ? AuditOutcome.REFUSED : AuditOutcome.DONE;
  }
}
