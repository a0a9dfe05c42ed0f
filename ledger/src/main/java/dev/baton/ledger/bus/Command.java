package dev.baton.ledger.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import java.util.function.Function;

/**
 * An address that takes requests of one type and answers with another.
 *
 * @param request an immutable record
 * @param reply an immutable record
 */
public record Command<Q, A>(String address, Class<Q> request, Class<A> reply) {

  /** Failure code of a request that was understood and refused; the message says why. */
  public static final int REFUSED = 1;

  /** Failure code of a request that broke inside. */
  public static final int BROKEN = 2;

  /** Fails with a {@link ReplyException}, also when nobody serves this command. */
  public Future<A> ask(Vertx vertx, Q question) {
    RecordCodec.register(vertx, reply);
    return vertx
        .eventBus()
        .<A>request(address, question, RecordCodec.options(vertx, request))
        .map(Message::body);
  }

  /**
   * Serves this command: a {@link Refusal} becomes {@link #REFUSED}, any other failure {@link
   * #BROKEN}.
   */
  public MessageConsumer<Q> serve(Vertx vertx, Function<Q, Future<A>> handler) {
    RecordCodec.register(vertx, request);
    return vertx
        .eventBus()
        .consumer(
            address,
            message ->
                Future.succeededFuture(message.body())
                    .compose(handler)
                    .onSuccess(answer -> message.reply(answer, RecordCodec.options(vertx, reply)))
                    .onFailure(
                        failure ->
                            message.fail(
                                failure instanceof Refusal ? REFUSED : BROKEN,
                                failure.getMessage())));
  }
}
