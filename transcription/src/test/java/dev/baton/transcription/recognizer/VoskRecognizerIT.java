package dev.baton.transcription.recognizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Native;
import dev.baton.transcription.TestModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In libvosk itself, each of these misuses ends the process. */
class VoskRecognizerIT {

  private SpeechModel model;

  @BeforeEach
  void load() throws Exception {
    model = TestModel.load();
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void refuses_whenItIsUsedAfterItsClose() {
    var recognizer = model.recognizer();
    recognizer.accept(new short[1_600]);
    recognizer.close();
    recognizer.close();

    assertThatThrownBy(() -> recognizer.accept(new short[1_600]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the recognizer is closed");
    assertThatThrownBy(recognizer::partial).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(recognizer::result).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(recognizer::finalResult).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void goesOn_whenTheModelIsClosedFirst() {
    try (var recognizer = model.recognizer()) {
      model.close();
      model.close();

      recognizer.accept(new short[16_000]);
      assertThat(recognizer.finalResult()).isEmpty();
      assertThatThrownBy(() -> model.recognizer()).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void takesTextForUtf8_whateverTheLocale() {
    assertThat(Native.getDefaultStringEncoding()).isEqualTo("UTF-8");
  }

  @Test
  void waits_whenItIsClosedWhileAnotherThreadDecodes() throws Exception {
    var recognizer = model.recognizer();
    var refused = new RuntimeException[1];
    var decoding =
        new Thread(
            () -> {
              try {
                while (refused[0] == null) {
                  recognizer.accept(new short[16_000]);
                }
              } catch (IllegalStateException e) {
                refused[0] = e;
              }
            });
    decoding.start();
    recognizer.partial();
    recognizer.close();
    decoding.join();

    assertThat(refused[0]).hasMessage("the recognizer is closed");
  }
}
