package dev.baton.insights.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptReaderTest {

  @TempDir private Path folder;

  @Test
  void read_hasHeadersAndTurns() throws Exception {
    var call =
        read(
            """
            # date: 2026-03-04
            # company: Harborview Dental
            # colleague: Priya
            sdr: hi marlene this is priya

            customer: Oh, hi!
            """);

    assertThat(call.date()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(call.company()).isEqualTo("Harborview Dental");
    assertThat(call.person()).isNull();
    assertThat(call.timed()).isFalse();
    assertThat(call.turns()).extracting(Turn::line).containsExactly(1, 2);
    assertThat(call.turns())
        .extracting(Turn::speaker)
        .containsExactly(Speaker.SDR, Speaker.CUSTOMER);
    assertThat(call.turns().get(1).text()).isEqualTo("oh hi");
  }

  @ParameterizedTest
  @CsvSource({
    "sdr,SDR",
    "Rep,SDR",
    "AGENT 1,SDR",
    "seller,SDR",
    "priya,SDR",
    "lou,SDR",
    "customer,CUSTOMER",
    "marlene,CUSTOMER"
  })
  void read_knowsOurSide_byName(String name, Speaker side) throws Exception {
    Path file = file("# colleague: Priya\n" + name + ": hello\ncustomer: hi\n");

    var call = new TranscriptReader(Set.of("Lou")).read(file);

    assertThat(call.turns().get(0).speaker()).isEqualTo(side);
  }

  @Test
  void read_keepsTheLine_whenATurnIsEmpty() throws Exception {
    var call = read("sdr:\nsdr: so\ncustomer: ...\ncustomer: yes\n");

    assertThat(call.turns()).hasSize(4);
    assertThat(call.utterances())
        .extracting(utterance -> Transcript.line(utterance.id()))
        .containsExactly(2, 4);
  }

  @Test
  void read_leavesOutMarkupAndControlCharacters() throws Exception {
    var call =
        read(
            "sdr: <script>alert(1)</script> so \u001B[31mten\u001B[0m\u0007 &amp; 40,000 or 2.5\n");

    assertThat(call.turns().get(0).text()).isEqualTo("alert 1 so ten 40000 or 2.5");
  }

  @Test
  void read_takesTheBeginning_whenALineHasTwoMegabytes() throws Exception {
    var call = read("sdr: " + "word ".repeat(420_000) + "\ncustomer: yes\n");

    assertThat(call.turns().get(0).words()).hasSize(Clean.MOST_WORDS);
    assertThat(call.turns()).hasSize(2);
    assertThat(call.warnings()).singleElement().asString().contains("turn 1");
  }

  @Test
  void read_knowsOtherLanguages() throws Exception {
    var call =
        read(
            """
            sdr: so how many seats do you have
            customer: 我们现在有四十个座位
            customer: wir haben im moment vierzig plätze und das reicht uns völlig
            customer: no
            """);

    assertThat(call.utterances())
        .extracting(utterance -> utterance.language().startsWith("en"))
        .containsExactly(true, false, false, true);
  }

  @Test
  void read_passesOverTimesAndNotes_asTranscribePrintsThem() throws Exception {
    var call =
        read("# made by hand\n[0:00:01.2] SDR:      so at 10:30\n[0:00:03.0] Customer: fine\n");

    assertThat(call.turns()).extracting(Turn::text).containsExactly("so at 10:30", "fine");
  }

  @Test
  void read_hasTimes_whenItIsWhatTranscribePrints() throws Exception {
    var call =
        read(
            """
            {"file":"a.wav","audioMs":1,"cpuMs":1,"utterances":[{"id":"1","speaker":"customer",
            "startMs":10,"endMs":30,"text":"yes we do","confidence":0.5,"words":[
            {"word":"yes","startMs":10,"endMs":20,"confidence":0.5},
            {"word":"we","startMs":20,"endMs":30,"confidence":0.5}]}]}
            """);

    assertThat(call.timed()).isTrue();
    assertThat(call.utterances()).singleElement().extracting("startMs", "endMs").contains(10L, 30L);
    assertThat(call.utterances().get(0).confidence()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "'',nobody says anything",
    "'# date: 2026-01-01',nobody says anything",
    "'so how are you','line 1: it does not say who speaks'",
    "'# date: yesterday\nsdr: hi','line 1: \"yesterday\" is no date'",
    "'priya: hi\nmarlene: hi','which of its speakers (priya, marlene) is ours'",
    "'{\"utterances\":[]}',nobody says anything",
    "'{\"utterances\":',no JSON",
    "'{\"turns\":[]}',no list",
    "'{\"utterances\":[{\"speaker\":\"me\",\"text\":\"hi\"}]}','speaker of utterance 1 is \"me\"'"
  })
  void read_saysWhatToMend_whenItIsNoTranscript(String text, String message) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> new TranscriptReader(Set.of()).read(file))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void read_saysSo_whenThereIsNoFile() {
    assertThatThrownBy(() -> new TranscriptReader(Set.of()).read(folder.resolve("none.txt")))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("there is no such file");
  }

  private Transcript read(String text) throws Exception {
    return new TranscriptReader(Set.of()).read(file(text));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("call.txt"), text, StandardCharsets.UTF_8);
  }
}
