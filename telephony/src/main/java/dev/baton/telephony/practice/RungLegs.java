package dev.baton.telephony.practice;

import dev.baton.ledger.bus.Refusal;
import dev.baton.ledger.call.Speaker;
import dev.baton.telephony.practice.Leg.Status;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What becomes of the legs that are rung into a call: a customer does what their number is for, a
 * colleague answers in a browser, or as recorded. For one event loop.
 */
final class RungLegs {

  /** How long after the call's begin the called party answers: in the pause after a ring. */
  private static final int RINGING_MS = 2_300;

  /** How long it takes at most, as a rule, to be told what to do. */
  private static final long ASKING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final long FRAME_NANOS = Recording.FRAME_MS * 1_000_000L;

  private final Vertx vertx;
  private final PracticeCall call;
  private final Conversation conversation;
  private final EdgeQuestions edge;
  private final HeardNotices notices;

  RungLegs(
      Vertx vertx,
      PracticeCall call,
      Conversation conversation,
      EdgeQuestions edge,
      HeardNotices notices) {
    this.vertx = vertx;
    this.call = call;
    this.conversation = conversation;
    this.edge = edge;
    this.notices = notices;
  }

  /**
   * A leg rings. One that is the call's first and that nobody has a browser for answers as
   * recorded; the others until somebody answers, or too long.
   *
   * @param wish what was asked for
   * @param phones browsers of the colleague that is rung
   * @param first whether nobody was rung before
   */
  void ring(Leg leg, RingWish wish, List<PhoneSocket> phones, boolean first) {
    if (first && wish.url().isEmpty()) {
      conversation.ring(System.nanoTime());
    }
    switch (number(leg, wish)) {
      case BUSY -> giveUpAfter(PracticeNumber.FAILS_MS, leg, Status.BUSY);
      case FAILED -> giveUpAfter(PracticeNumber.FAILS_MS, leg, Status.FAILED);
      case NO_ANSWER -> giveUpAfter(PracticeNumber.RINGS_MS, leg, Status.NO_ANSWER);
      default -> {
        if (first && phones.isEmpty()) {
          call.firstTold().onSuccess(told -> answerAfterOneRing(leg, wish.url()));
        } else {
          giveUpAfter(wish.timeoutMs(), leg, Status.NO_ANSWER);
        }
      }
    }
  }

  private static PracticeNumber number(Leg leg, RingWish wish) {
    return leg.party() == Speaker.CUSTOMER
        ? PracticeNumber.of(wish.to().address())
        : PracticeNumber.ANSWERS;
  }

  private void giveUpAfter(long ms, Leg leg, Status how) {
    vertx.setTimer(
        ms,
        rung -> {
          if (leg.status() == Status.RINGING) {
            call.end(leg, how);
          }
        });
  }

  private void answerAfterOneRing(Leg leg, String url) {
    long now = System.nanoTime();
    // Counted from the stream, so that a call played again is answered in the same frame of it.
    long from = call.streams().startedAt().orElse(now);
    long answersAt = from + TimeUnit.MILLISECONDS.toNanos(RINGING_MS);
    if (url.isEmpty()) {
      conversation.answer(answersAt);
    }
    vertx.setTimer(
        Math.max(1, TimeUnit.NANOSECONDS.toMillis(answersAt - now)),
        rung -> {
          if (url.isEmpty()) {
            joined(leg);
          } else {
            answered(leg, url, answersAt);
          }
        });
  }

  /** Asks what the leg is to do, and has it hear that before it joins. */
  private void answered(Leg leg, String url, long answeredAt) {
    if (leg.status() != Status.RINGING) {
      return;
    }
    call.become(leg, Status.IN_PROGRESS);
    edge.answered(leg, url)
        .compose(
            twiml ->
                twiml.conference().isEmpty()
                    ? Future.failedFuture(new Refusal(twiml.said()))
                    : notices.heardFor(twiml).map(ms -> joinsAt(answeredAt, ms)))
        .onSuccess(
            at -> {
              conversation.answer(at);
              long wait = TimeUnit.NANOSECONDS.toMillis(at - System.nanoTime());
              pass(vertx, wait).onSuccess(told -> call.join(leg));
            })
        .onFailure(e -> call.hangUp(leg));
  }

  /** In steps, so that a call played again is joined in the same frame of its stream. */
  private static long joinsAt(long answeredAt, long heardMs) {
    long soonest = System.nanoTime() - answeredAt;
    long steps = (soonest + ASKING_NANOS - 1) / ASKING_NANOS;
    return answeredAt + steps * ASKING_NANOS + TimeUnit.MILLISECONDS.toNanos(heardMs);
  }

  /** A browser that is rung answers now, in a whole frame of the stream. */
  void answer(Leg leg) {
    call.firstTold().onSuccess(told -> answerNow(leg));
  }

  private void answerNow(Leg leg) {
    long now = System.nanoTime();
    long from = call.streams().startedAt().orElse(now);
    conversation.answer(from + (now - from + FRAME_NANOS - 1) / FRAME_NANOS * FRAME_NANOS);
    joined(leg);
  }

  private void joined(Leg leg) {
    if (leg.status() == Status.RINGING) {
      call.become(leg, Status.IN_PROGRESS);
      call.join(leg);
    }
  }

  /** Completes after so long. */
  static Future<Void> pass(Vertx vertx, long ms) {
    if (ms <= 0) {
      return Future.succeededFuture();
    }
    var passed = Promise.<Void>promise();
    vertx.setTimer(ms, over -> passed.complete());
    return passed.future();
  }
}
