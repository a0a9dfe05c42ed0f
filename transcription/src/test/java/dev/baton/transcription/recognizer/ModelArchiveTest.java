package dev.baton.transcription.recognizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelArchiveTest {

  @TempDir private Path temp;

  @Test
  void unpacksTheModelAlone_whenItIsAmongOtherThings() throws Exception {
    Path target = unpacked(zip("manifest", "assets/en/am/final.mdl", "assets/en/conf/mfcc.conf"));

    try (var files = Files.walk(target)) {
      assertThat(files.filter(Files::isRegularFile).map(target::relativize))
          .containsExactlyInAnyOrder(Path.of("am/final.mdl"), Path.of("conf/mfcc.conf"));
    }
    assertThat(target.resolve("am/final.mdl")).hasContent("assets/en/am/final.mdl");
  }

  @Test
  void refuses_whenAnEntryLeadsOutOfItsFolder() throws Exception {
    Path evil = zip("model/am/final.mdl", "model/../../../evil.txt");

    assertThatThrownBy(() -> unpacked(evil))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "speech model " + evil + ": an entry leads out of its folder: model/../../../evil.txt");
    assertThat(temp.resolve("evil.txt")).doesNotExist();
  }

  @Test
  void refuses_whenThereIsNoModelInIt() throws Exception {
    Path other = zip("readme.txt", "team/final.mdl", "xam/final.mdl");

    assertThatThrownBy(() -> unpacked(other))
        .hasMessage("speech model " + other + ": no Vosk model in this archive (no am/final.mdl)");
  }

  @Test
  void refuses_whenItIsDamaged() throws Exception {
    Path whole = zip("am/final.mdl", "graph/Gr.fst");
    byte[] bytes = Files.readAllBytes(whole);
    int content = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("graph/Gr.fst") + 16;
    bytes[content] ^= 0x55;
    Files.write(whole, bytes);

    assertThatThrownBy(() -> unpacked(whole))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("damaged archive");
  }

  @Test
  void hasAnotherFingerprint_whenTheContentIsAnother() throws Exception {
    assertThat(fingerprint("am/final.mdl", "a")).isEqualTo(fingerprint("am/final.mdl", "a"));
    assertThat(fingerprint("am/final.mdl", "a")).isNotEqualTo(fingerprint("am/final.mdl", "b"));
  }

  private String fingerprint(String... names) throws IOException, ModelException {
    try (var archive = ModelArchive.open(zip(names))) {
      return archive.fingerprint();
    }
  }

  private Path unpacked(Path file) throws IOException, ModelException {
    Path target = Files.createDirectories(temp.resolve("a/b"));
    try (var archive = ModelArchive.open(file)) {
      archive.unpack(target, done -> {});
    }
    return target;
  }

  /** Entries whose content is their name. */
  private Path zip(String... names) throws IOException {
    Path file = Files.createTempFile(temp, "model", ".zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of(names)) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return file;
  }
}
