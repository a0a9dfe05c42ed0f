package dev.baton.ledger.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the team may do with calls. Edited as a whole; a change is stored only on top of the version
 * it was made from.
 *
 * @param version 0 until somebody has saved one
 * @param recording of calls that begin from now on
 * @param noticePlayed whether who is called, or calls the hotline, is told before the bridge
 * @param notices by language, the first one for languages that none is for
 * @param region ISO 3166 code of the region whose clocks hold for numbers that belong nowhere
 */
public record CallingPolicy(
    long version,
    RecordingMode recording,
    boolean noticePlayed,
    List<NoticeWording> notices,
    QuietHours quietHours,
    String region) {

  /** In force until an administrator saves one. */
  public static final CallingPolicy DEFAULT =
      new CallingPolicy(
          0,
          RecordingMode.ON,
          true,
          List.of(
              new NoticeWording(
                  "en",
                  "This call is recorded and transcribed. Tell us if you do not agree.",
                  null),
              new NoticeWording("zh-CN", "本次通话将被录音并转写为文字。如不同意，请告诉我们。", null)),
          QuietHours.DEFAULT,
          "US");

  public CallingPolicy {
    notices = List.copyOf(notices);
  }

  public CallingPolicy withVersion(long changed) {
    return new CallingPolicy(changed, recording, noticePlayed, notices, quietHours, region);
  }

  /** The notice for a call in this language; empty where none is to be played. */
  public Optional<Notice> notice(String language) {
    boolean due = noticePlayed && recording.transcribes();
    return due ? wording(language).map(this::notice) : Optional.empty();
  }

  private Notice notice(NoticeWording wording) {
    return new Notice(version, wording.language(), wording.text(), wording.recordingId());
  }

  /** Of that language and region, else of that language, else the first. */
  private Optional<NoticeWording> wording(String language) {
    return notices.stream()
        .filter(one -> one.language().equalsIgnoreCase(language))
        .findFirst()
        .or(
            () ->
                notices.stream()
                    .filter(one -> base(one.language()).equals(base(language)))
                    .findFirst())
        .or(() -> notices.stream().findFirst());
  }

  private static String base(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
