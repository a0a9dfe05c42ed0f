package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscribeCommandIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Path call;

  @BeforeAll
  static void recording() throws IOException {
    call = Audio.recording("short-call", folder.resolve("call.wav"));
  }

  @Test
  void printsALineAnUtterance_whenNoJsonIsAsked() {
    try (var baton = transcribe(call)) {
      assertThat(baton.exitCode()).isZero();
      assertThat(baton.out())
          .hasSize(5)
          .allMatch(line -> line.matches("\\[0:00:\\d\\d\\.\\d] (SDR|Customer): .+"))
          .first()
          .asString()
          .matches(".*Customer: Hello[,.?]? [Ww]ho is calling\\?");
      assertThat(baton.err()).contains(call + " ...");
    }
  }

  @Test
  void printsAnObjectAsDocumented_whenJsonIsAsked() throws IOException {
    try (var baton = transcribe("--json", call)) {
      assertThat(baton.exitCode()).isZero();
      var transcript = JSON.readTree(baton.out().get(0));
      assertThat(baton.out()).hasSize(1);
      assertThat(names(transcript))
          .containsExactly("file", "audioMs", "cpuMs", "gatedShare", "utterances");
      assertThat(transcript.get("file").asText()).isEqualTo(call.toString());
      assertThat(transcript.get("audioMs").asLong()).isEqualTo(14_680);
      var utterance = transcript.get("utterances").get(0);
      assertThat(names(utterance))
          .containsExactly(
              "id",
              "speaker",
              "track",
              "startMs",
              "endMs",
              "text",
              "readable",
              "readableSpans",
              "confidence",
              "words");
      assertThat(utterance.get("text").asText()).isEqualTo("hello who is calling");
      assertThat(utterance.get("readable").asText()).startsWith("Hello").endsWith("calling?");
      assertThat(utterance.get("readableSpans")).hasSize(4);
      assertThat(utterance.get("speaker").asText()).isEqualTo("customer");
      assertThat(utterance.get("track").asText()).isEqualTo("outbound");
      assertThat(names(utterance.get("words").get(0)))
          .containsExactly("word", "startMs", "endMs", "confidence");
    }
  }

  @Test
  void hearsTheSame_whenTheCallComesInOtherForms() throws IOException {
    Path linear = Audio.linear(call, folder.resolve("linear.wav"));
    Path customer = Audio.mono(call, 1, folder.resolve("customer.wav"));
    Path wideband = Audio.wideband(call, folder.resolve("wideband.wav"));

    try (var baton = transcribe("--json", call, linear, customer, wideband)) {
      assertThat(baton.exitCode()).isZero();
      var heard = baton.out().stream().map(TranscribeCommandIT::read).toList();
      assertThat(heard).hasSize(4);
      assertThat(said(heard.get(1))).isEqualTo(said(heard.get(0)));
      assertThat(said(heard.get(2))).isEqualTo(saidBy("customer", heard.get(0)));
      assertThat(said(heard.get(3))).contains("we have twelve people why do you ask");
      assertThat(heard.get(3).get("audioMs").asLong()).isEqualTo(14_680);
    }
  }

  @Test
  void saysWhatIsWrongInALineEachAndDoesTheOthers_whenSomeAreBroken() throws IOException {
    var broken = BrokenRecordings.make(call, folder);
    broken.put(folder.resolve("nowhere.wav"), "no such file");
    broken.put(Files.createDirectory(folder.resolve("folder.wav")), "not a file");
    Path floating = BrokenRecordings.floating(folder.resolve("float.wav"));
    Path silent = BrokenRecordings.silence(10, folder.resolve("long.wav"));
    var files = new ArrayList<Object>(List.of("--json"));
    files.addAll(broken.keySet());
    files.addAll(List.of(floating, silent, call));

    try (var baton = transcribe(files.toArray())) {
      assertThat(baton.exitCode()).isEqualTo(2);
      var heard = baton.out().stream().map(TranscribeCommandIT::read).toList();
      assertThat(heard)
          .extracting(one -> one.get("file").asText())
          .containsExactly(floating.toString(), silent.toString(), call.toString());
      assertThat(heard.get(1).get("audioMs").asLong()).isEqualTo(36_000_000);
      assertThat(utterances(heard.get(1))).isEmpty();
      assertThat(utterances(heard.get(2))).hasSize(5);
      broken.forEach(
          (file, why) ->
              assertThat(baton.err().stream().filter(line -> line.startsWith(file + ": ")))
                  .singleElement()
                  .asString()
                  .startsWith(file + ": " + why));
      assertThat(baton.err()).noneMatch(line -> line.startsWith("\tat "));
    }
  }

  @Test
  void listensForWords_whenAFileHasThem() throws IOException {
    Path words =
        Files.writeString(
            folder.resolve("words.txt"), "Peeplezendelo = people make sales\r\n\r\nFenwick Moss");

    try (var baton = transcribe("--as-heard", "--words", words, call)) {
      assertThat(baton.exitCode()).as(String.join("\n", baton.err())).isZero();
      assertThat(baton.out()).hasSize(5).anyMatch(line -> line.contains("how many peeplezendelo "));
    }
  }

  @Test
  void saysWhatIsWrongInALineBeforeItBegins_whenTheWordsAreBroken() throws IOException {
    Path nowhere = folder.resolve("nowhere.txt");

    try (var baton = transcribe("--words", nowhere, call)) {
      assertThat(baton.exitCode()).isEqualTo(2);
      assertThat(baton.out()).isEmpty();
      assertThat(baton.err())
          .containsExactly(
              "baton: Invalid value for option '--words': %s: no such file; ./baton help transcribe says more"
                  .formatted(nowhere));
    }
  }

  @Test
  void saysThatTheFileIsCutOff_whenItEndsTooEarly() throws IOException {
    Path cut = Audio.cut(call, 40_000, folder.resolve("cut.wav"));

    try (var baton = transcribe(cut)) {
      assertThat(baton.exitCode()).isEqualTo(2);
      assertThat(baton.err()).anyMatch(line -> line.startsWith(cut + ": "));
    }
  }

  private static BatonProcess transcribe(Object... arguments) {
    var all = new ArrayList<>(List.of("transcribe", "--data", folder.resolve("data").toString()));
    List.of(arguments).forEach(argument -> all.add(argument.toString()));
    return BatonProcess.start(all.toArray(String[]::new));
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> said(JsonNode transcript) {
    return utterances(transcript).map(one -> one.get("text").asText()).toList();
  }

  private static List<String> saidBy(String speaker, JsonNode transcript) {
    return utterances(transcript)
        .filter(one -> one.get("speaker").asText().equals(speaker))
        .map(one -> one.get("text").asText())
        .toList();
  }

  private static Stream<JsonNode> utterances(JsonNode transcript) {
    return StreamSupport.stream(transcript.get("utterances").spliterator(), false);
  }
}
