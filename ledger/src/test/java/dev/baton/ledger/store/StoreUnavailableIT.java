package dev.baton.ledger.store;

import static dev.baton.ledger.store.Stores.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.embedded.EmbeddedServer;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StoreUnavailableIT {

  private static final String SHORT_WAITS = "serverSelectionTimeoutMS=300&connectTimeoutMS=300";

  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    result(vertx.close());
  }

  @Test
  void open_namesTheHost_whenNoDatabaseIsThere() throws IOException {
    int port = freePort();
    assertRefused("mongodb://127.0.0.1:" + port + "/baton?" + SHORT_WAITS)
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageContaining("MONGODB_URI");
  }

  @Test
  void open_tellsNoPassword_whenNoDatabaseIsThere() throws IOException {
    int port = freePort();
    assertRefused("mongodb://sam:s3cret@127.0.0.1:" + port + "/baton?" + SHORT_WAITS)
        .hasMessageContaining("127.0.0.1:" + port)
        .satisfies(refusal -> assertThat(allOf(refusal)).doesNotContain("s3cret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mongodb://sam:s3c/ret@db.example:27017/",
        "mongodb://sam:s3c:ret@db.example/",
        "mongodb://sam:s3c@ret@db.example/",
        "mongodb://sam:s3cret@db.example:port/",
        "mongodb://sam:%s3cret@db.example/",
        "mongodb://sam:s3cret@/",
        "mongo://sam:s3cret@db.example/",
        "sam:s3cret",
      })
  void open_tellsNoPassword_whenTheUriIsNone(String uri) {
    assertRefused(uri)
        .hasMessageContaining("mongodb.uri")
        .satisfies(refusal -> assertThat(allOf(refusal)).doesNotContain("s3"));
  }

  @Test
  void open_namesTheHost_whenNoNameServerKnowsIt() {
    assertRefused("mongodb+srv://sam:s3cret@baton.invalid/baton?" + SHORT_WAITS)
        .hasMessageContaining("baton.invalid")
        .satisfies(refusal -> assertThat(allOf(refusal)).doesNotContain("s3cret"));
  }

  @Test
  void open_namesTheFolder_whenItIsInUse() throws IOException {
    try (var other = EmbeddedServer.start(data.resolve("store"))) {
      assertThat(other.uri()).isNotEmpty();
      assertRefused(null).hasMessageContaining(data.resolve("store") + " is in use");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"store", "journal", "spool"})
  void open_namesTheFolder_whenItCannotBeMade(String name) throws IOException {
    Files.writeString(data.resolve(name), "a file");
    assertRefused(null)
        .hasMessageContaining(data.resolve(name).toString())
        .hasMessageContaining("cannot be used");
    Files.delete(data.resolve(name));
    ledger(null).close();
  }

  /** What a disk, or a person, may do to a file. */
  enum Damage {
    TEXT {
      @Override
      byte[] to(byte[] file) {
        return "not a store\n".repeat(1_000).getBytes(UTF_8);
      }
    },
    ZEROS {
      @Override
      byte[] to(byte[] file) {
        return new byte[file.length];
      }
    },
    BEGINNING_ONLY {
      @Override
      byte[] to(byte[] file) {
        return Arrays.copyOf(file, 8_192);
      }
    },
    NOISE_AFTER_THE_HEADER {
      @Override
      byte[] to(byte[] file) {
        var noise = new byte[file.length];
        new Random(1).nextBytes(noise);
        System.arraycopy(file, 0, noise, 0, 8_192);
        return noise;
      }
    };

    abstract byte[] to(byte[] file);
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void open_namesTheFolder_andLeavesTheFile_whenTheStoreIsDamaged(Damage damage)
      throws IOException {
    ledger(null).close();
    var file = data.resolve("store").resolve("store.mv");
    var damaged = damage.to(Files.readAllBytes(file));
    Files.write(file, damaged);

    assertRefused(null).hasMessageContaining(data.resolve("store").toString());
    assertThat(file).hasBinaryContent(damaged);
    assertRefused(null).hasMessageNotContaining("in use");
  }

  @Test
  void open_refuses_orHasEverything_whenSomeOfTheFileIsDamaged() throws IOException {
    try (var ledger = ledger(null)) {
      for (int i = 0; i < 100; i++) {
        result(ledger.facts().append(Sample.utterance("CA1", "u" + i, i * 1_000L, "hello"), 1));
      }
    }
    var file = data.resolve("store").resolve("store.mv");
    byte[] whole = Files.readAllBytes(file);
    for (int seed = 0; seed < 20; seed++) {
      Files.write(file, withNoise(whole, new Random(seed)));
      try (var ledger = ledger(null)) {
        var facts = ledger.facts().of("CA1");
        await().until(facts::isComplete);
        assertThat(facts.failed() || facts.result().utterances().size() == 100)
            .as("seed %d", seed)
            .isTrue();
      } catch (StoreUnavailableException e) {
        assertThat(e).as("seed %d", seed).hasMessageContaining(data.resolve("store").toString());
        assertThat(e.getMessage()).hasSizeLessThan(500);
      }
    }
  }

  private static byte[] withNoise(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    int from = 8_192 + random.nextInt(whole.length - 8_192);
    for (int i = from; i < Math.min(whole.length, from + 4_096); i++) {
      damaged[i] = (byte) random.nextInt();
    }
    return damaged;
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String uri) {
    return assertThatThrownBy(() -> ledger(uri).close())
        .isInstanceOf(StoreUnavailableException.class);
  }

  private Ledger ledger(String uri) {
    var settings = new HashMap<>(Map.of("data", data.toString()));
    if (uri != null) {
      settings.put("mongodb.uri", uri);
    }
    return Ledgers.open(vertx, Settings.of(settings));
  }

  /** As a log with everything in it would show it. */
  private static String allOf(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
