package dev.baton.transcription.eval;

import dev.baton.ledger.metrics.Percentiles;
import dev.baton.transcription.words.ErrorBlocks;
import dev.baton.transcription.words.RateDifference;
import dev.baton.transcription.words.WordErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured on a recording, or on several.
 *
 * @param file its name; null for several
 * @param errors Baton's; of no words where there is no reference
 * @param plainErrors those of libvosk alone, in the same recordings; null where it failed
 * @param blocks Baton's errors by stretches of the reference
 * @param plainBlocks those of libvosk alone
 * @param audioMs length: a recording with two channels is as long as each
 * @param cpuMs CPU time that Baton's decoding took, of all channels
 * @param plainCpuMs that of libvosk alone; null where it failed
 * @param gatedMs of that length, what was left out as silence, channels averaged
 * @param finalLagsMs see {@link dev.baton.transcription.FileTranscript#finalLagsMs}
 */
record SpeechFigures(
    String file,
    WordErrors errors,
    WordErrors plainErrors,
    ErrorBlocks blocks,
    ErrorBlocks plainBlocks,
    long audioMs,
    long cpuMs,
    Long plainCpuMs,
    long gatedMs,
    List<Long> finalLagsMs) {

  private static final double LATE = 95;

  /** Of nothing at all. */
  static final SpeechFigures NONE =
      new SpeechFigures(
          null,
          WordErrors.NONE,
          WordErrors.NONE,
          ErrorBlocks.NONE,
          ErrorBlocks.NONE,
          0,
          0,
          0L,
          0,
          List.of());

  SpeechFigures {
    finalLagsMs = List.copyOf(finalLagsMs);
  }

  /** Of both together: null where it is null of one of them. */
  SpeechFigures plus(SpeechFigures other) {
    var lags = new ArrayList<>(finalLagsMs);
    lags.addAll(other.finalLagsMs);
    return new SpeechFigures(
        null,
        errors.plus(other.errors),
        plainErrors == null || other.plainErrors == null
            ? null
            : plainErrors.plus(other.plainErrors),
        blocks.plus(other.blocks),
        plainBlocks.plus(other.plainBlocks),
        audioMs + other.audioMs,
        cpuMs + other.cpuMs,
        plainCpuMs == null || other.plainCpuMs == null ? null : plainCpuMs + other.plainCpuMs,
        gatedMs + other.gatedMs,
        lags);
  }

  /** In the order of the JSON's fields: numbers, and null where there is none. */
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("file", file);
    values.put("wer", rate(errors));
    values.put("plainWer", rate(plainErrors));
    values.put("cpuPerAudioS", share(cpuMs));
    values.put("plainCpuPerAudioS", plainCpuMs == null ? null : share(plainCpuMs));
    values.put("gatedShare", share(gatedMs));
    values.put("finalLagMsP95", Percentiles.of(finalLagsMs).at(LATE));
    return values;
  }

  /** Baton's CPU beside that of libvosk alone. */
  OptionalDouble cpuRatio() {
    return plainCpuMs == null || plainCpuMs == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) cpuMs / plainCpuMs);
  }

  /** By how much Baton's word error is above that of libvosk alone. */
  Optional<RateDifference> difference() {
    return RateDifference.between(blocks, plainBlocks);
  }

  private static Double rate(WordErrors errors) {
    return errors == null || errors.words() == 0 ? null : errors.rate();
  }

  private Double share(long ms) {
    return audioMs == 0 ? null : (double) ms / audioMs;
  }
}
