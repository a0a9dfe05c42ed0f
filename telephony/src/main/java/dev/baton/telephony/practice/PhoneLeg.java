package dev.baton.telephony.practice;

import dev.baton.ledger.call.Speaker;
import dev.baton.telephony.practice.Leg.Status;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * The leg that a browser is in. It outlives the browser's connection for a while, so that a network
 * that breaks does not end the call. For one event loop.
 */
final class PhoneLeg {

  /** How long a lost browser is waited for. */
  private static final long PATIENCE_MS = 15_000;

  private static final long FRAME_NANOS = Recording.FRAME_MS * 1_000_000L;

  private final Vertx vertx;
  private final PracticeCall call;
  private final Leg leg;
  private PhoneSocket socket;
  private long patience = -1;
  private long sound = -1;
  private long heardUntil;

  PhoneLeg(Vertx vertx, PracticeCall call, Leg leg) {
    this.vertx = vertx;
    this.call = call;
    this.leg = leg;
    leg.watch(this::changed);
  }

  Leg leg() {
    return leg;
  }

  SdrVoice voice() {
    return call.voice();
  }

  boolean isOver() {
    return leg.status().isFinal();
  }

  /** The browser is there, for the first time or again. */
  void connect(PhoneSocket browser) {
    vertx.cancelTimer(patience);
    vertx.cancelTimer(sound);
    socket = browser;
    heardUntil = System.nanoTime();
    sound = vertx.setPeriodic(Recording.FRAME_MS, tick -> sendSound());
  }

  /**
   * @param gone whether the browser has said that it goes, and will not come back
   */
  void disconnect(boolean gone) {
    socket = null;
    vertx.cancelTimer(sound);
    voice().useMicrophone(false);
    voice().mute(true);
    if (gone) {
      hangUp();
    } else if (!isOver()) {
      patience = vertx.setTimer(PATIENCE_MS, late -> hangUp());
    }
  }

  /** What the edge said instead of taking the call; empty where it took it. */
  String refusal() {
    return call.refusal();
  }

  void hangUp() {
    call.hangUp(leg);
  }

  private void changed(Status status) {
    if (status.isFinal()) {
      vertx.cancelTimer(patience);
      vertx.cancelTimer(sound);
      if (socket != null) {
        socket.ended(this);
      }
    } else if (status == Status.IN_PROGRESS && socket != null) {
      socket.accepted(this);
    }
  }

  /** The other side, as it comes about. */
  private void sendSound() {
    long now = System.nanoTime();
    if (now - heardUntil > TimeUnit.SECONDS.toNanos(1)) {
      heardUntil = now - FRAME_NANOS;
    }
    while (socket != null && heardUntil + FRAME_NANOS <= now) {
      socket.sound(call.heard(Speaker.CUSTOMER, heardUntil));
      heardUntil += FRAME_NANOS;
    }
  }
}
