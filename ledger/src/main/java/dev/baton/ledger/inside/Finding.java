package dev.baton.ledger.inside;

/**
 * What one check found.
 *
 * @param check what was looked at, in a word or two
 * @param line for a person; of what is not well also what to do
 */
public record Finding(String check, Verdict verdict, String line) {

  /** How well it is: only what fails keeps Baton from doing its work. */
  public enum Verdict {
    OK,
    WARN,
    FAIL
  }

  public static Finding ok(String check, String line) {
    return new Finding(check, Verdict.OK, line);
  }

  public static Finding warn(String check, String line) {
    return new Finding(check, Verdict.WARN, line);
  }

  public static Finding fail(String check, String line) {
    return new Finding(check, Verdict.FAIL, line);
  }
}
