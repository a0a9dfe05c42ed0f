package dev.baton.ledger.store;

import dev.baton.ledger.bus.Json;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.journal.Journals;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a call brings: in the database, or in the call's journal while that is away. What is
 * journaled is replayed in order before anything newer of the call goes to the database. For the
 * thread that has the call.
 */
final class Journaled implements Place {

  private static final Logger LOG = LoggerFactory.getLogger(Journaled.class);

  private static final int MOST_SEEN = 10_000;

  private final Journals journals;
  private final Outage outage;
  private final Predicate<String> forgotten;

  /** Calls whose deletion this node has seen, for while the database is away. */
  private final LastSeen<Boolean> seenForgotten = new LastSeen<>(MOST_SEEN);

  /**
   * @param forgotten whether a call was deleted; blocks, asking the database
   */
  Journaled(Journals journals, Outage outage, Predicate<String> forgotten) {
    this.forgotten = forgotten;
    this.journals = journals;
    this.outage = outage;
  }

  @Override
  public Set<String> collections() {
    return Set.of();
  }

  @Override
  public void forgetCall(String callId) {
    seenForgotten.put(callId, true);
    journals.forget(callId);
  }

  /** What waits for the store is replayed first; then also what nobody could read goes. */
  @Override
  public void forgetText(String callId) {
    if (journals.has(callId)) {
      throw new StoreUnavailableException("the store does not have call " + callId + " yet", null);
    }
    journals.forget(callId);
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
   * @param store puts it into the database; false where that has something else by now, or will
   *     have no fact of the call
   * @throws ForgottenCallException when the call was deleted
   */
  Kept keep(String callId, JournalEntry entry, BooleanSupplier store) {
    if (seenForgotten.get(callId).isPresent()) {
      throw new ForgottenCallException(callId);
    }
    if (reachable(callId)) {
      try {
        // A call is as good as new where it was deleted; facts are not put to a deleted one.
        if (entry.call() != null) {
          refuseForgotten(callId);
        }
        if (store.getAsBoolean()) {
          return Kept.STORED;
        }
        refuseForgotten(callId);
        return Kept.OVERTAKEN;
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

  private void refuseForgotten(String callId) {
    if (forgotten.test(callId)) {
      forgetCall(callId);
      throw new ForgottenCallException(callId);
    }
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
      if (forgotten.test(callId)) {
        forgetCall(callId);
        return true;
      }
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
      LOG.atError()
          .setCause(e)
          .addKeyValue("callId", callId)
          .log("a line of its journal cannot be read; its file is kept");
      return Optional.empty();
    }
  }
}
