package dev.baton.ledger.store;

import dev.baton.ledger.settings.Setting;
import java.nio.file.Path;
import java.util.List;

/** Settings of the ledger. */
public final class LedgerSettings {

  /** Where everything is kept that outlives the process. */
  public static final Setting<Path> DATA =
      Setting.path(
          "data",
          "Folder where everything is kept",
          Path.of(System.getProperty("user.home"), ".baton").toString());

  /** Which MongoDB; the embedded one where none is given. */
  public static final Setting<String> MONGODB_URI =
      Setting.secret("mongodb.uri", "URI of a MongoDB; without it the embedded store is used");

  /** How long audio is kept. */
  public static final Setting<Integer> AUDIO_DAYS =
      Setting.number(
          "retention.audio-days",
          "How long the audio of a call is kept, from its start; 0 for ever",
          "days",
          0,
          0,
          36_500);

  /** How long what was said is kept. */
  public static final Setting<Integer> TEXT_DAYS =
      Setting.number(
          "retention.text-days",
          "How long a call's transcript and all made of it is kept, from its start; 0 for ever",
          "days",
          0,
          0,
          36_500);

  private LedgerSettings() {}

  public static List<Setting<?>> all() {
    return List.of(DATA, MONGODB_URI, AUDIO_DAYS, TEXT_DAYS);
  }
}
