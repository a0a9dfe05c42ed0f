package dev.baton.launcher.settings;

import dev.baton.ledger.settings.SettingsException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A settings file: Java properties in UTF-8. */
final class SettingsFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SettingsFile() {}

  /**
   * Its values by name.
   *
   * @throws SettingsException when it cannot be read, with a line that names it
   */
  static Map<String, String> read(Path file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text(file)));
    } catch (IllegalArgumentException | IOException e) {
      throw new SettingsException(file + ": not a properties file (" + e.getMessage() + ")", e);
    }
    var byName = new TreeMap<String, String>();
    properties
        .stringPropertyNames()
        .forEach(name -> byName.put(name, properties.getProperty(name)));
    return byName;
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SettingsException(file + ": not text in UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new SettingsException(file + ": there is no such settings file", e);
    } catch (IOException e) {
      throw new SettingsException(file + ": the settings file cannot be read (" + e + ")", e);
    }
  }
}
