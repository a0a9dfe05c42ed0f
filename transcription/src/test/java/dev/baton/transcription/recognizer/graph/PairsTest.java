package dev.baton.transcription.recognizer.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTest {

  private final Pairs pairs = new Pairs();

  @Test
  void numbersThemAsTheyCome_andEachOnce() {
    int first = pairs.at(3, 4, false, 0);
    int counted = pairs.at(3, 4, false, 1.5f);
    int told = pairs.told(3, 4, true, 9);

    assertThat(new int[] {first, counted, told}).containsExactly(0, 1, 2);
    assertThat(pairs.at(3, 4, false, 1.5001f)).isEqualTo(counted);
    assertThat(pairs.at(3, 4, true, 1.5f)).isEqualTo(3);
    assertThat(pairs.at(4, 3, false, 0)).isEqualTo(4);
    assertThat(pairs.count()).isEqualTo(5);
  }

  @Test
  void saysWhatItWasGiven() {
    int counted = pairs.at(7, 0, true, -0.25f);
    int told = pairs.told(0, 196_000, false, 152_000);

    assertThat(pairs.lexiconState(counted)).isEqualTo(7);
    assertThat(pairs.counted(counted)).isEqualTo(-0.25f);
    assertThat(pairs.told(counted)).isNegative();
    assertThat(pairs.hasNoWayBack(counted)).isTrue();
    assertThat(pairs.languageState(told)).isEqualTo(196_000);
    assertThat(pairs.told(told)).isEqualTo(152_000);
    assertThat(pairs.counted(told)).isZero();
    assertThat(pairs.hasNoWayBack(told)).isFalse();
  }

  @Test
  void findsAllAgain_whenThereAreMoreThanThereWasRoomFor() {
    for (int i = 0; i < 3_000_000; i++) {
      pairs.at(i % 1_000, i / 1_000, false, 0);
    }

    assertThat(pairs.count()).isEqualTo(3_000_000);
    assertThat(pairs.at(999, 2_999, false, 0)).isEqualTo(2_999_999);
  }
}
