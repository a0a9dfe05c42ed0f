package dev.baton.ledger.store;

import dev.baton.ledger.bus.Json;
import dev.baton.ledger.journal.Journals;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a call brings: in the database, or in the call's journal while that is away. What is
 * journaled is replayed in order before anything newer of the call goes to the database. For the
 * thread that has the call.
 */
final class Journaled {

  private static final Logger LOG = LoggerFactory.getLogger(Journaled.class);

  private final Journals journals;
  private final Outage outage;

  Journaled(Journals journals, Outage outage) {
    this.journals = journals;
    this.outage = outage;
  }

  /** Where something went. */
  enum Kept {
    STORED,
    JOURNALED,
    /** The database has something else by now. */
    OVERTAKEN
  }

  /** Whether the call's newest state is in the database, and that answers as far as is known. */
  boolean reachable(String callId) {
    return !outage.away() && !journals.has(callId);
  }

  void noticed(RuntimeException failure) {
    outage.begin(failure);
  }

  /**
   * @param store puts it into the database; false where that has something else by now
   */
  Kept keep(String callId, JournalEntry entry, BooleanSupplier store) {
    if (reachable(callId)) {
      try {
        return store.getAsBoolean() ? Kept.STORED : Kept.OVERTAKEN;
      } catch (RuntimeException e) {
        if (!Outage.isSignOf(e)) {
          throw e;
        }
        noticed(e);
      }
    }
    journals.append(callId, Json.bytes(entry));
    return Kept.JOURNALED;
  }

  /**
   * Puts a call's journal into the database and ends it. A line that cannot be read is passed over,
   * and the file is kept for a person to look at.
   *
   * @return whether all that can be read is there now; false when the database is away again
   */
  boolean replay(String callId, Consumer<JournalEntry> store) {
    boolean whole = true;
    try {
      for (byte[] line : journals.lines(callId)) {
        var entry = read(callId, line);
        entry.ifPresent(store);
        whole &= entry.isPresent();
      }
    } catch (RuntimeException e) {
      if (!Outage.isSignOf(e)) {
        throw e;
      }
      noticed(e);
      return false;
    }
    if (whole) {
      journals.remove(callId);
    } else {
      journals.setAside(callId);
    }
    return true;
  }

  private static Optional<JournalEntry> read(String callId, byte[] line) {
    try {
      return Optional.ofNullable(Json.read(line, JournalEntry.class));
    } catch (IllegalArgumentException e) {
      LOG.error("call {}: a line of its journal cannot be read; its file is kept", callId, e);
      return Optional.empty();
    }
  }
}
