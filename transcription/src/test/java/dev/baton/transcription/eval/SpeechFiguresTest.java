package dev.baton.transcription.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.transcription.words.ErrorBlocks;
import dev.baton.transcription.words.WordErrors;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeechFiguresTest {

  private static final SpeechFigures LONG =
      new SpeechFigures(
          "long.wav",
          new WordErrors(100, 10),
          new WordErrors(100, 20),
          ErrorBlocks.NONE,
          ErrorBlocks.NONE,
          90_000,
          4_500,
          9_000L,
          45_000,
          List.of(1_000L, 1_100L, 900L));

  private static final SpeechFigures WITHOUT_WORDS =
      new SpeechFigures(
          "silent.wav",
          WordErrors.NONE,
          WordErrors.NONE,
          ErrorBlocks.NONE,
          ErrorBlocks.NONE,
          10_000,
          500,
          1_000L,
          10_000,
          List.of());

  @Test
  void areRatesAndSharesOfTheRecording_whenItHasAReference() {
    assertThat(LONG.values())
        .containsExactly(
            entry("file", "long.wav"),
            entry("wer", 0.1),
            entry("plainWer", 0.2),
            entry("cpuPerAudioS", 0.05),
            entry("plainCpuPerAudioS", 0.1),
            entry("gatedShare", 0.5),
            entry("finalLagMsP95", 1_100L));
  }

  @Test
  void areNull_whereNothingIsKnown() {
    assertThat(WITHOUT_WORDS.values())
        .containsEntry("wer", null)
        .containsEntry("plainWer", null)
        .containsEntry("finalLagMsP95", null)
        .containsEntry("cpuPerAudioS", 0.05);
    assertThat(SpeechFigures.NONE.values().values()).containsOnlyNulls();
  }

  @Test
  void countEachWordAndSecondOnce_whenAddedUp() {
    var sum = LONG.plus(WITHOUT_WORDS);

    assertThat(sum.values())
        .containsExactly(
            entry("file", null),
            entry("wer", 0.1),
            entry("plainWer", 0.2),
            entry("cpuPerAudioS", 0.05),
            entry("plainCpuPerAudioS", 0.1),
            entry("gatedShare", 0.55),
            entry("finalLagMsP95", 1_100L));
    assertThat(sum.cpuRatio()).hasValue(0.5);
  }

  @Test
  void sayNothingOfLibvoskAlone_whenItFailedOnOne() {
    var failed =
        new SpeechFigures(
            "odd.wav",
            new WordErrors(10, 1),
            null,
            ErrorBlocks.NONE,
            ErrorBlocks.NONE,
            10_000,
            500,
            null,
            0,
            List.of(1_500L));

    assertThat(LONG.plus(failed).values())
        .containsEntry("plainWer", null)
        .containsEntry("plainCpuPerAudioS", null)
        .containsEntry("finalLagMsP95", 1_500L);
    assertThat(LONG.plus(failed).cpuRatio()).isEmpty();
  }

  private static Map.Entry<String, Object> entry(String name, Object value) {
    return new SimpleEntry<>(name, value);
  }
}
