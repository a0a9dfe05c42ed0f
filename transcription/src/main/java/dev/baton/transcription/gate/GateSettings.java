package dev.baton.transcription.gate;

/**
 * How the gate decides. Figures and why: docs/decisions/gate.md.
 *
 * @param gated false for plain: everything is let through
 * @param marginDb how far above the noise floor a frame counts as active
 * @param hangoverMs silence after which a stretch ends
 * @param preRollMs audio before the first active frame that belongs to a stretch
 * @param idleAfterMs silence after which a track needs nothing but its place
 */
public record GateSettings(
    boolean gated, int marginDb, int hangoverMs, int preRollMs, int idleAfterMs) {

  /** What was measured: so patient that next to no word comes out otherwise. */
  public static final GateSettings MEASURED = new GateSettings(true, 9, 10_000, 300, 60_000);

  public static final GateSettings PLAIN = new GateSettings(false, 0, 0, 0, 0);
}
