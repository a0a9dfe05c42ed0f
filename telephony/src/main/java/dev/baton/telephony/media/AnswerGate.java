package dev.baton.telephony.media;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps ringback out of the transcript: what the carrier sends to the leg before the other side has
 * answered waits here until the call says when that was, and what was before is dropped. For one
 * thread.
 *
 * <p>Nobody knows the moment exactly: a report takes its time. So the gate opens on a grid of the
 * stream's own clock, a little too early rather than too late, and a call that is played again
 * begins with the same frame.
 */
final class AnswerGate implements AudioSink {

  /**
   * Half a MB, and less than transcription lets wait. Beyond it the oldest goes: a report of an
   * answer is not that late, so it is ringback.
   */
  private static final int MOST_HELD = 25_000 * AudioFrame.SAMPLES_PER_MS;

  private static final long NEVER = Long.MAX_VALUE;

  /** About what a report takes at most; less than a cycle of any country's ringback. */
  private static final long GRID_MS = 200;

  private final AudioSink transcript;
  private final long offsetMs;
  private final Deque<AudioFrame> held = new ArrayDeque<>();
  private final Promise<Void> ended = Promise.promise();
  private int heldSamples;
  private boolean ending;

  /** On the stream's clock; null until it is known. */
  private Long opensAtMs;

  /**
   * @param offsetMs start of the stream on the call's audio clock
   */
  AnswerGate(AudioSink transcript, long offsetMs) {
    this.transcript = transcript;
    this.offsetMs = offsetMs;
  }

  /** Looks whether the call knows by now when it was answered; the first answer holds. */
  void follow(Call call) {
    var progress = call.progress();
    if (progress.answeredAtMs() != null) {
      open(Math.floorDiv(progress.answeredAtMs() - offsetMs, GRID_MS) * GRID_MS);
    } else if (progress.answerUnknown()) {
      open(0);
    } else if (progress.state() == CallState.ENDED) {
      open(NEVER);
    }
  }

  /** Whether it is still not known if and when the call was answered. */
  boolean waits() {
    return opensAtMs == null;
  }

  /** Nobody will tell any more: lets everything through. */
  void presumeAnswered() {
    open(0);
  }

  /** Nobody will tell any more: drops what is held. */
  void presumeUnanswered() {
    open(NEVER);
  }

  private void open(long atMs) {
    if (waits()) {
      opensAtMs = atMs;
      held.forEach(this::pass);
      held.clear();
      endTranscript();
    }
  }

  @Override
  public void accept(AudioFrame frame) {
    if (!waits()) {
      pass(frame);
      return;
    }
    held.add(frame);
    heldSamples += frame.pcm().length;
    while (heldSamples > MOST_HELD) {
      heldSamples -= held.remove().pcm().length;
    }
  }

  private void pass(AudioFrame frame) {
    if (frame.atMs() >= opensAtMs) {
      transcript.accept(frame);
    }
  }

  /** Completes only after it is known whether the call was answered. */
  @Override
  public Future<Void> end() {
    ending = true;
    endTranscript();
    return ended.future();
  }

  private void endTranscript() {
    if (ending && !waits()) {
      transcript.end().onComplete(done -> ended.tryComplete());
    }
  }
}
