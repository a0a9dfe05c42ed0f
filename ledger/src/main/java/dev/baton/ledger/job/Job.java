package dev.baton.ledger.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something to be done once its time has come.
 *
 * @param key unique: the same thing to do has the same key, whoever asks for it
 * @param kind names its handler
 * @param dueAt in whole milliseconds
 * @param input what the handler needs; ids, no personal data
 * @param attempts how often it was begun
 * @param lastError why the last attempt failed; null where none did
 * @param progress what its handler last told, such as {@code audio 3/9}; null until then
 * @param running whether a node has it now
 */
public record Job(
    String key,
    String kind,
    Instant dueAt,
    Map<String, String> input,
    int attempts,
    String lastError,
    String progress,
    boolean running) {

  private static final int LONGEST_KEY = 500;

  public Job {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a job's key has 1 to " + LONGEST_KEY + " characters");
    }
    dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
    input = Map.copyOf(input);
  }

  /** A job that nobody began yet. */
  public static Job due(String key, String kind, Instant at, Map<String, String> input) {
    return new Job(key, kind, at, input, 0, null, null, false);
  }
}
