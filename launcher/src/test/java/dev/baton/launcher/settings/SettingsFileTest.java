package dev.baton.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.transcription.TranscriptionSettings;
import dev.baton.ui.UiSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir private Path folder;

  @Test
  void readsTheNamedFile_whenOneIsNamed() throws IOException {
    Path file = file("own.properties", "# Web\nhttp.port = 9090\n");

    assertThat(read(Map.of(), Map.of(), Optional.of(file)).get(UiSettings.PORT)).isEqualTo(9_090);
  }

  @Test
  void readsTheFileInTheDataFolder_whenNoneIsNamed() throws IOException {
    file("baton.properties", "http.port=9091");

    var settings = read(Map.of("data", folder.toString()), Map.of(), Optional.empty());

    assertThat(settings.get(UiSettings.PORT)).isEqualTo(9_091);
    assertThat(settings.source(UiSettings.PORT)).isEqualTo(Settings.Source.FILE);
  }

  @Test
  void prefersTheCommandLineToTheEnvironmentToTheFile_whenAllSaySomething() throws IOException {
    var file = Optional.of(file("own.properties", "http.port=1\nedge.port=1\nhttp.host=file"));
    var environment = Map.of("BATON_HTTP_PORT", "2", "BATON_EDGE_PORT", "2");

    var settings = read(Map.of("http.port", "3"), environment, file);

    assertThat(settings.text(UiSettings.PORT)).isEqualTo("3");
    assertThat(settings.text(UiSettings.HOST)).isEqualTo("file");
    assertThat(settings.source(UiSettings.HOST)).isEqualTo(Settings.Source.FILE);
    assertThat(settings.unknownNames(ProductSettings.all())).isEmpty();
  }

  @Test
  void takesTheModelOfTheInstalledProduct_whenNoneIsSet() {
    var settings = read(Map.of("data", folder.toString()), Map.of(), Optional.empty());

    assertThat(settings.get(TranscriptionSettings.MODEL))
        .isEqualTo(folder.resolve("models/vosk-model-en.aar"));
  }

  @Test
  void readsUtf8_whenTheFileBeginsWithAByteOrderMark() throws IOException {
    Path file = file("own.properties", "\uFEFFdata=/srv/数据\n");

    var settings = read(Map.of(), Map.of(), Optional.of(file));

    assertThat(settings.get(LedgerSettings.DATA)).isEqualTo(Path.of("/srv/数据"));
  }

  @Test
  void namesTheFileAndTheName_whenANameIsMisspelt() throws IOException {
    Path file = file("own.properties", "htpp.port=9090\n");

    assertThatThrownBy(() -> read(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("own.properties")
        .hasMessageContaining("htpp.port");
  }

  @Test
  void namesTheFile_whenItIsNotThere() {
    Path file = folder.resolve("nowhere.properties");

    assertThatThrownBy(() -> read(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(file + ": there is no such settings file");
  }

  @Test
  void namesTheFile_whenItIsNotUtf8() throws IOException {
    Path file = folder.resolve("latin.properties");
    Files.write(file, "data=/srv/é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> read(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(file + ": not text in UTF-8");
  }

  @Test
  void namesTheFile_whenItIsNotAPropertiesFile() throws IOException {
    Path file = file("own.properties", "data=\\u12");

    assertThatThrownBy(() -> read(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(file + ": not a properties file");
  }

  private Settings read(
      Map<String, String> commandLine, Map<String, String> environment, Optional<Path> named) {
    return ProductSettings.read(commandLine, environment, named, Optional.of(folder));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
