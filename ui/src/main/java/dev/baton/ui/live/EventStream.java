package dev.baton.ui.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Writes events as fast as their reader takes them. A bounded queue holds what the reader is
 * behind; who falls further behind, or takes nothing for long, is cut off, and gets a fresh page
 * when they come back.
 */
final class EventStream {

  private static final int MOST_WAITING_BYTES = 1 << 20;
  private static final int PIECE_BYTES = 64 << 10;
  private static final Buffer PING = Buffer.buffer(":\n\n");

  private final HttpServerResponse response;
  private final Queue<Buffer> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private long mostWaitingBytes = MOST_WAITING_BYTES;
  private boolean tookSome = true;

  EventStream(HttpServerResponse response) {
    this.response = response;
  }

  void begin() {
    response
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .setChunked(true)
        .drainHandler(room -> drained());
    response.write(PING);
  }

  /** Sends what everything else builds on: however long, it is not held against the reader. */
  void sendPage(Buffer page) {
    mostWaitingBytes += page.length();
    send(page);
  }

  void send(Buffer frame) {
    for (int from = 0; from < frame.length(); from += PIECE_BYTES) {
      waiting.add(frame.slice(from, Math.min(frame.length(), from + PIECE_BYTES)));
    }
    waitingBytes += frame.length();
    write();
    if (waitingBytes > mostWaitingBytes) {
      cutOff();
    }
  }

  /**
   * Shows that the connection lives; to be called at an interval that a reader may sleep through.
   */
  void ping() {
    if (!waiting.isEmpty() && !tookSome) {
      cutOff();
      return;
    }
    tookSome = false;
    send(PING);
  }

  void end() {
    response.end();
  }

  private void drained() {
    tookSome = true;
    write();
  }

  private void write() {
    while (!waiting.isEmpty() && !response.writeQueueFull() && !response.closed()) {
      var piece = waiting.remove();
      waitingBytes -= piece.length();
      response.write(piece);
    }
  }

  private void cutOff() {
    waiting.clear();
    waitingBytes = 0;
    response.reset();
  }
}
