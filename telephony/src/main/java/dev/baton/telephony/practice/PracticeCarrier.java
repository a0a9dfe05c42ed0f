package dev.baton.telephony.practice;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.baton.ledger.Topics;
import dev.baton.telephony.account.TwilioAccount;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The practice line as a carrier of its own beside the product: a Vert.x with one event loop, so
 * that what a carrier does takes nothing of the rooms' threads, and its CPU can be told from
 * theirs. Passes on what the rooms ask of it. For the event loop that started it.
 */
public final class PracticeCarrier {

  /** How its one event loop is called. */
  public static final String THREAD = "practice-line";

  private final Context rooms;
  private final Vertx own;
  private final PracticeLine line;

  private PracticeCarrier(Context rooms, Vertx own, PracticeLine line) {
    this.rooms = rooms;
    this.own = own;
    this.line = line;
    own.runOnContext(first -> Thread.currentThread().setName(THREAD));
  }

  /**
   * Starts it.
   *
   * @param rooms of the product, whose questions it answers
   * @param edgeOrigin how the edge is reached from this machine
   * @param folder with recordings to play, see {@link PracticeLine}
   */
  public static Future<PracticeCarrier> start(Vertx rooms, URI edgeOrigin, Optional<Path> folder) {
    var context = rooms.getOrCreateContext();
    return Future.fromCompletionStage(supplyAsync(PracticeCarrier::vertx), context)
        .map(own -> new PracticeCarrier(context, own, new PracticeLine(edgeOrigin, folder)))
        .compose(carrier -> carrier.deploy(rooms));
  }

  private static Vertx vertx() {
    return Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  }

  private Future<PracticeCarrier> deploy(Vertx asking) {
    return inRooms(own.deployVerticle(line))
        .onSuccess(deployed -> serve(asking))
        .onFailure(failure -> own.close())
        .map(this);
  }

  private void serve(Vertx vertx) {
    Topics.PRACTICE.serve(
        vertx,
        wish ->
            inRooms(line.play(wish.recording(), wish.colleague(), wish.number()))
                .map(Topics.CallPlaced::new));
    Topics.PRACTICE_HOTLINE.serve(
        vertx,
        wish ->
            inRooms(line.callHotline(wish.recording(), wish.number())).map(Topics.CallPlaced::new));
    Topics.PRACTICE_PHONE.serve(
        vertx, wish -> Future.succeededFuture(new Topics.PracticePhone(line.phone().toString())));
  }

  /** The account to configure the edge with. */
  public TwilioAccount account() {
    return line.account();
  }

  /** Hangs up every call, and completes when the edge has been told. */
  public Future<Void> close() {
    return inRooms(own.close());
  }

  /** What becomes of something on the line's thread, told on the rooms'. */
  private <T> Future<T> inRooms(Future<T> onLine) {
    var there = Promise.<T>promise();
    onLine.onComplete(result -> rooms.runOnContext(back -> there.handle(result)));
    return there.future();
  }
}
