package dev.baton.telephony;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The carrier's end of a media WebSocket. */
final class MediaLine implements WebSocket.Listener {

  /** How the edge closed it. */
  record Closed(int code, String reason) {}

  private final CompletableFuture<Closed> closed = new CompletableFuture<>();
  private WebSocket socket;

  private MediaLine() {}

  /**
   * @param signature none where null
   * @throws CompletionException when the edge refuses
   */
  static MediaLine open(HttpClient http, URI address, String signature) {
    var line = new MediaLine();
    var builder = http.newWebSocketBuilder();
    if (signature != null) {
      builder.header("X-Twilio-Signature", signature);
    }
    line.socket = builder.buildAsync(address, line).join();
    return line;
  }

  /** The status with which the edge refused to open a socket. */
  static int refusal(Runnable open) {
    try {
      open.run();
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
    throw new AssertionError("opened");
  }

  MediaLine connected() {
    return send("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
  }

  MediaLine start(String streamId, String legId, String token) {
    String parameters = token == null ? "" : "\"token\":\"" + token + "\"";
    return send(
        """
        {"event":"start","sequenceNumber":"1","streamSid":"%1$s","start":{"accountSid":"AC0",
         "streamSid":"%1$s","callSid":"%2$s","tracks":["inbound","outbound"],
         "customParameters":{%3$s},
         "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1}}}"""
            .formatted(streamId, legId, parameters));
  }

  /** 20 ms of audio. */
  MediaLine media(String streamId, String track, long atMs) {
    return media(streamId, track, atMs, Base64.getEncoder().encodeToString(new byte[160]));
  }

  MediaLine media(String streamId, String track, long atMs, String payload) {
    return send(
        """
        {"event":"media","sequenceNumber":"2","streamSid":"%s",
         "media":{"track":"%s","chunk":"1","timestamp":"%d","payload":"%s"}}"""
            .formatted(streamId, track, atMs, payload));
  }

  MediaLine stop(String streamId) {
    return send("{\"event\":\"stop\",\"sequenceNumber\":\"3\",\"streamSid\":\"" + streamId + "\"}");
  }

  MediaLine send(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  MediaLine send(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    return this;
  }

  /** The connection is gone without a word. */
  void die() {
    socket.abort();
  }

  Closed closed() {
    return closed.orTimeout(20, TimeUnit.SECONDS).join();
  }

  boolean isOpen() {
    return !closed.isDone();
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(new Closed(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }
}
