package dev.baton.ledger.audio;

import java.util.Set;

/** Samples a second that recordings commonly have. */
public final class SampleRates {

  private static final Set<Integer> COMMON =
      Set.of(8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000);

  private SampleRates() {}

  public static boolean isCommon(long rate) {
    return rate <= Integer.MAX_VALUE && COMMON.contains((int) rate);
  }
}
