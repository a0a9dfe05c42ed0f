package dev.baton.ledger.audio;

import dev.baton.ledger.call.Speaker;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A recording that is to become a call.
 *
 * @param file on this machine; may go once it is taken in
 * @param shown what a person calls it; empty where that goes without saying
 * @param number the other side's, in E.164; null where it is not known
 * @param colleague name of the account whose call it was; null where it is not known
 * @param left who is heard on the left channel, or on the only one
 * @param startedAt when the call began
 */
public record ImportWish(
    String file, String shown, String number, String colleague, Speaker left, Instant startedAt) {

  /** The same recording at another place. */
  public ImportWish at(Path place) {
    return new ImportWish(place.toString(), shown, number, colleague, left, startedAt);
  }

  /** A line that says what is wrong with it. */
  public String says(String wrong) {
    return shown.isEmpty() ? wrong : shown + ": " + wrong;
  }
}
