package dev.baton.transcription.decoding;

import static dev.baton.transcription.decoding.Decoded.decoded;
import static dev.baton.transcription.decoding.Decoded.frames;
import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import dev.baton.transcription.Recordings;
import dev.baton.transcription.TestModel;
import dev.baton.transcription.recognizer.SpeechModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RenewalIT {

  private static SpeechModel model;
  private static short[] call;

  @BeforeAll
  static void load() throws Exception {
    model = TestModel.load();
    call = Recordings.channel(Recordings.DISCOVERY, Speaker.CUSTOMER.channel());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void losesAndRepeatsNoWord_whenTheRecognizerIsRenewedAtEachUtterance() {
    var watched = new WatchedModel(model);
    short[] minute = Arrays.copyOf(call, 60_000 * AudioFrame.SAMPLES_PER_MS);

    var heard = decoded(frames(minute, 160), watched, 1);

    assertThat(watched.made).isEqualTo(watched.closed).isGreaterThan(5);
    assertThat(words(heard)).isSortedAccordingTo(comparingLong(Word::startMs));
    for (int i = 1; i < words(heard).size(); i++) {
      var before = words(heard).get(i - 1);
      var word = words(heard).get(i);
      assertThat(overlap(before, word)).as("%s and %s", before, word).isFalse();
    }
    assertThat(words(decoded(frames(minute, 160), model)))
        .allSatisfy(
            word ->
                assertThat(words(heard)).filteredOn(other -> overlap(word, other)).isNotEmpty());
    assertThat(heard.utterances).extracting(Utterance::id).doesNotHaveDuplicates();
    assertThat(heard.utterances).extracting(Utterance::startMs).isSorted();
  }

  /** After 20 s libvosk ends an utterance wherever it is. */
  @Test
  void keepsTheRecognizer_whenSpeechGoesOnAcrossTheEndOfAnUtterance() {
    short[] monologue = withoutPauses(call);
    var watched = new WatchedModel(model);

    var heard = decoded(frames(monologue, 160), watched, 1);

    assertThat(heard.utterances).hasSize(3);
    assertThat(watched.made).isEqualTo(1);
    assertThat(words(heard)).isEqualTo(words(decoded(frames(monologue, 160), model)));
  }

  /** The frames of 20 ms with speech in them, and 60 ms after it. */
  private static short[] withoutPauses(short[] samples) {
    int frame = 20 * AudioFrame.SAMPLES_PER_MS;
    var speech = new short[samples.length];
    int length = 0;
    int quiet = 0;
    for (int from = 0; from + frame <= samples.length; from += frame) {
      quiet = loudest(samples, from, from + frame) > 500 ? 0 : quiet + 1;
      if (quiet <= 3) {
        System.arraycopy(samples, from, speech, length, frame);
        length += frame;
      }
    }
    return Arrays.copyOf(speech, length);
  }

  private static int loudest(short[] samples, int from, int to) {
    return IntStream.range(from, to).map(i -> Math.abs(samples[i])).max().orElseThrow();
  }

  private static List<Word> words(HeardUtterances heard) {
    return heard.utterances.stream().flatMap(utterance -> utterance.words().stream()).toList();
  }

  /** A new recognizer has not adapted to the speaker: it may hear another word there. */
  private static boolean overlap(Word one, Word other) {
    return one.startMs() < other.endMs() && other.startMs() < one.endMs();
  }
}
