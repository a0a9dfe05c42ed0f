package dev.baton.ledger.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalsTest {

  private static final String HOSTILE = "</script>'\"\\n\\u0000 \u202E ../.. \uD83D\uDE00 $set.a.b";

  @TempDir private Path data;
  private Path folder;
  private Journals journals;

  @BeforeEach
  void open() {
    folder = data.resolve("journal");
    journals = new Journals(folder);
  }

  @Test
  void lines_areThoseAppended_inTheirOrder() {
    var lines = IntStream.range(0, 20).mapToObj(i -> "{\"line\":" + i + "}").toList();
    lines.forEach(line -> append("CA1", line));
    append("CA2", "{}");

    assertThat(lines("CA1")).isEqualTo(lines);
    assertThat(lines("CA2")).containsExactly("{}");
    assertThat(journals.keys()).containsExactlyInAnyOrder("CA1", "CA2");
  }

  @Test
  void lines_areNone_whenThereIsNoJournal() {
    assertThat(lines("CA1")).isEmpty();
    assertThat(journals.has("CA1")).isFalse();
    assertThat(journals.keys()).isEmpty();
  }

  @Test
  void lines_areFoundAgain_whenTheFolderIsOpenedAgain() {
    append("CA1", "{\"a\":1}");
    append("CA1", HOSTILE);

    var again = new Journals(folder);

    assertThat(again.keys()).containsExactly("CA1");
    assertThat(again.has("CA1")).isTrue();
    assertThat(again.lines("CA1"))
        .extracting(line -> new String(line, UTF_8))
        .containsExactly("{\"a\":1}", HOSTILE);
  }

  @Test
  void lines_leaveOutTheLastOne_whenACrashToreIt() throws IOException {
    append("CA1", "{\"a\":1}");
    append("CA1", "{\"a\":2}");
    tear("{\"a\":3");

    assertThat(lines("CA1")).containsExactly("{\"a\":1}", "{\"a\":2}");
  }

  @Test
  void append_doesNotJoinALine_whichACrashTore() throws IOException {
    append("CA1", "{\"a\":1}");
    tear("{\"a\":2".repeat(1_000));

    journals = new Journals(folder);
    append("CA1", "{\"a\":3}");

    assertThat(lines("CA1")).containsExactly("{\"a\":1}", "{\"a\":3}");
  }

  @Test
  void append_beginsAnew_whenTheOnlyLineWasTorn() throws IOException {
    append("CA1", "{}");
    Files.writeString(onlyFile(), "{\"torn");

    append("CA1", "{\"a\":1}");

    assertThat(lines("CA1")).containsExactly("{\"a\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil", "..", ".", "/etc/passwd", "C:\\x", "a\0b", "%2E", "é\uD83D\uDE00", " "})
  void append_keepsToItsFolder_whenTheKeyIsHostile(String key) throws IOException {
    append(key, HOSTILE);

    assertThat(onlyFile().normalize().getParent()).isEqualTo(folder);
    assertThat(new Journals(folder).keys()).containsExactly(key);
    assertThat(lines(key)).containsExactly(HOSTILE);
  }

  @Test
  void append_fails_whenTheDiskRefuses() throws IOException {
    append("CA1", "{}");
    var file = onlyFile();
    Files.delete(file);
    Files.createDirectory(file);

    assertThatThrownBy(() -> append("CA1", "{}")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void remove_endsOneJournal_andLeavesTheOthers() throws IOException {
    append("CA1", "{}");
    append("CA2", "{}");

    journals.remove("CA1");
    journals.remove("CA1");

    assertThat(journals.keys()).containsExactly("CA2");
    assertThat(lines("CA1")).isEmpty();
    assertThat(new Journals(folder).keys()).containsExactly("CA2");
  }

  @Test
  void setAside_keepsEachFile_whenItHappensAgain() throws IOException {
    append("CA1", "{\"first\":1}");
    journals.setAside("CA1");
    append("CA1", "{\"second\":1}");
    journals.setAside("CA1");

    assertThat(journals.has("CA1")).isFalse();
    assertThat(lines("CA1")).isEmpty();
    assertThat(new Journals(folder).keys()).isEmpty();
    assertThat(texts()).containsExactlyInAnyOrder("{\"first\":1}\n", "{\"second\":1}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base 64.ndjson", "Q0Ex=.ndjson", "lost+found", "a.tmp"})
  void journals_leaveFilesAlone_whichAreNotTheirs(String name) throws IOException {
    append("CA1", "{}");
    Files.writeString(folder.resolve(name), "someone's");

    assertThat(new Journals(folder).keys()).containsExactly("CA1");
    assertThat(folder.resolve(name)).hasContent("someone's");
  }

  @Test
  void journals_sayWhichFolder_whenItCannotBeUsed() throws IOException {
    var file = Files.writeString(data.resolve("file"), "");

    assertThatThrownBy(() -> new Journals(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  private void append(String key, String line) {
    journals.append(key, line.getBytes(UTF_8));
  }

  private List<String> lines(String key) {
    return journals.lines(key).stream().map(line -> new String(line, UTF_8)).toList();
  }

  /** Half a line at the end of the only journal: what a process that is killed may leave. */
  private void tear(String half) throws IOException {
    Files.writeString(onlyFile(), half, APPEND);
  }

  private Path onlyFile() throws IOException {
    try (var files = Files.list(folder)) {
      var all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private List<String> texts() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(JournalsTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
