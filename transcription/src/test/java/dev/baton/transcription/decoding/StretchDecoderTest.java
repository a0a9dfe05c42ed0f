package dev.baton.transcription.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.transcription.audio.Preparation;
import dev.baton.transcription.recognizer.RecognizedWord;
import dev.baton.transcription.recognizer.SpeechModel;
import dev.baton.transcription.recognizer.SpeechRecognizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the recognizer is fed of stretches that are no whole number of chunks. */
class StretchDecoderTest {

  private static final AudioTrack TRACK =
      new AudioTrack("call", "MZ1", Track.OUTBOUND, Speaker.CUSTOMER, 0, "en");

  private static final int UPSAMPLING = Preparation.SAMPLE_RATE / AudioFrame.SAMPLE_RATE;

  /** Two chunks and a bit, as it comes in. */
  private static final int STRETCH = 2 * Preparation.CHUNK_SAMPLES / UPSAMPLING + 77;

  /** Says nothing, and keeps how much it was fed at once, and when it was asked. */
  private static final class Fed implements SpeechModel, SpeechRecognizer {

    private final List<Integer> chunks = new ArrayList<>();
    private final List<Integer> askedAfter = new ArrayList<>();

    private int samples() {
      return chunks.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public SpeechRecognizer recognizer() {
      return this;
    }

    @Override
    public boolean accept(short[] more) {
      chunks.add(more.length);
      return false;
    }

    @Override
    public String partial() {
      return "";
    }

    @Override
    public List<RecognizedWord> result() {
      askedAfter.add(samples());
      return List.of();
    }

    @Override
    public List<RecognizedWord> finalResult() {
      askedAfter.add(samples());
      return List.of();
    }

    @Override
    public void close() {}
  }

  private final Fed fed = new Fed();
  private final StretchDecoder decoder =
      new StretchDecoder(
          TRACK,
          AudioFrame.SAMPLE_RATE,
          new RecognizerSource(fed, Decoded.RENEW_AFTER_MS),
          new DraftPace(Decoding.NO_DRAFTS),
          new HeardUtterances());

  @Test
  void feedsTheRestBeforeItAsks_whenAStretchPauses() {
    stretch(0);

    decoder.pause();

    assertThat(fed.chunks)
        .containsExactly(Preparation.CHUNK_SAMPLES, Preparation.CHUNK_SAMPLES, 77 * UPSAMPLING);
    assertThat(fed.askedAfter).containsExactly(STRETCH * UPSAMPLING);
  }

  @Test
  void feedsTheRestOnce_whenTheRunEndsAfterAPause() {
    stretch(0);
    decoder.pause();

    decoder.end();

    assertThat(fed.samples()).isEqualTo(STRETCH * UPSAMPLING);
    assertThat(fed.askedAfter).first().isEqualTo(STRETCH * UPSAMPLING);
  }

  @Test
  void feedsTheRest_whenTheRunEndsInAStretch() {
    stretch(0);

    decoder.end();

    assertThat(fed.samples()).isEqualTo(STRETCH * UPSAMPLING);
    assertThat(fed.askedAfter).first().isEqualTo(STRETCH * UPSAMPLING);
  }

  /** The second stretch begins on the network's grid: up to a grid's width of it is passed over. */
  @Test
  void feedsTheRestOfEachStretch_whenThereAreSeveral() {
    stretch(0);
    decoder.pause();
    int first = fed.samples();
    int grid = StretchDecoder.GRID_MS * AudioFrame.SAMPLES_PER_MS;
    int samples = STRETCH + grid + 13;
    stretch(10L * AudioFrame.SAMPLE_RATE, samples);

    decoder.pause();

    int second = fed.samples() - first;
    assertThat(second)
        .isGreaterThan(STRETCH * UPSAMPLING)
        .isLessThanOrEqualTo(samples * UPSAMPLING);
    assertThat(fed.chunks)
        .last()
        .isEqualTo(13 * UPSAMPLING)
        .isEqualTo(second % Preparation.CHUNK_SAMPLES);
    assertThat(fed.askedAfter).containsExactly(first, first + second);
  }

  @Test
  void feedsNothing_whenTheRunEndsAndNothingWasLetThrough() {
    decoder.startRun(0);

    decoder.end();

    assertThat(fed.chunks).isEmpty();
  }

  /** What follows a run that ended begins anew: nothing of the last one is fed again. */
  @Test
  void feedsEachRunOnce_whenAnotherBegins() {
    stretch(0);
    decoder.end();
    int first = fed.samples();
    decoder.startRun(60_000);
    decoder.end();

    assertThat(fed.samples()).isEqualTo(first);
  }

  private void stretch(long at) {
    decoder.startRun(0);
    stretch(at, STRETCH);
  }

  private void stretch(long at, int samples) {
    decoder.open(at);
    decoder.accept(new short[samples], 0);
  }
}
