package dev.baton.ledger.bus;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicTest {

  private static final int THREADS = 4;

  private final List<Vertx> started = new ArrayList<>();

  record One(String text) {}

  @AfterEach
  void stop() throws Exception {
    for (var vertx : started) {
      vertx.close().await(10, SECONDS);
    }
  }

  @Test
  void listen_getsTheRecordItself_inOrder() {
    var vertx = vertx();
    var topic = new Topic<>("one", One.class);
    var heard = new CopyOnWriteArrayList<One>();
    topic.listen(vertx, heard::add);
    var first = new One("first");

    topic.publish(vertx, first);
    topic.publish(vertx, new One("second"));

    await().until(() -> heard.size() == 2);
    assertThat(heard.get(0)).isSameAs(first);
    assertThat(heard.get(1)).isEqualTo(new One("second"));
  }

  @Test
  void publish_works_whenManyPublishForTheFirstTimeAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int i = 0; i < 50; i++) {
        var vertx = vertx();
        var together = new CyclicBarrier(THREADS);
        var published = new ArrayList<Future<?>>();
        for (int thread = 0; thread < THREADS; thread++) {
          published.add(
              threads.submit(
                  () -> {
                    together.await();
                    new Topic<>("one", One.class).publish(vertx, new One("x"));
                    return null;
                  }));
        }
        for (var one : published) {
          one.get(10, SECONDS);
        }
        vertx.close().await(10, SECONDS);
        started.remove(vertx);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void records_goOverTheWireAsTheyAre() {
    var codec = new RecordCodec<>(One.class);
    var buffer = Buffer.buffer("before");
    codec.encodeToWire(buffer, new One("\"\0\u202E\uD83D\uDE00"));
    buffer.appendString("after");

    assertThat(codec.decodeFromWire(6, buffer)).isEqualTo(new One("\"\0\u202E\uD83D\uDE00"));
  }

  private Vertx vertx() {
    var vertx = Vertx.vertx();
    started.add(vertx);
    return vertx;
  }
}
