package dev.baton.transcription.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechSampleTest {

  @TempDir private Path folder;

  @Test
  void findsRecordingsAndTheirTexts_byName() throws Exception {
    Files.createFile(folder.resolve("b.wav"));
    Files.createFile(folder.resolve("A.WAV"));
    Files.writeString(folder.resolve("b.txt"), "\uFEFFhow are\nyou");
    Files.writeString(folder.resolve("README.txt"), "no recording of this");

    var samples = SpeechSample.in(folder);

    assertThat(samples).extracting(SpeechSample::name).containsExactly("A.WAV", "b.wav");
    assertThat(samples.get(0).reference()).isEmpty();
    assertThat(samples.get(1).reference()).contains("how are\nyou");
  }

  @Test
  void saysWhatIsMissing_whenThereIsNothingToEvaluate() throws IOException {
    Path file = Files.createFile(folder.resolve("notes.txt"));
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> SpeechSample.in(folder)).hasMessage(folder + ": no WAV file in it");
    assertThatThrownBy(() -> SpeechSample.in(nowhere)).hasMessage(nowhere + ": no such folder");
    assertThatThrownBy(() -> SpeechSample.in(file)).hasMessage(file + ": not a folder");
  }

  @Test
  void namesTheText_whenItCannotBeRead() throws Exception {
    Files.createFile(folder.resolve("a.wav"));
    Path text = folder.resolve("a.txt");
    Files.write(text, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    var sample = SpeechSample.in(folder).get(0);

    assertThatThrownBy(sample::reference)
        .isInstanceOf(SampleException.class)
        .hasMessage(text + ": not a text in UTF-8");
  }
}
