package dev.baton.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallFolderTest {

  @Test
  void name_isTheIdItself_whenACarrierMadeIt() {
    assertThat(CallFolder.name("CA0123456789abcdef_-")).isEqualTo("CA0123456789abcdef_-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../", "..", ".", "/etc/passwd", "a/../../b", "C:\\x", "a\0b", "%2E", "é"})
  void name_staysInItsFolder_whenTheIdIsHostile(String callId) {
    var root = Path.of("/spool");

    var folder = root.resolve(CallFolder.name(callId));

    assertThat(folder.normalize().getParent()).isEqualTo(root);
    assertThat(CallFolder.callId(folder.getFileName().toString())).contains(callId);
  }

  @Test
  void callId_isGivenBack_whateverItIs() {
    var random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      int most = i % 2 == 0 ? 0x80 : Character.MIN_SURROGATE;
      String callId =
          random
              .ints(1 + random.nextInt(60), 0, most)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      assertThat(CallFolder.callId(CallFolder.name(callId)))
          .as("sample %d: %s", i, callId)
          .contains(callId);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lost+found", ".tmp", "a%2", "a%2e", "a b"})
  void callId_isEmpty_whenTheFolderIsNotACalls(String name) {
    assertThat(CallFolder.callId(name)).isEmpty();
  }

  @Test
  void fits_isFalse_whenNoDiskTakesTheName() {
    assertThat(CallFolder.fits("")).isFalse();
    assertThat(CallFolder.fits("x".repeat(201))).isFalse();
    assertThat(CallFolder.fits("/".repeat(70))).isFalse();
    assertThat(CallFolder.fits("x".repeat(200))).isTrue();
  }
}
