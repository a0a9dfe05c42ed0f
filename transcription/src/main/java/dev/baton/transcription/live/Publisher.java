package dev.baton.transcription.live;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.TranscriptLag;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.Facts;
import dev.baton.ledger.store.UnknownCallException;
import dev.baton.transcription.decoding.UtteranceListener;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is heard on one track to the bus and the ledger, in order: the next utterance is
 * appended when the one before it is stored. Called on the thread that decodes; works on the
 * verticle's context.
 */
final class Publisher implements UtteranceListener {

  private static final long WORTH_TELLING_MS = 3_000;
  private static final long STEP_MS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final AudioTrack track;
  private final Facts facts;
  private final Context context;
  private int failures;
  private long toldBehindMs;
  private long missedMs;

  /** Whether the call is deleted: nothing of it is published or stored any more. */
  private volatile boolean muted;

  /** Only touched on the context. */
  private Future<Void> appended = Future.succeededFuture();

  Publisher(AudioTrack track, Facts facts, Context context) {
    this.track = track;
    this.facts = facts;
    this.context = context;
  }

  @Override
  public void draft(Draft draft) {
    context.runOnContext(
        ignored -> {
          if (!muted) {
            Topics.DRAFT.publish(context.owner(), draft);
          }
        });
  }

  @Override
  public void utterance(Utterance utterance, long frameArrivedAt) {
    context.runOnContext(
        ignored -> appended = appended.compose(done -> append(utterance, frameArrivedAt)));
  }

  private Future<Void> append(Utterance utterance, long frameArrivedAt) {
    return muted
        ? Future.succeededFuture()
        : facts
            .append(utterance, frameArrivedAt)
            .onFailure(failure -> lost(utterance, failure))
            .<Void>mapEmpty()
            .otherwiseEmpty();
  }

  private void lost(Utterance utterance, Throwable failure) {
    if (failure instanceof UnknownCallException) {
      mute();
    } else {
      LOG.atError()
          .setCause(failure)
          .addKeyValue("callId", track.callId())
          .log("utterance {} is lost", utterance.id());
    }
  }

  void mute() {
    muted = true;
  }

  @Override
  public void failed(RuntimeException failure) {
    failures++;
    if (Integer.bitCount(failures) == 1) {
      LOG.atError()
          .setCause(failure)
          .addKeyValue("callId", track.callId())
          .log(
              "the recognizer of track {} of stream {} failed, {} times so far",
              track.track(),
              track.streamId(),
              failures);
    }
  }

  /**
   * Tells how far the transcript is behind, where that is worth telling.
   *
   * @param ms audio that waits
   */
  synchronized void behind(long ms) {
    long told = ms < WORTH_TELLING_MS ? 0 : ms;
    if (Math.abs(told - toldBehindMs) >= (told == 0 ? 1 : STEP_MS)) {
      toldBehindMs = told;
      tell();
    }
  }

  /**
   * Audio that waited too long was not in the recording: nobody will know what was said in it.
   *
   * @param cause why, where reading failed; else null
   */
  synchronized void missed(long ms, Throwable cause) {
    if (muted) {
      return;
    }
    missedMs += ms;
    LOG.atError()
        .addKeyValue("callId", track.callId())
        .setCause(cause)
        .log(
            "{} ms of track {} of stream {} could neither wait nor be read back:"
                + " they are missing in the transcript",
            ms,
            track.track(),
            track.streamId());
    tell();
  }

  private void tell() {
    var lag = new TranscriptLag(track.callId(), track.speaker(), toldBehindMs, missedMs, false);
    context.runOnContext(ignored -> Topics.LAG.publish(context.owner(), lag));
  }

  /** Completes, on the context, when all utterances so far are with the ledger. Never fails. */
  Future<Void> settled() {
    var settled = Promise.<Void>promise();
    context.runOnContext(ignored -> appended.onComplete(settled));
    return settled.future();
  }
}
