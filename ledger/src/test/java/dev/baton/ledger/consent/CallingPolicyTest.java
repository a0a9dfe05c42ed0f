package dev.baton.ledger.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallingPolicyTest {

  private static final CallingPolicy POLICY =
      policy(
          RecordingMode.ON,
          true,
          new NoticeWording("en", "recorded", null),
          new NoticeWording("zh-CN", "录音", "ab12"));

  @Test
  void noticeIsInTheCallsLanguage_orTheFirst() {
    assertThat(POLICY.notice("zh-CN").orElseThrow().recordingId()).isEqualTo("ab12");
    assertThat(POLICY.notice("zh").orElseThrow().language()).isEqualTo("zh-CN");
    assertThat(POLICY.notice("en-GB").orElseThrow().text()).isEqualTo("recorded");
    assertThat(POLICY.notice("fr")).contains(new Notice(POLICY.version(), "en", "recorded", null));
  }

  @Test
  void noNotice_whenNothingIsKept_orItIsSwitchedOff() {
    var wording = new NoticeWording("en", "recorded", null);
    assertThat(policy(RecordingMode.OFF, true, wording).notice("en")).isEmpty();
    assertThat(policy(RecordingMode.ON, false, wording).notice("en")).isEmpty();
    assertThat(policy(RecordingMode.TRANSCRIPT_ONLY, true, wording).notice("en")).isPresent();
  }

  private static CallingPolicy policy(
      RecordingMode mode, boolean played, NoticeWording... wordings) {
    return new CallingPolicy(7, mode, played, List.of(wordings), QuietHours.DEFAULT, "US");
  }
}
