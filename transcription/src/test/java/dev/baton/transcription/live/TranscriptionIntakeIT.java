package dev.baton.transcription.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.call.CallForgotten;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.FileTranscriber;
import dev.baton.transcription.Recordings;
import dev.baton.transcription.TestModel;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranscriptionIntakeIT extends RunningIntake {

  @Test
  void saysWhatTheFileSays_whenBothTracksAreLive() throws Exception {
    intake.start(decoding, facts, context);
    var left = intake.open(track(Speaker.SDR), true);
    var right = intake.open(track(Speaker.CUSTOMER), true);
    play(left, sdr);
    play(right, customer);
    result(Future.all(left.end(), right.end()));

    try (var transcriber = FileTranscriber.open(TestModel.settings(), done -> {})) {
      var file = transcriber.transcribe(Recordings.SHORT_CALL, done -> {});
      assertThat(facts.utterances)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("callId")
          .containsExactlyInAnyOrderElementsOf(file.utterances());
    }
    assertThat(facts.mostAtOnce).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void saysTheSameOnEach_whenManyTracksShareThePool() throws Exception {
    intake.start(decoding, facts, context);
    var sinks = Stream.generate(() -> intake.open(track(Speaker.CUSTOMER), true)).limit(5).toList();
    for (int from = 0; from < customer.length; from += 160) {
      for (var sink : sinks) {
        sink.accept(frame(customer, from));
      }
    }
    assertThat(intake.load().tracks()).isEqualTo(5);
    result(Future.all(sinks.stream().map(AudioSink::end).toList()));

    assertThat(facts.utterances).hasSize(15);
    assertThat(Set.copyOf(facts.utterances)).hasSize(3);
    assertThat(intake.load().tracks()).isZero();
  }

  @Test
  void keepsAudioInOrder_whenItComesBeforeTheStart() throws Exception {
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, customer);
    var end = sink.end();
    assertThat(intake.load().longestWaitMs()).isEqualTo(customer.length / 8);

    intake.start(decoding, facts, context);
    result(end);

    assertThat(facts.utterances)
        .extracting(Utterance::text)
        .containsExactly(
            "hello who is calling",
            "we have twelve people why do you asked",
            "please send me a message");
    assertThat(intake.load().tracks()).isZero();
    assertThat(intake.load().cpuMs()).isPositive();
  }

  @Test
  void publishesDraftsBeforeTheirUtterance_whenSomeoneSpeaks() throws Exception {
    var drafts = new CopyOnWriteArrayList<Draft>();
    Topics.DRAFT.listen(vertx, drafts::add);
    intake.start(decoding, facts, context);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, customer);
    result(sink.end());

    for (var utterance : facts.utterances) {
      assertThat(drafts).extracting(Draft::utteranceId).contains(utterance.id());
    }
    assertThat(drafts).extracting(Draft::callId).containsOnly("call");
  }

  @Test
  void goesOn_whenTheLedgerRefusesAnUtterance() throws Exception {
    var refusing = new ListedFacts(context, Set.of("short-call-outbound-2600"));
    intake.start(decoding, refusing, context);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    play(sink, customer);
    result(sink.end());

    assertThat(refusing.utterances)
        .extracting(Utterance::text)
        .containsExactly("hello who is calling", "please send me a message");
  }

  @Test
  void saysNothingMore_whenTheCallIsDeleted() throws Exception {
    var drafts = new CopyOnWriteArrayList<Draft>();
    Topics.DRAFT.listen(vertx, drafts::add);
    intake.start(decoding, facts, context);
    var deleted = intake.open(track(Speaker.CUSTOMER), true);
    var other = intake.open(track("other", Speaker.CUSTOMER), true);
    // Half a second: nothing of it is a word yet.
    play(deleted, Arrays.copyOf(customer, 4_000));

    Topics.FORGOTTEN.publish(vertx, new CallForgotten("call"));
    await().atMost(30, SECONDS).until(() -> intake.load().tracks() == 1);
    play(deleted, customer);
    play(other, customer);
    result(Future.all(deleted.end(), other.end()));

    assertThat(facts.utterances).extracting(Utterance::callId).containsOnly("other");
    assertThat(drafts).extracting(Draft::callId).containsOnly("other");
  }

  @Test
  void takesNoHarm_whenFramesMakeNoSense() throws Exception {
    intake.start(decoding, facts, context);
    var sink = intake.open(track(Speaker.CUSTOMER), true);
    sink.accept(new AudioFrame(-1, new short[160], 0));
    sink.accept(new AudioFrame(Long.MAX_VALUE, new short[160], 0));
    sink.accept(new AudioFrame(0, new short[0], 0));
    play(sink, customer);
    sink.accept(new AudioFrame(40_000_000, new short[3], 0));
    result(sink.end());
    sink.accept(new AudioFrame(20_000, new short[160], 0));
    result(sink.end());

    assertThat(facts.utterances).hasSize(3);
  }

  @Test
  void keepsWhatWasHeard_whenItIsClosedInMidCallAndThereIsNoRecording() throws Exception {
    intake.start(decoding, facts, context);
    var sink = intake.open(track(Speaker.CUSTOMER), false);
    play(sink, Arrays.copyOf(customer, 8 * 8_000));

    result(intake.close());

    assertThat(facts.utterances)
        .extracting(Utterance::text)
        .containsExactly("hello who is calling", "we have twelve people");
    assertThat(sink.end().isComplete()).isTrue();
  }

  @Test
  void endsAtOnce_whenItIsClosedBeforeTheStartOrOpenedAfterTheClose() throws Exception {
    var early = intake.open(track(Speaker.SDR), true);
    play(early, sdr);
    result(intake.close());
    var late = intake.open(track(Speaker.SDR), true);
    play(late, sdr);

    assertThat(List.of(early, late)).allMatch(sink -> sink.end().succeeded());
    assertThat(facts.utterances).isEmpty();
  }
}
