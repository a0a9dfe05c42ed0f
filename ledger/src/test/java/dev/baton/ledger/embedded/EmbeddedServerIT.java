package dev.baton.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedServerIT {

  private static final int KILLS = 3;
  private static final int ACKNOWLEDGED_BEFORE_A_KILL = 500;

  @TempDir private Path folder;

  @Test
  void keepsWhatItAcknowledged_whenItsProcessIsKilled() throws Exception {
    var acknowledged = new ArrayList<String>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(acknowledgedUntilKilled("k" + kill));

      assertThat(stored()).containsAll(acknowledged);
    }
  }

  @Test
  void start_saysSo_whenAnotherProcessUsesTheFolder() throws Exception {
    var other = writer("k0");
    try (var lines = other.inputReader()) {
      assertThat(lines.readLine()).isEqualTo(AcknowledgedWrites.READY);

      assertThatThrownBy(() -> EmbeddedServer.start(folder))
          .isInstanceOf(IOException.class)
          .hasMessage("the folder " + folder + " is in use by another Baton");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void start_saysSo_whenThisProcessUsesTheFolder() throws Exception {
    try (var first = EmbeddedServer.start(folder)) {
      assertThatThrownBy(() -> EmbeddedServer.start(folder))
          .isInstanceOf(IOException.class)
          .hasMessage("the folder " + folder + " is in use by another Baton");
      assertThat(first.uri()).startsWith("mongodb://127.0.0.1:");
    }
  }

  @Test
  void start_saysSoAndLetsGoOfTheFolder_whenThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> EmbeddedServer.start(folder, port))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("port " + port + " ");
    }
    EmbeddedServer.start(folder).close();
  }

  @Test
  void close_ends_andKeepsWhatWasAcknowledged_whileClientsWrite() throws Exception {
    var acknowledged = new CopyOnWriteArrayList<String>();
    var server = EmbeddedServer.start(folder);
    var uri = server.uri() + "&serverSelectionTimeoutMS=1000";
    var writers =
        IntStream.range(0, 4)
            .mapToObj(
                i -> CompletableFuture.runAsync(() -> writeUntilRefused(uri, i, acknowledged)))
            .toList();
    await().until(() -> acknowledged.size() > 50);

    server.close();

    writers.forEach(CompletableFuture::join);
    assertThat(stored()).containsAll(acknowledged);
  }

  private static void writeUntilRefused(String uri, int writer, List<String> acknowledged) {
    try (var client = MongoClients.create(uri)) {
      var calls = client.getDatabase("baton").getCollection("calls");
      for (int i = 0; ; i++) {
        String id = writer + "-" + i;
        calls.insertOne(new Document("_id", id));
        acknowledged.add(id);
      }
    } catch (MongoException e) {
      assertThat(acknowledged).isNotEmpty();
    }
  }

  @Test
  void close_isHarmless_whenItIsClosedAlready() throws Exception {
    var server = EmbeddedServer.start(folder);
    server.close();
    server.close();
    EmbeddedServer.start(folder).close();
  }

  /** What a process was told is stored, before it was killed in the middle of its writing. */
  private List<String> acknowledgedUntilKilled(String prefix) throws Exception {
    var process = writer(prefix);
    var acknowledged = new ArrayList<String>();
    try (var lines = process.inputReader()) {
      assertThat(lines.readLine()).isEqualTo(AcknowledgedWrites.READY);
      read(lines, acknowledged, ACKNOWLEDGED_BEFORE_A_KILL);
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      read(lines, acknowledged, Integer.MAX_VALUE);
    } finally {
      process.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  /** Whole lines; the last one may have been cut off, and has no end then. */
  private static void read(BufferedReader lines, List<String> into, int most) throws IOException {
    var line = new StringBuilder();
    for (int c; into.size() < most && (c = lines.read()) >= 0; ) {
      if (c == '\n') {
        into.add(line.toString());
        line.setLength(0);
      } else {
        line.append((char) c);
      }
    }
  }

  private Process writer(String prefix) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            AcknowledgedWrites.class.getName(),
            folder.toString(),
            prefix)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Set<String> stored() throws IOException {
    var ids = new HashSet<String>();
    try (var server = EmbeddedServer.start(folder);
        var client = MongoClients.create(server.uri())) {
      var database = client.getDatabase("baton");
      for (var call : database.getCollection("calls").find()) {
        ids.add(call.getString("_id"));
      }
      for (var bucket : database.getCollection("facts").find()) {
        ids.addAll(bucket.get("utterances", Document.class).keySet());
      }
    }
    return ids;
  }
}
