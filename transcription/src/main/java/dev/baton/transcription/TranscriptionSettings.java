package dev.baton.transcription;

import dev.baton.ledger.settings.Setting;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Scribe;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.RecognizerSource;
import dev.baton.transcription.gate.GateSettings;
import dev.baton.transcription.recognizer.SpeechModel;
import java.nio.file.Path;
import java.util.List;

/** Settings of transcription. */
public final class TranscriptionSettings {

  /** Which speech model; the product's start gives the one that it came with. */
  public static final Setting<Path> MODEL =
      Setting.path("model", "Vosk speech model: a folder, or an archive (.aar, .zip)", "");

  /** How many tracks are decoded at the same time. */
  public static final Setting<Integer> THREADS =
      Setting.number(
          "transcription.threads",
          "Threads that decode speech; 0 for as many as the machine has cores",
          "threads",
          0,
          0,
          1_024);

  /** When a track's recognizer is replaced; see docs/decisions/deterministic-decoding.md. */
  public static final Setting<Integer> RENEW_AFTER =
      Setting.number(
          "transcription.renew-after",
          "Audio after which a recognizer is replaced, at the end of an utterance; less takes less"
              + " memory (about 0.1 MB a second and track)",
          "s",
          300,
          10,
          600);

  /** See docs/decisions/overload.md. */
  public static final Setting<Integer> MOST_CALLS =
      Setting.number(
          "transcription.most-calls",
          "Calls transcribed while they go on, those beyond from their recordings; 0 for twice"
              + " what this machine is measured to do",
          "calls",
          0,
          0,
          10_000);

  /** See docs/decisions/gate.md, as for those that follow. */
  public static final Setting<Boolean> GATE =
      Setting.flag(
          "transcription.gate",
          "Leave out silence that lasts; false decodes all audio (plain mode)",
          true);

  public static final Setting<Integer> GATE_MARGIN =
      Setting.number(
          "transcription.gate-margin",
          "How far above a line's noise speech begins; less lets more noise through",
          "dB",
          GateSettings.MEASURED.marginDb(),
          3,
          30);

  public static final Setting<Integer> GATE_HANGOVER =
      Setting.number(
          "transcription.gate-hangover",
          "Silence that is still decoded after speech; less saves CPU and changes words on a poor"
              + " line",
          "ms",
          GateSettings.MEASURED.hangoverMs(),
          400,
          60_000);

  public static final Setting<Integer> GATE_PRE_ROLL =
      Setting.number(
          "transcription.gate-pre-roll",
          "Audio before the first sound of speech that is decoded with it",
          "ms",
          GateSettings.MEASURED.preRollMs(),
          100,
          2_000);

  public static final Setting<Integer> GATE_IDLE =
      Setting.number(
          "transcription.gate-idle",
          "Silence after which a track's recognizer is freed",
          "ms",
          GateSettings.MEASURED.idleAfterMs(),
          5_000,
          3_600_000);

  private TranscriptionSettings() {}

  static Decoding decoding(Settings settings, SpeechModel model, Scribe scribe) {
    int renewAfterMs = settings.get(RENEW_AFTER) * 1_000;
    return new Decoding(new RecognizerSource(model, renewAfterMs), gate(settings), scribe);
  }

  private static GateSettings gate(Settings settings) {
    return new GateSettings(
        settings.get(GATE),
        settings.get(GATE_MARGIN),
        settings.get(GATE_HANGOVER),
        settings.get(GATE_PRE_ROLL),
        settings.get(GATE_IDLE));
  }

  public static List<Setting<?>> all() {
    return List.of(
        MODEL,
        THREADS,
        RENEW_AFTER,
        MOST_CALLS,
        GATE,
        GATE_MARGIN,
        GATE_HANGOVER,
        GATE_PRE_ROLL,
        GATE_IDLE);
  }
}
