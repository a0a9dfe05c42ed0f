package dev.baton.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.audio.WavWriter;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.speech.Scribe;
import dev.baton.ledger.speech.SpokenWord;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTranscriberIT {

  /** What follows it is where the recognizer began to listen, in ms. */
  private static final String ID_PREFIX = "mono-inbound-";

  private static FileTranscriber transcriber;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws Exception {
    transcriber = FileTranscriber.open(TestModel.settings(), done -> {});
  }

  @AfterAll
  static void close() {
    transcriber.close();
  }

  @Test
  void hearsBothSidesInOrder_whenTheFileHasTwoChannels() throws Exception {
    var progress = new ArrayList<Double>();

    var transcript = transcriber.transcribe(Recordings.SHORT_CALL, progress::add);

    assertThat(transcript.utterances())
        .extracting(Utterance::speaker, Utterance::text)
        .containsExactly(
            tuple(Speaker.CUSTOMER, "hello who is calling"),
            tuple(Speaker.SDR, "hi my name is sarah how many people make sales calls"),
            tuple(Speaker.CUSTOMER, "we have twelve people why do you asked"),
            tuple(Speaker.SDR, "with our software they save an hour every day"),
            tuple(Speaker.CUSTOMER, "please send me a message"));
    assertThat(transcript.audioMs()).isEqualTo(14_680);
    assertThat(transcript.cpuMs()).isPositive();
    assertThat(progress).isSorted().endsWith(1.0).hasSizeGreaterThan(10);
  }

  @Test
  void hearsATeamsOwnWords_whereTheySoundLikeWhatWasSaid() throws Exception {
    var words =
        List.of(
            new SpokenWord("Sayl Zcalls", List.of(sounds("s ey l z k ao l z"))),
            new SpokenWord("Trellix", List.of(sounds("t r eh l ih k s"))));
    try (var listening =
        FileTranscriber.open(TestModel.settings(), words, Scribe.NONE, done -> {})) {
      var transcript = listening.transcribe(Recordings.SHORT_CALL, done -> {});

      assertThat(transcript.utterances())
          .extracting(Utterance::text)
          .containsExactly(
              "hello who is calling",
              "hi my name is sarah how many people make sayl zcalls",
              "we have twelve people why do you asked",
              "with our software they save an hour every day",
              "please send me a message");
      assertThat(transcript.utterances().get(1).words())
          .isSortedAccordingTo(Comparator.comparing(Word::startMs));
    }
  }

  private static List<String> sounds(String symbols) {
    return List.of(symbols.split(" ", -1));
  }

  @Test
  void saysTheSameAgain_whenItIsRunAgain() throws Exception {
    var first = transcriber.transcribe(Recordings.SHORT_CALL, done -> {});
    var second = transcriber.transcribe(Recordings.SHORT_CALL, done -> {});

    assertThat(second.utterances()).isEqualTo(first.utterances());
  }

  @Test
  void takesTheVoiceForTheSdrs_whenTheFileIsMono() throws Exception {
    var channel = Recordings.channel(Recordings.SHORT_CALL, Speaker.SDR.channel());

    var mono = transcriber.transcribe(written("mono.wav", 8_000, channel), done -> {});

    assertThat(mono.utterances())
        .extracting(Utterance::speaker, Utterance::track, Utterance::text)
        .containsExactly(
            tuple(
                Speaker.SDR, Track.INBOUND, "hi my name is sarah how many people make sales calls"),
            tuple(Speaker.SDR, Track.INBOUND, "with our software they save an hour every day"));
    var first = mono.utterances().get(0);
    var second = mono.utterances().get(1);
    assertThat(listeningFromMs(first)).isBetween(0L, first.startMs());
    assertThat(listeningFromMs(second)).isBetween(first.endMs(), second.startMs());
  }

  @Test
  void hearsTheWords_whenTheFileIsAt16000Hz() throws Exception {
    var narrow = Recordings.channel(Recordings.SHORT_CALL, Speaker.CUSTOMER.channel());
    var wide = new short[2 * narrow.length];
    for (int i = 0; i + 1 < narrow.length; i++) {
      wide[2 * i] = narrow[i];
      wide[2 * i + 1] = (short) ((narrow[i] + narrow[i + 1]) / 2);
    }

    var transcript = transcriber.transcribe(written("wide.wav", 16_000, wide), done -> {});

    assertThat(transcript.audioMs()).isEqualTo(14_680);
    assertThat(transcript.utterances())
        .extracting(Utterance::text)
        .startsWith("hello who is calling")
        .endsWith("please send me a message");
  }

  @Test
  void writesJson_whenAsked() throws Exception {
    var transcript = transcriber.transcribe(Recordings.SHORT_CALL, done -> {});

    var json = Json.read(transcript.json().getBytes(StandardCharsets.UTF_8), JsonNode.class);

    assertThat(fields(json))
        .containsExactly("file", "audioMs", "cpuMs", "gatedShare", "utterances");
    assertThat(json.get("file").asText()).isEqualTo(Recordings.SHORT_CALL.toString());
    var first = json.get("utterances").get(0);
    assertThat(fields(first))
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
    assertThat(first.get("speaker").asText()).isEqualTo("customer");
    assertThat(first.get("track").asText()).isEqualTo("outbound");
    assertThat(fields(first.get("words").get(0)))
        .containsExactly("word", "startMs", "endMs", "confidence");
    assertThat(transcript.json()).doesNotContain("\n");
  }

  @Test
  void decodesOnlyWhatThereIs_whenAChannelHasNothingForLong() throws Exception {
    var said = Recordings.channel(Recordings.SHORT_CALL, Speaker.CUSTOMER.channel());
    int pause = 3_600 * 8_000;
    var samples = Arrays.copyOf(said, 2 * said.length + pause);
    System.arraycopy(said, 0, samples, said.length + pause, said.length);
    var alone = transcriber.transcribe(written("said.wav", 8_000, said), done -> {}).utterances();

    var transcript = transcriber.transcribe(written("long.wav", 8_000, samples), done -> {});

    var heard = transcript.utterances();
    assertThat(transcript.gatedShare()).isBetween(0.98, 1.0);
    assertThat(heard).extracting(Utterance::id).doesNotHaveDuplicates();
    assertThat(heard)
        .extracting(Utterance::text)
        .startsWith(alone.stream().map(Utterance::text).toArray(String[]::new))
        .endsWith("please send me a message");
    long afterMs = (said.length + pause) / 8L;
    assertThat(heard.get(heard.size() - 1).endMs() - afterMs)
        .isCloseTo(alone.get(alone.size() - 1).endMs(), within(60L));
  }

  @Test
  void saysWhatIsWrongInOneLine_whenTheFileIsBroken() throws Exception {
    byte[] whole = Files.readAllBytes(Recordings.SHORT_CALL);
    Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, 100_000));
    Path text = Files.writeString(folder.resolve("text.wav"), "these are not the bytes of a sound");
    Path gone = folder.resolve("gone.wav");
    Path nothing = written("nothing.wav", 8_000, new short[0]);

    for (Path file : List.of(cut, text, gone, nothing, folder)) {
      assertThatThrownBy(() -> transcriber.transcribe(file, done -> {}))
          .isInstanceOf(WavException.class)
          .hasMessageStartingWith(file + ": ")
          .hasMessageNotContaining("\n");
    }
    assertThat(transcriber.transcribe(Recordings.SHORT_CALL, done -> {}).utterances()).hasSize(5);
  }

  @Test
  void stopsDecoding_whenItIsInterrupted() throws Exception {
    var progress = new CopyOnWriteArrayList<Double>();
    var thread = Thread.currentThread();

    assertThatThrownBy(
            () ->
                transcriber.transcribe(
                    Recordings.DISCOVERY,
                    done -> {
                      if (progress.isEmpty()) {
                        thread.interrupt();
                      }
                      progress.add(done);
                    }))
        .isInstanceOf(InterruptedException.class);

    Thread.interrupted();
    assertThat(transcriber.transcribe(Recordings.SHORT_CALL, done -> {}).utterances()).hasSize(5);
    assertThat(progress).isNotEmpty().doesNotContain(1.0);
  }

  private Path written(String name, int rate, short[] samples) throws IOException {
    Path file = folder.resolve(name);
    try (var wav = WavWriter.create(file, 1, rate)) {
      wav.write(new short[][] {samples}, samples.length);
    }
    return file;
  }

  private static long listeningFromMs(Utterance utterance) {
    assertThat(utterance.id()).startsWith(ID_PREFIX);
    return Long.parseLong(utterance.id().substring(ID_PREFIX.length()));
  }

  private static List<String> fields(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
