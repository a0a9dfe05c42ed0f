package dev.baton.telephony.practice;

import dev.baton.ledger.call.Speaker;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A media stream of a leg: opens the WebSocket, sends both tracks as they come about, 20 ms a
 * frame, and reports how it goes. For one event loop.
 */
final class LegStream {

  /** The carrier's errors: the handshake was refused, the connection broke. */
  private static final String REFUSED = "31920";

  private static final String BROKEN = "31921";

  /** How long until the carrier takes a silent connection for broken. */
  private static final long NOTICED_MS = 2_000;

  private static final long FRAME_NANOS = Recording.FRAME_MS * 1_000_000L;

  private enum Phase {
    CONNECTING,
    LIVE,
    OVER
  }

  private final String sid = PracticeAccount.sid("MZ");
  private final Vertx vertx;
  private final Twiml.Stream verb;
  private final Leg leg;
  private final Conversation conversation;
  private final Reports reports;
  private final String accountSid;
  private final Map<Track, Integer> chunks = new EnumMap<>(Track.class);
  private Phase phase = Phase.CONNECTING;
  private WebSocket socket;
  private long timer;
  private long startedAt;
  private long frames;
  private int sequence;

  private enum Track {
    inbound,
    outbound
  }

  LegStream(
      Vertx vertx,
      Twiml.Stream verb,
      Leg leg,
      Conversation conversation,
      Reports reports,
      String accountSid) {
    this.vertx = vertx;
    this.verb = verb;
    this.leg = leg;
    this.conversation = conversation;
    this.reports = reports;
    this.accountSid = accountSid;
  }

  String sid() {
    return sid;
  }

  String name() {
    return verb.name();
  }

  /** The moment of its first sample, {@link System#nanoTime()}; empty until it is connected. */
  Optional<Long> startedAt() {
    return socket == null ? Optional.empty() : Optional.of(startedAt);
  }

  boolean isOver() {
    return phase == Phase.OVER;
  }

  void start(SignedClient client) {
    client
        .connect(URI.create(verb.url()))
        .onSuccess(this::connected)
        .onFailure(
            e -> {
              if (!isOver()) {
                over("stream-error", Map.of("StreamError", REFUSED));
              }
            });
  }

  private void connected(WebSocket opened) {
    if (isOver()) {
      opened.close();
      return;
    }
    socket = opened;
    phase = Phase.LIVE;
    socket.closeHandler(closed -> broken());
    socket.exceptionHandler(e -> broken());
    send(
        new JsonObject().put("event", "connected").put("protocol", "Call").put("version", "1.0.0"));
    send(event("start").put("start", start()));
    report("stream-started", Map.of());
    startedAt = System.nanoTime();
    timer = vertx.setPeriodic(Recording.FRAME_MS, tick -> sendDue());
  }

  private JsonObject start() {
    var tracks = new JsonArray();
    tracks().forEach(track -> tracks.add(track.name()));
    var parameters = new JsonObject();
    verb.parameters().forEach(parameters::put);
    return new JsonObject()
        .put("accountSid", accountSid)
        .put("streamSid", sid)
        .put("callSid", leg.sid())
        .put("tracks", tracks)
        .put("customParameters", parameters)
        .put(
            "mediaFormat",
            new JsonObject()
                .put("encoding", "audio/x-mulaw")
                .put("sampleRate", 8_000)
                .put("channels", 1));
  }

  /** Sends what has come about since; a connection that is slow gets it later. */
  private void sendDue() {
    long due = (System.nanoTime() - startedAt) / FRAME_NANOS;
    while (isOpen() && frames < due && !socket.writeQueueFull()) {
      long from = startedAt + frames * FRAME_NANOS;
      tracks().forEach(track -> sendFrame(track, from));
      frames++;
    }
  }

  /** A socket is closed a moment before its handler hears of it. */
  private boolean isOpen() {
    return phase == Phase.LIVE && !socket.isClosed();
  }

  private void sendFrame(Track track, long from) {
    Speaker party = track == Track.inbound ? leg.party() : leg.party().other();
    byte[] frame = conversation.streamed(party, from);
    var media =
        new JsonObject()
            .put("track", track.name())
            .put("chunk", String.valueOf(chunks.merge(track, 1, Integer::sum)))
            .put("timestamp", String.valueOf(frames * Recording.FRAME_MS))
            .put("payload", Base64.getEncoder().encodeToString(frame));
    send(event("media").put("media", media));
  }

  private List<Track> tracks() {
    return verb.bothTracks() ? List.of(Track.values()) : List.of(Track.inbound);
  }

  /** The leg is over, or somebody asked for it: all that came about is sent, then the end. */
  void stop() {
    if (isOpen()) {
      sendDue();
      var stop = new JsonObject().put("accountSid", accountSid).put("callSid", leg.sid());
      send(event("stop").put("stop", stop));
      phase = Phase.OVER;
      socket.close();
    }
    over("stream-stopped", Map.of());
  }

  /**
   * Breaks off without a word, as where the network breaks; the carrier takes a while to see it.
   */
  void breakOff() {
    if (isOpen()) {
      phase = Phase.OVER;
      vertx.cancelTimer(timer);
      socket.close();
      vertx.setTimer(NOTICED_MS, late -> over("stream-error", Map.of("StreamError", BROKEN)));
    }
  }

  private void broken() {
    if (phase == Phase.LIVE) {
      over("stream-error", Map.of("StreamError", BROKEN));
    }
  }

  private void over(String event, Map<String, String> fields) {
    phase = Phase.OVER;
    vertx.cancelTimer(timer);
    report(event, fields);
  }

  private void report(String event, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("CallSid", leg.sid());
    form.put("StreamSid", sid);
    form.put("StreamName", verb.name());
    form.put("StreamEvent", event);
    reports.send(verb.statusCallback(), form);
  }

  private JsonObject event(String name) {
    return new JsonObject()
        .put("event", name)
        .put("sequenceNumber", String.valueOf(++sequence))
        .put("streamSid", sid);
  }

  private void send(JsonObject message) {
    socket.writeTextMessage(message.encode());
  }
}
