package dev.baton.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
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

  @Property
  void callId_isGivenBack_whateverItIs(@ForAll @StringLength(min = 1, max = 60) String callId) {
    assertThat(CallFolder.callId(CallFolder.name(callId))).contains(callId);
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
