package dev.baton.ledger.store;

import static dev.baton.ledger.store.Stores.result;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import dev.baton.ledger.consent.RecordingStop;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A process that has a store, deletes something, stands still in the middle, says so in a line, and
 * waits to be killed. Arguments: the data folder, the {@link Deed}, the {@link Point}, a person's
 * id.
 */
final class BlockedLedger {

  static final String AT_THE_POINT = "at the point";
  static final Duration COMPACT_EVERY = Duration.ofSeconds(1);

  private BlockedLedger() {}

  /** What is deleted. */
  enum Deed {
    CALL,
    PERSON,
    RECORDING,
    EVERYTHING_SAID,
    RETENTION,
    /** A call, an hour from now. */
    LATER
  }

  /**
   * Where it stands still: with a command that was done, or is about to be, by part of its JSON.
   */
  enum Point {
    TOMBSTONE_IS_PUT("update", "tombstones", "", true),
    SOME_AUDIO_IS_GONE("delete", "recording_pieces", "", true),
    SOME_TEXT_IS_GONE("delete", "facts", "", true),
    CALL_IS_GONE("delete", "calls", "", true),
    ENDED_BEFORE_COMPACTION("update", "jobs", "compact/", false),
    COMPACTION_IS_PUT("update", "jobs", "compact/", true),
    COMPACTION_BEGINS("findAndModify", "jobs", "compact/", true),
    JOB_IS_PUT("update", "jobs", "\"_id\": \"forget/", true);

    private final String command;
    private final String collection;
    private final String part;
    private final boolean done;

    Point(String command, String collection, String part, boolean done) {
      this.command = command;
      this.collection = collection;
      this.part = part;
      this.done = done;
    }

    private boolean is(CommandStartedEvent event) {
      var named = event.getCommand().get(event.getCommandName());
      return event.getCommandName().equals(command)
          && named.asString().getValue().equals(collection)
          && event.getCommand().toJson().contains(part);
    }
  }

  /** Stops the thread that sends the command, and with it whatever waits for it. */
  private record Stop(Point point, ThreadLocal<Boolean> seen) implements CommandListener {

    @Override
    public void commandStarted(CommandStartedEvent event) {
      boolean there = point.is(event);
      seen.set(there);
      if (there && !point.done) {
        stand();
      }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
      if (Boolean.TRUE.equals(seen.get())) {
        stand();
      }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
      seen.set(false);
    }

    private static void stand() {
      System.out.println(AT_THE_POINT);
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public static void main(String[] args) {
    var data = Path.of(args[0]);
    var deed = Deed.valueOf(args[1]);
    var stop = new Stop(Point.valueOf(args[2]), new ThreadLocal<>());
    var settings = Settings.of(Map.of("data", data.toString())).with(more(deed));
    var ledger = Ledgers.open(Vertx.vertx(), settings, List.of(stop), COMPACT_EVERY);
    var now = Instant.now();
    var forgetting = ledger.forgetting();
    switch (deed) {
      case CALL -> result(forgetting.ask(Forgettable.call("CA1"), "ada", now));
      case LATER ->
          result(forgetting.ask(Forgettable.call("CA1"), "ada", now.plus(Duration.ofHours(1))));
      case PERSON -> result(forgetting.ask(Forgettable.person(args[3]), "ada", now));
      case RECORDING -> result(forgetting.erase("CA1", stop(RecordingStop.Kind.DELETE_RECORDING)));
      case EVERYTHING_SAID -> result(forgetting.erase("CA1", stop(RecordingStop.Kind.DELETE_ALL)));
      case RETENTION -> {}
    }
  }

  private static RecordingStop stop(RecordingStop.Kind kind) {
    return new RecordingStop(kind, "ada", Instant.ofEpochMilli(1_764_000_000_000L));
  }

  static Map<String, String> more(Deed deed) {
    return deed == Deed.RETENTION
        ? Map.of("retention.audio-days", "1", "retention.text-days", "1")
        : Map.of();
  }
}
