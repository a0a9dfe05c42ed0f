package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechEvalIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SAID =
      """
      Hello, who is calling?
      Hi, my name is Sarah. How many people make sales calls?
      We have 12 people. Why do you ask?

      With our software they save an hour every day.
      Please send me a massage.
      """;

  @TempDir private static Path data;
  @TempDir private Path folder;

  @Test
  void printsOneObjectAsDocumented_whenJsonIsAsked() throws IOException {
    Path call = Audio.recording("short-call", folder.resolve("call.wav"));
    Files.writeString(folder.resolve("call.txt"), SAID);
    Audio.mono(call, 1, folder.resolve("untold.wav"));
    Path broken = Files.writeString(folder.resolve("broken.wav"), "This is no recording at all.");

    try (var baton = evaluate("--json", folder)) {
      assertThat(baton.exitCode()).isEqualTo(2);
      assertThat(baton.out()).hasSize(1);
      var evaluation = JSON.readTree(baton.out().get(0));
      assertThat(names(evaluation)).containsExactly("files", "total");
      assertThat(evaluation.get("files"))
          .extracting(file -> file.get("file").asText())
          .containsExactly("call.wav", "untold.wav");
      for (JsonNode figures :
          List.of(
              evaluation.get("files").get(0),
              evaluation.get("files").get(1),
              evaluation.get("total"))) {
        assertThat(names(figures))
            .containsExactly(
                "file",
                "wer",
                "plainWer",
                "cpuPerAudioS",
                "plainCpuPerAudioS",
                "gatedShare",
                "finalLagMsP95");
        assertThat(figures.get("cpuPerAudioS").asDouble()).isPositive();
        assertThat(figures.get("plainCpuPerAudioS").asDouble()).isPositive();
        assertThat(figures.get("gatedShare").asDouble()).isBetween(0.0, 1.0);
        assertThat(figures.get("finalLagMsP95").asLong()).isPositive();
      }
      // Of 37 words one was written down wrongly, and was said clearly; one was misheard.
      assertThat(evaluation.get("files").get(0).get("wer").asDouble()).isEqualTo(2 / 37.0);
      assertThat(evaluation.get("files").get(1).get("wer").isNull()).isTrue();
      assertThat(evaluation.get("files").get(1).get("plainWer").isNull()).isTrue();
      assertThat(evaluation.get("total").get("wer").asDouble()).isEqualTo(2 / 37.0);
      assertThat(evaluation.get("total").get("plainWer").asDouble()).isLessThan(0.5);
      assertThat(baton.err().stream().filter(line -> line.startsWith(broken + ": "))).hasSize(1);
    }
  }

  @Test
  void printsATable_whenNoJsonIsAsked() throws IOException {
    Path call = Audio.recording("short-call", data.resolve("call.wav"));
    Audio.mono(call, 0, folder.resolve("sdr.wav"));

    try (var baton = evaluate(folder)) {
      assertThat(baton.exitCode()).isZero();
      assertThat(baton.out().get(0)).contains("WER", "plain WER", "CPU/s", "gated", "lag p95 ms");
      assertThat(baton.out()).anyMatch(line -> line.startsWith("sdr.wav "));
      assertThat(baton.out()).anyMatch(line -> line.startsWith("total "));
    }
  }

  @Test
  void saysWhatIsMissing_whenThereIsNoRecording() {
    Path nowhere = folder.resolve("nowhere");

    try (var empty = evaluate(folder);
        var missing = evaluate(nowhere)) {
      assertThat(empty.exitCode()).isEqualTo(2);
      assertThat(empty.err()).containsExactly("baton: " + folder + ": no WAV file in it");
      assertThat(missing.exitCode()).isEqualTo(2);
      assertThat(missing.err()).containsExactly("baton: " + nowhere + ": no such folder");
    }
  }

  private static BatonProcess evaluate(Object... arguments) {
    var all = new ArrayList<>(List.of("eval", "speech", "--data", data.toString()));
    List.of(arguments).forEach(argument -> all.add(argument.toString()));
    return BatonProcess.start(all.toArray(String[]::new));
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
