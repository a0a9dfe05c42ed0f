package dev.baton.transcription.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.transcription.TestModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognizerPoolIT {

  private WatchedModel model;
  private RecognizerPool pool;

  @BeforeEach
  void load() throws Exception {
    model = new WatchedModel(TestModel.load());
    pool = new RecognizerPool(model, 60_000);
  }

  @AfterEach
  void close() {
    pool.close();
    model.close();
  }

  @Test
  void givesTheOneThatWasMadeAhead() {
    pool.makeAhead();
    pool.makeAhead();

    try (var recognizer = pool.take()) {
      assertThat(recognizer).isNotNull();
      assertThat(model.made).isEqualTo(1);
    }
  }

  /** A product that stops right after its start may still be about to. */
  @Test
  void makesNoneAhead_whenItIsClosed() {
    pool.close();
    model.close();

    pool.makeAhead();

    assertThat(model.made).isZero();
  }

  @Test
  void makesThoseOfTheOtherModel_onceItChanged() throws Exception {
    try (var other = new WatchedModel(TestModel.load())) {
      var inUse = pool.take();
      pool.makeAhead();

      assertThat(pool.use(other)).isSameAs(model);
      model.close();
      inUse.close();

      pool.take().close();
      assertThat(other.made).isEqualTo(1);
      assertThat(model.closed).isEqualTo(model.made);
    }
  }
}
