package dev.baton.ledger.consent;

import static dev.baton.ledger.consent.RecordingMode.OFF;
import static dev.baton.ledger.consent.RecordingMode.ON;
import static dev.baton.ledger.consent.RecordingMode.TRANSCRIPT_ONLY;
import static dev.baton.ledger.consent.RecordingStop.Kind.DELETE_ALL;
import static dev.baton.ledger.consent.RecordingStop.Kind.DELETE_RECORDING;
import static dev.baton.ledger.consent.RecordingStop.Kind.RESUME;
import static dev.baton.ledger.consent.RecordingStop.Kind.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.bus.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TermsTest {

  private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");
  private static final Notice NOTICE = new Notice(3, "en", "This call is recorded.", null);

  @Test
  void resumes_afterAStop() {
    var stopped = after(Terms.RECORDED, STOP);
    assertThat(stopped.mode()).isEqualTo(TRANSCRIPT_ONLY);
    assertThat(stopped.resumable()).isTrue();
    assertThat(stopped.erasurePending()).isFalse();
    assertThat(after(stopped, RESUME).mode()).isEqualTo(ON);
  }

  @Test
  void neverResumes_onceSomethingIsDeleted() {
    var deleted = after(after(Terms.RECORDED, STOP), DELETE_RECORDING);
    assertThat(deleted.mode()).isEqualTo(TRANSCRIPT_ONLY);
    assertThat(deleted.erasurePending()).isTrue();
    assertThat(after(deleted, RESUME)).isEqualTo(deleted);
    assertThat(after(deleted.withErased(), RESUME).mode()).isEqualTo(TRANSCRIPT_ONLY);
  }

  @Test
  void neverResumes_whatThePolicyDidNotKeep() {
    var terms = Terms.of(TRANSCRIPT_ONLY);
    assertThat(after(terms, RESUME)).isEqualTo(terms);
    assertThat(after(Terms.of(OFF), STOP).mode()).isEqualTo(OFF);
  }

  @Test
  void erasesAgain_whenTheTranscriptIsDeletedAfterTheAudio() {
    var audio = after(Terms.RECORDED, DELETE_RECORDING).withErased();
    assertThat(audio.erasurePending()).isFalse();
    var all = after(audio, DELETE_ALL);
    assertThat(all.mode()).isEqualTo(OFF);
    assertThat(all.erasurePending()).isTrue();
    assertThat(all.transcriptToBeDeleted()).isTrue();
  }

  @Test
  void changesNothing_whenToldTwice() {
    var once = after(Terms.RECORDED, DELETE_ALL);
    assertThat(after(once, DELETE_ALL)).isEqualTo(once);
    var told = Terms.RECORDED.told("CA2", NOTICE, AT);
    assertThat(told.told("CA2", NOTICE, AT.plusSeconds(9))).isEqualTo(told);
    var heard = told.heard("CA2", AT.plusSeconds(5));
    assertThat(heard.heard("CA2", AT.plusSeconds(7))).isEqualTo(heard);
    assertThat(heard.told("CA2").orElseThrow().heardAt()).isEqualTo(AT.plusSeconds(5));
    assertThat(told.heard("CA3", AT)).isEqualTo(told);
  }

  @Test
  void isTheSame_whenReadBack() {
    var terms = after(Terms.RECORDED.told("CA2", NOTICE, AT).withQuietHoursReason("asked"), STOP);
    assertThat(Json.record(Json.map(terms), Terms.class)).isEqualTo(terms);
  }

  private static Terms after(Terms terms, RecordingStop.Kind kind) {
    return terms.after(new RecordingStop(kind, "ann", AT));
  }
}
