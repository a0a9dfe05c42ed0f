package dev.baton.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableBackendTest {

  @TempDir private Path folder;

  @Test
  void commit_waitsForTheFile_whenTheStoreBeganToWriteByItself() throws IOException {
    try (var store = open("store.mv")) {
      var map = store.<Integer, String>openMap("map");
      for (int i = 0; i < 20; i++) {
        map.put(i, "x".repeat(100_000));
        store.tryCommit();

        DurableBackend.commit(store);

        var copy = Files.copy(folder.resolve("store.mv"), folder.resolve("copy" + i));
        try (var asKilled = open("copy" + i)) {
          assertThat(asKilled.<Integer, String>openMap("map").size()).isEqualTo(i + 1);
        }
        Files.delete(copy);
      }
    }
  }

  @Test
  void commit_fails_whenTheStoreIsClosed() {
    var store = open("store.mv");
    store.close();

    assertThatThrownBy(() -> DurableBackend.commit(store)).isInstanceOf(MVStoreException.class);
  }

  private MVStore open(String name) {
    return MVStore.open(folder.resolve(name).toString());
  }
}
