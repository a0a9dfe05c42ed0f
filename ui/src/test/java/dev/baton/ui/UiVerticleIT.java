package dev.baton.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UiVerticleIT {

  @TempDir Path data;

  @Test
  void doesNotStart_whenThePortIsTaken() {
    try (var ui = RunningUi.start(data)) {
      var settings = Map.of(UiSettings.PORT.name(), String.valueOf(ui.port()));
      var second =
          new UiVerticle(Settings.of(settings), ui.ledger(), true, ui.inside(), ui.imports());
      assertThatThrownBy(() -> RunningUi.await(ui.vertx().deployVerticle(second)))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining(String.valueOf(ui.port()))
          .hasMessageContaining("http.port");
    }
  }
}
