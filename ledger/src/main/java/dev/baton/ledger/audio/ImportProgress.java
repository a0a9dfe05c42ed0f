package dev.baton.ledger.audio;

/**
 * How far the import of a recording is.
 *
 * @param share of what the state names, from 0 to 1
 * @param problem one line for a person, of what failed; else null
 */
public record ImportProgress(State state, double share, String problem) {

  /** What is done with it now. */
  public enum State {
    /** Its audio is being kept; there is no call yet. */
    READING,
    TRANSCRIBING,
    DONE,
    /** It does not become a call; kept for an hour, so that who asks learns why. */
    FAILED
  }

  public static ImportProgress at(State state, double share) {
    return new ImportProgress(state, share, null);
  }

  public static ImportProgress failed(String problem) {
    return new ImportProgress(State.FAILED, 0, problem);
  }
}
