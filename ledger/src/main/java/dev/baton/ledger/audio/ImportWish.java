package dev.baton.ledger.audio;

import dev.baton.ledger.call.Speaker;
import java.time.Instant;

/**
 * A recording that is to become a call.
 *
 * @param file on this machine; may go once it is taken in
 * @param shown what a person calls it
 * @param number the other side's, in E.164; null where it is not known
 * @param colleague name of the account whose call it was; null where it is not known
 * @param left who is heard on the left channel, or on the only one
 * @param startedAt when the call began
 */
public record ImportWish(
    String file, String shown, String number, String colleague, Speaker left, Instant startedAt) {}
