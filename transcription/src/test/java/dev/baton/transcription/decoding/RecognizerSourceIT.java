package dev.baton.transcription.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.transcription.TestModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognizerSourceIT {

  private WatchedModel model;
  private RecognizerSource source;

  @BeforeEach
  void load() throws Exception {
    model = new WatchedModel(TestModel.load());
    source = new RecognizerSource(model, 60_000);
  }

  @AfterEach
  void close() {
    source.close();
    model.close();
  }

  @Test
  void givesTheOneThatWasMadeAhead() {
    source.makeAhead();
    source.makeAhead();

    try (var recognizer = source.take()) {
      assertThat(recognizer).isNotNull();
      assertThat(model.made).isEqualTo(1);
    }
  }

  /** A product that stops right after its start may still be about to. */
  @Test
  void makesNoneAhead_whenItIsClosed() {
    source.close();
    model.close();

    source.makeAhead();

    assertThat(model.made).isZero();
  }

  @Test
  void makesThoseOfTheOtherModel_onceItChanged() throws Exception {
    try (var other = new WatchedModel(TestModel.load())) {
      var inUse = source.take();
      source.makeAhead();

      assertThat(source.use(other)).isSameAs(model);
      model.close();
      inUse.close();

      source.take().close();
      assertThat(other.made).isEqualTo(1);
      assertThat(model.closed).isEqualTo(model.made);
    }
  }
}
