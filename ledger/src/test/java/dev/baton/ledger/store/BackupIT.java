package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ledger.team.Session;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private final Vertx vertx = Vertx.vertx();
  private Path data;
  private Path file;

  @BeforeEach
  void backUp() {
    data = folder.resolve("data");
    file = folder.resolve("backup");
    try (var ledger = open(data)) {
      result(ledger.calls().begin(call("CA1")));
      result(ledger.calls().begin(call("CA2")));
      result(ledger.facts().append(utterance("CA1", "u1", 1, "before"), 1));
      result(ledger.facts().append(utterance("CA2", "u1", 1, "gone"), 1));
      result(ledger.accounts().put(new Account("sam", "Sam", Role.SDR, "hash")));
      result(ledger.sessions().open(new Session("aa", "sam", Instant.now().plusSeconds(3_600))));
      result(ledger.backup(file));
      result(ledger.facts().append(utterance("CA1", "u2", 2, "after"), 1));
      result(ledger.forgetting().ask(Forgettable.call("CA2"), "sam", Instant.now()));
      await().atMost(LONG).until(() -> result(ledger.calls().find("CA2")).isEmpty());
    }
  }

  @AfterEach
  void close() {
    result(vertx.close());
  }

  private Ledger open(Path at) {
    return Ledgers.open(vertx, Settings.of(Map.of("data", at.toString())));
  }

  private static void within(double share) {
    assertThat(share).isBetween(0.0, 1.0);
  }

  private void assertRestored(Path at, int calls) {
    try (var ledger = open(at)) {
      assertThat(result(ledger.facts().of("CA1")).utterances())
          .extracting(utterance -> utterance.text())
          .containsExactly("before");
      assertThat(
              result(ledger.calls().newest(CallScope.ALL, Instant.now().plusSeconds(999_999), 9)))
          .hasSize(calls);
      assertThat(result(ledger.accounts().find("sam"))).isPresent();
      assertThat(result(ledger.sessions().find("aa"))).isEmpty();
    }
  }

  @Test
  void everythingIsThere_inAnEmptyFolder() {
    var fresh = folder.resolve("fresh");
    assertThat(Backups.restore(vertx, fresh, file, false, BackupIT::within)).isZero();
    assertRestored(fresh, 2);
  }

  @Test
  void whatWasDeletedSinceStaysDeleted_whereItIsPutOverTheSameFolder() throws IOException {
    assertThatThrownBy(() -> Backups.restore(vertx, data, file, false, BackupIT::within))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("--force");
    assertThat(Backups.restore(vertx, data, file, true, BackupIT::within)).isEqualTo(1);
    assertRestored(data, 1);
    byte[] store = Files.readAllBytes(data.resolve("store").resolve("store.mv"));
    assertThat(new String(store, StandardCharsets.ISO_8859_1))
        .contains("before")
        .doesNotContain("gone");
  }

  @Test
  void itIsMadeOffline_too() {
    var offline = folder.resolve("offline");
    Backups.write(data, offline);
    var fresh = folder.resolve("fresh");
    Backups.restore(vertx, fresh, offline, false, BackupIT::within);
    try (var ledger = open(fresh)) {
      assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(2);
    }
  }

  @Test
  void nothingChanges_whileBatonRuns() {
    try (var ledger = open(data)) {
      assertThatThrownBy(() -> Backups.restore(vertx, data, file, true, BackupIT::within))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("in use by another Baton");
      assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(2);
    }
  }

  @Test
  void everythingIsAsBefore_whenARestorationIsTakenBack() {
    try (var restoration = Restoration.prepare(vertx, data, file, BackupIT::within)) {
      assertThat(restoration.swap()).isEqualTo(1);
      assertThat(restoration.aside()).exists();
      restoration.undo();
      assertThat(restoration.aside()).doesNotExist();
    }
    try (var ledger = open(data)) {
      assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(2);
      assertThat(result(ledger.sessions().find("aa"))).isPresent();
    }
    assertThat(data.resolve("restore.part")).doesNotExist();
  }

  @Test
  void itIsCheckedWhileBatonRuns_andPutInPlaceWhenItHasStopped() {
    Restoration restoration;
    try (var ledger = open(data)) {
      restoration = Restoration.prepare(vertx, data, file, BackupIT::within);
      assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(2);
    }
    try (restoration) {
      restoration.swap();
    }
    assertRestored(data, 1);
  }

  @Test
  void aBackupThatIsNotWholeIsRefused_andChangesNothing() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : List.of(0, 10, whole.length / 2, whole.length - 1)) {
      assertRefused(Arrays.copyOf(whole, length));
    }
    var flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    assertRefused(flipped);
    assertRefused("not a backup at all".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aHostileBackupIsRefused_andChangesNothing() throws IOException {
    for (String name :
        List.of(
            "../evil",
            "/etc/evil",
            "store/../../evil",
            "spool/../0-1.open",
            "spool/%2E%2E/x",
            "store/store.lock",
            "baton.properties")) {
      var entries = entries();
      entries.put(name, new byte[] {1});
      assertRefused(zipped(entries, ZipOutputStream.DEFLATED, 9));
    }
    var bomb = entries();
    bomb.put("journal/AAAA.ndjson", new byte[50 << 20]);
    assertRefused(zipped(bomb, ZipOutputStream.DEFLATED, 9));
    var missing = entries();
    missing.remove("store/store.mv");
    assertRefused(zipped(missing, ZipOutputStream.DEFLATED, 0));
    var forged = entries();
    forged.put("store/store.mv", new byte[4096]);
    assertRefused(zipped(forged, ZipOutputStream.DEFLATED, 0));
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(folder.resolve("fresh").resolve("evil")).doesNotExist();
  }

  private Map<String, byte[]> entries() throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] zipped(Map<String, byte[]> entries, int method, int level)
      throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setMethod(method);
      zip.setLevel(level);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Neither an empty folder nor a full one changes, and the line says so. */
  private void assertRefused(byte[] backup) throws IOException {
    var hostile = Files.write(folder.resolve("hostile"), backup);
    var fresh = folder.resolve("fresh");
    for (var at : List.of(fresh, data)) {
      var before = contents(at);
      assertThatThrownBy(() -> Backups.restore(vertx, at, hostile, true, BackupIT::within))
          .isInstanceOf(BackupException.class)
          .hasMessageNotContaining("\n");
      assertThat(contents(at)).isEqualTo(before);
    }
  }

  private static Map<String, Long> contents(Path at) throws IOException {
    var contents = new TreeMap<String, Long>();
    if (Files.exists(at)) {
      try (var files = Files.walk(at)) {
        for (var one : files.filter(Files::isRegularFile).toList()) {
          // The store's own file may be written anew when it is opened and closed.
          contents.put(
              at.relativize(one).toString(), one.endsWith("store.mv") ? 1 : Files.size(one));
        }
      }
    }
    return contents;
  }
}
