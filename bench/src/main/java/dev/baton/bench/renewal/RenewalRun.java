package dev.baton.bench.renewal;

import dev.baton.bench.report.Figures;
import dev.baton.bench.report.ProcessUse;
import dev.baton.bench.speech.Reference;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.FileTranscriber;
import dev.baton.transcription.words.WordErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Transcribes one long recording with recognizers that are replaced ever more rarely. In that order
 * the memory that each takes at most is the most that the process has taken so far.
 */
public final class RenewalRun {

  private static final List<Integer> SECONDS = List.of(30, 60, 120, 300, 600);

  private RenewalRun() {}

  public static Figures figures(Settings settings, Reference recording) throws Exception {
    var rows = new ArrayList<List<Object>>();
    for (int seconds : SECONDS) {
      rows.add(row(settings, recording, seconds));
    }
    return new Figures(
        "Renewal: %s, %d s on one track".formatted(recording.name(), recording.audioMs() / 1_000),
        List.of("renewed after s", "WER", "CPU s a second of audio", "memory at most MB"),
        rows,
        List.of("Memory: of the whole process, with the model."));
  }

  private static List<Object> row(Settings settings, Reference recording, int seconds)
      throws Exception {
    var renewed = settings.with(Map.of("transcription.renew-after", String.valueOf(seconds)));
    try (var baton = FileTranscriber.open(renewed, unpacked -> {})) {
      var transcript = baton.transcribe(recording.wav(), done -> {});
      String heard =
          transcript.utterances().stream().map(Utterance::text).collect(Collectors.joining(" "));
      return Figures.row(
          seconds,
          WordErrors.between(recording.text(), heard).rate(),
          (double) transcript.cpuMs() / transcript.audioMs(),
          ProcessUse.now().mostMemoryMb());
    }
  }
}
