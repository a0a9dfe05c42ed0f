package dev.baton.telephony.practice;

import java.util.Map;

/**
 * What becomes of a call to a number. Most are answered; some, of a range that is nobody's, are not
 * (as with the carrier's own test numbers).
 */
enum PracticeNumber {
  /** Answers after one ring. */
  ANSWERS,
  /** Answers, and says little. */
  ANSWERS_SHORTLY,
  /** Answers shortly, and the media stream breaks {@link #BREAKS_MS} into the call. */
  STREAM_BREAKS,
  /** The carrier knows no such number. */
  INVALID,
  BUSY,
  /** Rings for {@link #RINGS_MS}, and nobody answers. */
  NO_ANSWER,
  /** The carrier gets no connection. */
  FAILED;

  /** Shorter than anybody lets it ring, so that one sees what comes of it. */
  static final int RINGS_MS = 6_000;

  /** How soon a call is known to come to nothing. */
  static final int FAILS_MS = 700;

  /** In the middle of what is said. */
  static final int BREAKS_MS = 8_000;

  private static final Map<String, PracticeNumber> SPECIAL =
      Map.of(
          "+15005550001", INVALID,
          "+15005550002", FAILED,
          "+15005550003", BUSY,
          "+15005550004", NO_ANSWER,
          "+15005550005", ANSWERS_SHORTLY,
          "+15005550007", STREAM_BREAKS);

  static PracticeNumber of(String e164) {
    return SPECIAL.getOrDefault(e164, ANSWERS);
  }

  /** What is played of both parties. */
  String recording() {
    return this == ANSWERS_SHORTLY || this == STREAM_BREAKS ? "short-call" : "demo-discovery";
  }
}
