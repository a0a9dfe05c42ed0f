package dev.baton.ledger.bus;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.function.Consumer;

/**
 * An address that carries facts of one type to whoever listens. Best effort: what must not be lost
 * is stored before it is published.
 *
 * @param type an immutable record
 */
public record Topic<T>(String address, Class<T> type) {

  public void publish(Vertx vertx, T fact) {
    vertx.eventBus().publish(address, fact, RecordCodec.options(vertx, type));
  }

  /** Calls {@code listener} on the caller's context for each fact. */
  public MessageConsumer<T> listen(Vertx vertx, Consumer<T> listener) {
    RecordCodec.register(vertx, type);
    return vertx.eventBus().consumer(address, message -> listener.accept(message.body()));
  }

  /** As {@link #listen}, for facts that this node publishes only. */
  public MessageConsumer<T> listenHere(Vertx vertx, Consumer<T> listener) {
    RecordCodec.register(vertx, type);
    return vertx.eventBus().localConsumer(address, message -> listener.accept(message.body()));
  }
}
