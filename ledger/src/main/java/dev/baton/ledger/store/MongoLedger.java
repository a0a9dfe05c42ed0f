package dev.baton.ledger.store;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.CallStored;
import dev.baton.ledger.journal.Journals;
import dev.baton.ledger.recording.Recorder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger in a MongoDB, with journals and the audio spool beside it in the data folder. */
final class MongoLedger implements Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(MongoLedger.class);

  private final Vertx vertx;
  private final StorePool pool = new StorePool();
  private final CallMemory memory = new CallMemory();
  private final Database database;
  private final Journals journals;
  private final Outage outage;
  private final Journaled journaled;
  private final CallDocuments callDocuments;
  private final FactDocuments factDocuments;
  private final Recorder recorder;
  private final Calls calls;
  private final Facts facts;
  private final Recordings recordings;
  private final Parties parties;
  private final Accounts accounts;

  MongoLedger(Vertx vertx, Database database, Path data) {
    this.vertx = vertx;
    this.database = database;
    var mongo = database.mongo();
    journals = new Journals(data.resolve("journal"));
    outage = new Outage(database, this::replayInTurn);
    journaled = new Journaled(journals, outage);
    callDocuments = new CallDocuments(mongo);
    factDocuments = new FactDocuments(mongo);
    recorder = Recorder.start(data.resolve("spool"), mongo);
    calls = new MongoCalls(vertx, pool, callDocuments, memory, journaled);
    facts = new MongoFacts(vertx, pool, factDocuments, memory, journaled);
    recordings = new SpooledRecordings(recorder, pool);
    parties = new MongoParties(pool, mongo);
    accounts = new MongoAccounts(pool, mongo);
  }

  private void replayInTurn() {
    replay().onFailure(e -> LOG.error("a journal is not in the store; its file is kept", e));
  }

  /** Replays all journals; each call's is done before anything newer of it is stored. */
  Future<?> replay() {
    return Future.all(List.copyOf(journals.keys()).stream().map(this::replay).toList());
  }

  private Future<Boolean> replay(String callId) {
    return pool.ordered(
        callId,
        () -> {
          boolean done = journaled.replay(callId, this::store);
          if (done) {
            memory.find(callId).ifPresent(CallMemory.Known::allStored);
            Topics.STORED.publish(vertx, new CallStored(callId));
          }
          return done;
        });
  }

  private void store(JournalEntry entry) {
    if (entry.call() != null) {
      callDocuments.catchUp(entry.call());
    } else if (entry.utterance() != null) {
      factDocuments.put(entry.utterance());
    } else {
      var change = entry.insights();
      factDocuments.change(change.callId(), change.put(), change.retracted());
    }
  }

  @Override
  public Calls calls() {
    return calls;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public Recordings recordings() {
    return recordings;
  }

  @Override
  public Parties parties() {
    return parties;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public Future<Void> ping() {
    return pool.unordered(
        () -> {
          database.ping();
          return null;
        });
  }

  @Override
  public void close() {
    pool.close();
    outage.close();
    recorder.close();
    database.close();
  }
}
