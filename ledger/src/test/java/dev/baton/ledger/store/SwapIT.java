package dev.baton.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.inside.Finding.Verdict;
import dev.baton.ledger.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapIT {

  private static final Map<String, String> OLD =
      Map.of("store/store.mv", "old", "spool/CA1/0-0.open", "old", "models/model", "kept");
  private static final Map<String, String> NEW =
      Map.of("store/store.mv", "new", "journal/Q0Ex.ndjson", "new", "audit/a.ndjson", "new");

  /** Two folders go aside, and three come. */
  private static final int RENAMES = 5;

  @TempDir private Path folder;

  @Test
  void whatWasThereIsBack_whereverTheProcessDied() throws Exception {
    for (int renames = 0; renames <= RENAMES; renames++) {
      Path data = fill("data" + renames, OLD);
      assertThat(swapped(data, renames)).isEqualTo(BrokenSwap.DIED);
      assertThat(contents(data)).isNotEqualTo(OLD);

      Restoration.finish(settings(data));

      assertThat(contents(data)).as("died after %d renames", renames).isEqualTo(OLD);
      assertThat(names(data)).containsExactlyInAnyOrder("store", "spool", "models");
    }
  }

  @Test
  void whatWasThereIsBack_whenPuttingItBackIsBrokenOff_too() throws Exception {
    for (int renames = 0; renames < 2; renames++) {
      Path data = fill("again" + renames, OLD);
      swapped(data, RENAMES);
      assertThat(swapped(data, renames)).isEqualTo(BrokenSwap.DIED);
      Restoration.finish(settings(data));
      assertThat(contents(data)).isEqualTo(OLD);
    }
  }

  @Test
  void anEmptyFolderIsEmptyAgain() throws Exception {
    Path data = folder.resolve("empty");
    assertThat(swapped(data, NEW.size())).isEqualTo(BrokenSwap.DIED);
    Restoration.finish(settings(data));
    assertThat(names(data)).isEmpty();
  }

  @Test
  void whatIsKeptStays_andWhatWasThereIsAside() throws Exception {
    Path data = fill("data", OLD);
    assertThat(swapped(data, Integer.MAX_VALUE)).isZero();
    Restoration.finish(settings(data));
    assertThat(contents(data)).containsAllEntriesOf(NEW).doesNotContainKey("spool/CA1/0-0.open");
    assertThat(names(data))
        .hasSize(5)
        .contains("store", "journal", "audit", "models")
        .anyMatch(name -> name.startsWith("before-restore-"));
  }

  @Test
  void aMarkThatWasCutOffMeansThatNothingWasMoved() throws Exception {
    Path data = fill("data", OLD);
    for (String mark : List.of("", "before-rest", "before-restore-1\nspool\nen")) {
      Files.writeString(data.resolve(Swap.MARK), mark);
      Restoration.finish(settings(data));
      assertThat(contents(data)).isEqualTo(OLD);
    }
  }

  @Test
  void nobodyElseTouchesTheFolderMeanwhile_andTheDoctorSaysSo() throws Exception {
    Path data = fill("data", OLD);
    try (var swap = Swap.begin(data)) {
      assertThatThrownBy(() -> Restoration.finish(settings(data)))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessage("a restore is under way in " + data + "; wait for its end");
      var finding = StoreCheck.look(settings(data));
      assertThat(finding.verdict()).isEqualTo(Verdict.WARN);
      assertThat(finding.line()).contains("a restore is under way");
      assertThat(swap.staged()).doesNotExist();
    }
    assertThat(contents(data)).isEqualTo(OLD);
  }

  private static Settings settings(Path data) {
    return Settings.of(Map.of(LedgerSettings.DATA.name(), data.toString()));
  }

  /** Lets a process swap and die; its exit code. */
  private int swapped(Path data, int renames) throws Exception {
    Path staged = fill("staged", NEW);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BrokenSwap.class.getName(),
            data.toString(),
            staged.toString(),
            String.valueOf(renames))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
  }

  private Path fill(String name, Map<String, String> contents) throws IOException {
    Path filled = folder.resolve(name);
    for (var file : contents.entrySet()) {
      Path path = filled.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return filled;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
