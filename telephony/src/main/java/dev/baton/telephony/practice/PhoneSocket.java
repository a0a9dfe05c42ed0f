package dev.baton.telephony.practice;

import dev.baton.ledger.bus.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A browser's phone: what it says in JSON, and its sound as frames of 20 ms of mu-law; both ways.
 * The messages are in docs/practice-line.md. For one event loop.
 */
final class PhoneSocket {

  private static final short GOING_AWAY = 1001;
  private static final short NORMAL = 1000;
  private static final short POLICY = 1008;

  private final Vertx vertx;
  private final ServerWebSocket socket;
  private final PracticeLine line;
  private final PracticePhones phones;
  private final PhoneTokens tokens;
  private final Map<String, Ringing> ringing = new HashMap<>();
  private String colleague;
  private PhoneLeg active;

  /** A leg that rings here. */
  private record Ringing(PracticeCall call, Leg leg) {}

  PhoneSocket(
      Vertx vertx,
      ServerWebSocket socket,
      PracticeLine line,
      PracticePhones phones,
      PhoneTokens tokens) {
    this.vertx = vertx;
    this.socket = socket;
    this.line = line;
    this.phones = phones;
    this.tokens = tokens;
    socket.textMessageHandler(this::received);
    socket.binaryMessageHandler(this::spoken);
    socket.closeHandler(closed -> left());
    socket.exceptionHandler(broken -> {});
  }

  private void received(String text) {
    JsonObject message;
    try {
      message = new JsonObject(text);
    } catch (DecodeException e) {
      socket.close(POLICY, "not JSON");
      return;
    }
    try {
      obey(message);
    } catch (ClassCastException e) {
      socket.close(POLICY, "not a message of this line");
    }
  }

  private void obey(JsonObject message) {
    String type = message.getString("type", "");
    if (type.equals("register")) {
      register(message.getString("token", ""));
      return;
    }
    if (colleague == null) {
      socket.close(POLICY, "not registered");
      return;
    }
    switch (type) {
      case "connect" -> dial(message);
      case "accept" -> accept(message);
      case "reject" -> reject(message.getString("leg", ""));
      case "resume" -> resume(message);
      case "hangup" -> withLeg(PhoneLeg::hangUp);
      case "mute" -> withLeg(leg -> leg.voice().mute(message.getBoolean("muted", false)));
      case "digits" -> withLeg(leg -> leg.voice().press(message.getString("digits", "")));
      case "microphone" ->
          withLeg(leg -> leg.voice().useMicrophone(message.getBoolean("on", false)));
      default -> {}
    }
  }

  private void register(String token) {
    var name = tokens.identity(token, Instant.now());
    if (name.isEmpty()) {
      send(message("error").put("code", "token"));
      return;
    }
    if (!name.get().equals(colleague)) {
      leave();
      colleague = name.get();
      phones.add(colleague, this);
    }
    send(message("registered"));
  }

  private void dial(JsonObject message) {
    if (active != null && !active.isOver()) {
      return;
    }
    try {
      var call =
          line.dialed(colleague, message.getString("permit", ""), message.getString("to", ""));
      take(new PhoneLeg(vertx, call, call.first()), message);
      line.begin(call);
    } catch (Refusal e) {
      send(message("ended").put("message", e.getMessage()));
    }
  }

  /** A leg rings here until somebody takes it, or it ends. */
  void ring(PracticeCall call, Leg leg, String callId, String from) {
    ringing.put(leg.sid(), new Ringing(call, leg));
    leg.watch(
        status -> {
          if (ringing.remove(leg.sid()) != null) {
            send(message("canceled").put("leg", leg.sid()));
          }
        });
    send(message("incoming").put("leg", leg.sid()).put("call", callId).put("from", from));
  }

  private void accept(JsonObject message) {
    var rings = ringing.remove(message.getString("leg", ""));
    if (rings == null || (active != null && !active.isOver())) {
      return;
    }
    take(new PhoneLeg(vertx, rings.call(), rings.leg()), message);
    rings.call().answer(rings.leg());
  }

  private void reject(String sid) {
    var rings = ringing.remove(sid);
    if (rings != null) {
      rings.call().hangUp(rings.leg());
    }
  }

  private void resume(JsonObject message) {
    var left = phones.leg(message.getString("leg", ""));
    if (left.isEmpty() || !left.get().leg().isOf(colleague)) {
      send(message("ended").put("leg", message.getString("leg", "")));
      return;
    }
    attach(left.get(), message);
    left.get().voice().mute(message.getBoolean("muted", false));
    accepted(left.get());
  }

  private void take(PhoneLeg leg, JsonObject message) {
    phones.add(leg);
    attach(leg, message);
  }

  private void attach(PhoneLeg leg, JsonObject message) {
    active = leg;
    leg.voice().useMicrophone(message.getBoolean("microphone", false));
    leg.connect(this);
  }

  private void withLeg(Consumer<PhoneLeg> act) {
    if (active != null && !active.isOver()) {
      act.accept(active);
    }
  }

  private void spoken(Buffer frame) {
    if (frame.length() == Recording.FRAME_BYTES) {
      withLeg(leg -> leg.voice().speak(frame.getBytes()));
    }
  }

  void accepted(PhoneLeg leg) {
    send(message("accepted").put("leg", leg.leg().sid()));
  }

  void ended(PhoneLeg leg) {
    if (active == leg) {
      active = null;
    }
    send(message("ended").put("leg", leg.leg().sid()).put("message", leg.refusal()));
  }

  void sound(byte[] frame) {
    if (!socket.isClosed() && !socket.writeQueueFull()) {
      socket.writeBinaryMessage(Buffer.buffer(frame));
    }
  }

  private void left() {
    leave();
    ringing.clear();
    if (active != null) {
      Short code = socket.closeStatusCode();
      active.disconnect(code != null && (code == GOING_AWAY || code == NORMAL));
      active = null;
    }
  }

  private void leave() {
    if (colleague != null) {
      phones.remove(colleague, this);
      colleague = null;
    }
  }

  private static JsonObject message(String type) {
    return new JsonObject().put("type", type);
  }

  private void send(JsonObject message) {
    if (!socket.isClosed()) {
      socket.writeTextMessage(message.encode());
    }
  }
}
