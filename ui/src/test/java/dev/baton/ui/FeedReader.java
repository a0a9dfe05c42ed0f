package dev.baton.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ui.http.ContractCheck;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a feed as a browser does. */
public final class FeedReader implements AutoCloseable {

  /** One server-sent event. */
  public record Event(String name, JsonObject data) {}

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final InputStream content;
  private final AtomicInteger comments = new AtomicInteger();
  private volatile boolean ended;

  private FeedReader(InputStream content) {
    this.content = content;
  }

  public static FeedReader open(RunningUi ui, String path) {
    var answer = ui.send(ui.request(path), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    var reader = new FeedReader(answer.body());
    var thread = new Thread(reader::read, "feed-reader");
    thread.setDaemon(true);
    thread.start();
    return reader;
  }

  public List<Event> events() {
    return events;
  }

  public List<Event> events(String name) {
    return events.stream().filter(event -> event.name().equals(name)).toList();
  }

  public int comments() {
    return comments.get();
  }

  public boolean ended() {
    return ended;
  }

  /** Waits for the first event of this name. */
  public JsonObject next(String name) {
    awaitEvents(name, 1);
    return events(name).get(0).data();
  }

  public void awaitEvents(String name, int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(events(name)).hasSizeGreaterThanOrEqualTo(count));
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
      String name = "message";
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          comments.incrementAndGet();
        } else if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          events.add(new Event(name, new JsonObject(line.substring("data: ".length()))));
        }
      }
    } catch (IOException e) {
      // The connection is over: that is what is recorded.
    }
    ended = true;
  }

  @Override
  public void close() throws IOException {
    content.close();
    events.forEach(event -> ContractCheck.check(event.name(), event.data()));
  }
}
