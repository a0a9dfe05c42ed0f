package dev.baton.transcription.decoding;

import static dev.baton.transcription.decoding.Decoded.OFFSET_MS;
import static dev.baton.transcription.decoding.Decoded.arrival;
import static dev.baton.transcription.decoding.Decoded.frames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import dev.baton.transcription.Recordings;
import dev.baton.transcription.TestModel;
import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.gate.GateSettings;
import dev.baton.transcription.recognizer.SpeechModel;
import dev.baton.transcription.words.WordErrors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vosk.Model;
import org.vosk.Recognizer;

class TrackDecoderIT {

  private static SpeechModel model;
  private static short[] call;

  @BeforeAll
  static void load() throws Exception {
    model = TestModel.load();
    call = Recordings.channel(Recordings.SHORT_CALL, Speaker.CUSTOMER.channel());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void hearsWhatLibvoskHears_whenThatIsFedTheSameChunks() throws Exception {
    var heard =
        Decoded.decoded(frames(call, 160), model, Decoded.RENEW_AFTER_MS, GateSettings.PLAIN);

    assertThat(words(heard)).isEqualTo(wordsOfLibvosk(call));
  }

  @Test
  void hearsTheSameAgain_whenItIsRunAgain() {
    assertThat(decoded(frames(call, 160)).utterances)
        .isEqualTo(decoded(frames(call, 160)).utterances);
  }

  @Test
  void hearsTheSame_whenFramesAreOfAnotherSize() {
    var expected = decoded(frames(call, 160));

    for (int size : new int[] {80, 163, 800, 40_000}) {
      var heard = decoded(frames(call, size));
      assertThat(heard.utterances).as("frames of %d samples", size).isEqualTo(expected.utterances);
    }
  }

  @Test
  void hearsTheSame_whenFramesAreReorderedAndRepeated() {
    var random = new Random(7);
    var frames = new ArrayList<AudioFrame>();
    var inOrder = frames(call, 160);
    for (int from = 0; from < inOrder.size(); from += 5) {
      var near = new ArrayList<>(inOrder.subList(from, Math.min(from + 5, inOrder.size())));
      near.add(near.get(0));
      Collections.shuffle(near, random);
      frames.addAll(near);
    }

    assertThat(decoded(frames).utterances).isEqualTo(decoded(inOrder).utterances);
  }

  @Test
  void keepsWordsOnTheClock_whenAudioIsMissing() {
    var whole = decoded(frames(call, 160));
    var gaps = frames(call, 160);
    gaps.removeIf(frame -> frame.atMs() >= 3_000 && frame.atMs() < 6_000);

    var heard = decoded(gaps);

    assertThat(texts(heard)).isEqualTo(texts(whole));
    for (int i = 0; i < heard.utterances.size(); i++) {
      assertThat(heard.utterances.get(i).startMs())
          .isCloseTo(whole.utterances.get(i).startMs(), within(50L));
    }
  }

  @Test
  void placesUtterancesOnTheCallsClock_whenTheStreamBeganLater() {
    var heard = decoded(frames(call, 160));

    var first = heard.utterances.get(0);
    assertThat(first.text()).isEqualTo("hello who is calling");
    assertThat(first.startMs()).isCloseTo(OFFSET_MS + 400, within(100L));
    assertThat(first.endMs()).isCloseTo(OFFSET_MS + 1_510, within(100L));
    assertThat(first.words())
        .extracting(Word::word)
        .containsExactly("hello", "who", "is", "calling");
    assertThat(heard.utterances)
        .extracting(Utterance::id)
        .startsWith("MZ1-outbound-0")
        .doesNotHaveDuplicates();
  }

  @Test
  void givesDraftsThatTheUtteranceReplaces_whenSomeoneSpeaks() {
    var heard = decoded(frames(call, 160));

    for (int i = 0; i < heard.utterances.size(); i++) {
      var utterance = heard.utterances.get(i);
      var drafts =
          heard.drafts.stream().filter(d -> d.utteranceId().equals(utterance.id())).toList();
      assertThat(drafts).as(utterance.text()).isNotEmpty();
      assertThat(drafts).extracting(Draft::startMs).containsOnly(drafts.get(0).startMs());
      assertThat(drafts).extracting(Draft::endMs).isSorted();
      assertThat(drafts.get(0).startMs()).isLessThanOrEqualTo(utterance.startMs());
      for (int k = 1; k < drafts.size(); k++) {
        assertThat(drafts.get(k).text()).isNotEqualTo(drafts.get(k - 1).text());
      }
    }
  }

  @Test
  void saysWhenTheNewestFrameArrived_whenDraftsAndUtterancesCome() {
    var heard = decoded(frames(call, 160));

    for (var draft : heard.drafts) {
      long newest = draft.endMs() - OFFSET_MS;
      assertThat(draft.frameArrivedAt() - arrival(newest)).isBetween(-20L, 20L);
    }
    for (int i = 0; i < heard.utterances.size(); i++) {
      assertThat(heard.arrivals.get(i))
          .isGreaterThan(arrival(heard.utterances.get(i).endMs() - OFFSET_MS));
    }
  }

  @Test
  void decodesTheUtteranceAgain_whenARecognizerBreaksInIt() {
    var watched = new WatchedModel(model, 40);

    var heard = Decoded.decoded(frames(call, 160), watched);

    assertThat(heard.failures).hasSize(1);
    assertThat(watched.made).isEqualTo(watched.closed).isEqualTo(2);
    assertThat(texts(heard)).isEqualTo(texts(decoded(frames(call, 160))));
  }

  @Test
  void decodesTheUtteranceAgainAndNothingElse_whenARecognizerBreaksAfterAGap() {
    var gaps = frames(call, 160);
    gaps.removeIf(frame -> frame.atMs() >= 3_000 && frame.atMs() < 6_000);
    var whole = Decoded.decoded(gaps, model, Decoded.RENEW_AFTER_MS, GateSettings.PLAIN);
    int inItsFirstUtterance =
        (3_000 + 1_500) * Preparation.SAMPLES_PER_MS / Preparation.CHUNK_SAMPLES;
    var watched = new WatchedModel(model, inItsFirstUtterance);

    var heard = Decoded.decoded(gaps, watched, Decoded.RENEW_AFTER_MS, GateSettings.PLAIN);

    assertThat(heard.failures).hasSize(1);
    assertThat(texts(heard)).isEqualTo(texts(whole));
    assertThat(words(heard)).isEqualTo(words(whole));
  }

  @Test
  void losesTheUtteranceAndGoesOn_whenItBreaksEachRecognizer() {
    // The chunks that break it lie in speech with this much silence before them.
    var gate = new GateSettings(true, 9, 1_000, 300, 60_000);
    var watched = new WatchedModel(model, 40, 42);

    var heard = Decoded.decoded(frames(call, 160), watched, Decoded.RENEW_AFTER_MS, gate);

    assertThat(heard.failures).hasSize(2);
    assertThat(texts(heard)).endsWith("please send me a message");
    var told = heard.utterances.stream().map(Utterance::id).toList();
    assertThat(heard.drafts)
        .filteredOn(draft -> !told.contains(draft.utteranceId()))
        .isNotEmpty()
        .last()
        .extracting(Draft::text)
        .isEqualTo("");
  }

  @Test
  void keepsWordsOnTheClock_whenSilenceIsLeftOut() {
    var plain =
        Decoded.decoded(frames(call, 160), model, Decoded.RENEW_AFTER_MS, GateSettings.PLAIN);

    var gated = decoded(frames(call, 160));

    var expected = plain.utterances.stream().flatMap(u -> u.words().stream()).toList();
    var found = gated.utterances.stream().flatMap(u -> u.words().stream()).toList();
    var errors = WordErrors.between(String.join(" ", texts(plain)), String.join(" ", texts(gated)));
    assertThat(found).hasSameSizeAs(expected);
    assertThat(errors.errors()).as("%s", texts(gated)).isLessThanOrEqualTo(1); // One is unclear.
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i).startMs()).isCloseTo(expected.get(i).startMs(), within(60L));
      assertThat(found.get(i).endMs()).isCloseTo(expected.get(i).endMs(), within(60L));
    }
  }

  @Test
  void saysNothing_whenThereIsSilence() {
    var heard = decoded(frames(new short[8_000 * 10], 160));

    assertThat(heard.utterances).isEmpty();
    assertThat(heard.failures).isEmpty();
  }

  private static HeardUtterances decoded(List<AudioFrame> frames) {
    return Decoded.decoded(frames, model);
  }

  private static List<String> texts(HeardUtterances heard) {
    return heard.utterances.stream().map(Utterance::text).toList();
  }

  private static List<String> words(HeardUtterances heard) {
    return heard.utterances.stream()
        .flatMap(utterance -> utterance.words().stream())
        .map(w -> w.word() + " " + (w.startMs() - OFFSET_MS) + " " + (w.endMs() - OFFSET_MS))
        .toList();
  }

  /** What libvosk says by itself to the samples that the decoder would feed it. */
  private static List<String> wordsOfLibvosk(short[] samples) throws Exception {
    var words = new ArrayList<String>();
    try (var bare = new Model(TestModel.folder().toString());
        var recognizer = new Recognizer(bare, 16_000)) {
      recognizer.setWords(true);
      var preparation =
          new Preparation(
              AudioFrame.SAMPLE_RATE,
              chunk -> {
                if (recognizer.acceptWaveForm(chunk, chunk.length)) {
                  words.addAll(wordsIn(recognizer.getResult()));
                }
              });
      preparation.accept(samples, samples.length);
      preparation.end();
      words.addAll(wordsIn(recognizer.getFinalResult()));
    }
    return words;
  }

  private static List<String> wordsIn(String json) {
    var words = new ArrayList<String>();
    for (var word :
        Json.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class).path("result")) {
      words.add(
          word.get("word").asText()
              + " "
              + Math.round(word.get("start").asDouble() * 1_000)
              + " "
              + Math.round(word.get("end").asDouble() * 1_000));
    }
    return words;
  }
}
