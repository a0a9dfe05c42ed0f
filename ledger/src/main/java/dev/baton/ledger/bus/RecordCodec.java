package dev.baton.ledger.bus;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.MessageCodec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** Carries an immutable record over the bus: itself inside one JVM, JSON between nodes. */
final class RecordCodec<T> implements MessageCodec<T, T> {

  private static final Map<Vertx, Set<Class<?>>> REGISTERED = new WeakHashMap<>();

  private final Class<T> type;

  RecordCodec(Class<T> type) {
    this.type = type;
  }

  static DeliveryOptions options(Vertx vertx, Class<?> type) {
    register(vertx, type);
    return new DeliveryOptions().setCodecName(type.getName());
  }

  /** Once per Vert.x instance and type; who comes second finds it done. */
  static void register(Vertx vertx, Class<?> type) {
    synchronized (REGISTERED) {
      if (REGISTERED.computeIfAbsent(vertx, key -> new HashSet<>()).add(type)) {
        vertx.eventBus().registerCodec(new RecordCodec<>(type));
      }
    }
  }

  @Override
  public void encodeToWire(Buffer buffer, T fact) {
    byte[] json = Json.bytes(fact);
    buffer.appendInt(json.length).appendBytes(json);
  }

  @Override
  public T decodeFromWire(int position, Buffer buffer) {
    int start = position + Integer.BYTES;
    return Json.read(buffer.getBytes(start, start + buffer.getInt(position)), type);
  }

  @Override
  public T transform(T fact) {
    return fact;
  }

  @Override
  public String name() {
    return type.getName();
  }

  @Override
  public byte systemCodecID() {
    return -1;
  }
}
