package dev.baton.transcription.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.KeptAudio;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.speech.TranscriptLag;
import dev.baton.ledger.speech.Utterance;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** More to do than can be done at once: it waits, is told, or is left to the recording. */
class IntakeBehindIT extends RunningIntake {

  /** Should the process die before it is decoded, the recording is transcribed by the next one. */
  @Test
  void notesTheCall_whileItsAudioHasEndedAndIsNotDecoded() throws Exception {
    intake.start(decoding, facts, context);
    var sdrs = intake.open(track(Speaker.SDR), true);
    var customers = intake.open(track(Speaker.CUSTOMER), true);
    play(sdrs, sdr);
    var busy = busyPool();
    play(customers, customer);
    assertThat(noted).isEmpty();

    var first = sdrs.end();
    assertThat(noted).hasSize(1);
    var second = customers.end();
    assertThat(noted).hasSize(1);
    busy.countDown();
    result(Future.all(first, second));

    assertThat(noted).isEmpty();
    assertThat(facts.utterances).hasSize(5);
  }

  @Test
  void notesNothing_whenThereIsNoRecordingToTranscribe() throws Exception {
    intake.start(decoding, facts, context);
    var busy = busyPool();
    var sink = intake.open(track(Speaker.SDR), false);
    play(sink, sdr);

    var end = sink.end();

    assertThat(noted).isEmpty();
    busy.countDown();
    result(end);
  }

  @Test
  void hearsAllOfIt_whenMoreWaitsThanMemoryHolds() throws Exception {
    int seconds = 60;
    var line = new short[seconds * 8_000];
    System.arraycopy(customer, 0, line, 20 * 8_000, customer.length);
    var readBack = new AtomicInteger();
    KeptAudio recording =
        (track, from, to) -> {
          readBack.incrementAndGet();
          return Future.succeededFuture(Arrays.copyOfRange(line, (int) from * 8, (int) to * 8));
        };
    var heard = heardAsItComes(line);
    assertThat(heard).hasSize(3).contains("hello who is calling");
    var small = intake(recording, 10_000, 0);
    var sink = small.open(track(Speaker.CUSTOMER), true);
    play(sink, line);
    assertThat(small.load().longestWaitMs()).isEqualTo(seconds * 1_000L);

    small.start(decoding, facts, context);
    result(sink.end());
    result(small.close());

    assertThat(readBack).hasPositiveValue();
    assertThat(facts.utterances).extracting(Utterance::text).containsExactlyElementsOf(heard);
    assertThat(facts.utterances.get(0).startMs()).isBetween(20_300L, 20_500L);
  }

  /** Texts of its utterances where nothing has to wait; they are forgotten again. */
  private List<String> heardAsItComes(short[] line) throws Exception {
    intake.start(decoding, facts, context);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, line);
    result(sink.end());
    var heard = facts.utterances.stream().map(Utterance::text).toList();
    facts.utterances.clear();
    return heard;
  }

  @Test
  void tellsWhatIsMissingAndGoesOn_whenWhatWaitedCannotBeReadBack() throws Exception {
    var lags = new CopyOnWriteArrayList<TranscriptLag>();
    Topics.LAG.listen(vertx, lags::add);
    var line = Arrays.copyOf(customer, 30 * 8_000);
    var small = intake(UNREAD, 10_000, 0);
    var sink = small.open(track(Speaker.CUSTOMER), true);
    play(sink, line);

    small.start(decoding, facts, context);
    result(sink.end());
    result(small.close());

    assertThat(facts.utterances).extracting(Utterance::text).contains("hello who is calling");
    await().until(() -> !lags.isEmpty() && lags.get(lags.size() - 1).missedMs() == 17_000);
  }

  @Test
  void leavesNoCallToARecordingThatIsNotMade_whenThereIsTooMuchToDo() throws Exception {
    var small = intake(UNREAD, MOST, 1);
    small.start(decoding, facts, context);
    var first = small.open(track(Speaker.CUSTOMER), true);
    var unrecorded =
        small.open(new AudioTrack("other", "MZ2", Track.INBOUND, Speaker.SDR, 0, "en"), false);
    play(unrecorded, customer);
    result(Future.all(first.end(), unrecorded.end()));

    assertThat(noted).isEmpty();
    assertThat(facts.utterances).hasSize(3);
  }

  @Test
  void tellsHowFarItIsBehind_whenAudioWaits() throws Exception {
    var lags = new CopyOnWriteArrayList<TranscriptLag>();
    Topics.LAG.listen(vertx, lags::add);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, new short[9 * 8_000]);
    intake.start(decoding, facts, context);
    result(sink.end());

    await().until(() -> !lags.isEmpty() && lags.get(lags.size() - 1).behindMs() == 0);
    assertThat(lags.get(0).behindMs()).isGreaterThan(5_000);
  }

  @Test
  void leavesACallToItsRecording_whenThereIsTooMuchToDo() throws Exception {
    var small = intake(UNREAD, MOST, 1);
    small.start(decoding, facts, context);
    var first = small.open(track(Speaker.CUSTOMER), true);
    var beyond =
        small.open(new AudioTrack("other", "MZ2", Track.INBOUND, Speaker.SDR, 0, "en"), true);
    var firstsOther = small.open(track(Speaker.SDR), true);
    play(beyond, customer);
    result(beyond.end());

    assertThat(noted).containsExactly("transcribe/other");
    assertThat(small.load().tracks()).isEqualTo(2);
    result(Future.all(first.end(), firstsOther.end()));
    assertThat(facts.utterances).isEmpty();
  }

  @Test
  void leavesToTheRecordingWhatWouldTakeLong_whenItIsClosed() throws Exception {
    intake.start(decoding, facts, context);
    var busy = busyPool();
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, Arrays.copyOf(customer, 8 * 8_000));

    var closed = intake.close();
    busy.countDown();
    result(closed);

    assertThat(sink.end().isComplete()).isTrue();
    assertThat(facts.utterances).isEmpty();
    assertThat(noted).hasSize(1);
  }
}
