package dev.baton.ledger.store;

import dev.baton.ledger.job.JobDocuments;
import dev.baton.ledger.journal.Journals;
import dev.baton.ledger.metrics.Gauges;
import dev.baton.ledger.recording.Recorder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;

/** The ledger in a MongoDB, with journals and the audio spool beside it in the data folder. */
final class MongoLedger implements Ledger {

  private final Gauges gauges = new Gauges();
  private final StorePool pool = new StorePool();
  private final Database database;
  private final Outage outage;
  private final Replay replay;
  private final Recorder recorder;
  private final Calls calls;
  private final Facts facts;
  private final Recordings recordings;
  private final Parties parties;
  private final Accounts accounts;
  private final Invitations invitations;
  private final CustomerTeams customerTeams;
  private final Policies policies;
  private final DoNotCallList doNotCall;
  private final Consents consents;
  private final MongoAudit audit;
  private final MongoJobs jobs;
  private final PhoneLines phoneLines;

  MongoLedger(Vertx vertx, Database database, Path data) {
    this.database = database;
    var mongo = database.mongo();
    var memory = new CallMemory();
    var journals = new Journals(data.resolve("journal"));
    outage = new Outage(database);
    gauges
        .add(
            "baton.journal.calls",
            "Calls that the store does not have whole",
            () -> journals.keys().size())
        .add("baton.journal.entries", "Facts that wait in journals for the store", journals::size)
        .add("baton.store.away", "1 while the store does not answer", () -> outage.away() ? 1 : 0);
    var reach = new Reach(pool, outage);
    var journaled = new Journaled(journals, outage);
    var teamDocuments = new TeamDocuments(mongo);
    var callDocuments = new CallDocuments(mongo, teamDocuments);
    var factDocuments = new FactDocuments(mongo);
    replay = new Replay(vertx, pool, journals, journaled, memory, callDocuments, factDocuments);
    recorder = Recorder.start(data.resolve("spool"), mongo);
    calls = new MongoCalls(vertx, pool, reach, callDocuments, memory, journaled);
    facts = new MongoFacts(vertx, pool, factDocuments, memory, journaled);
    recordings = new SpooledRecordings(recorder, pool);
    parties = new MongoParties(reach, mongo);
    accounts = new MongoAccounts(reach, mongo);
    invitations = new MongoInvitations(reach, mongo);
    customerTeams = new MongoCustomerTeams(reach, teamDocuments);
    policies = new MongoPolicies(reach, mongo);
    doNotCall = new MongoDoNotCallList(reach, mongo);
    consents = new MongoConsents(reach, mongo);
    audit = new MongoAudit(pool, reach, outage, new Journals(data.resolve("audit")), mongo);
    jobs = new MongoJobs(reach, new JobDocuments(mongo));
    phoneLines = new MongoPhoneLines(reach, mongo);
    outage.whileThere(replay::goOn);
    outage.whileThere(audit::replay);
  }

  /** Puts into the database what an earlier run, or an outage, left in journals. */
  Future<?> replay() {
    return replay.all();
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
  public Invitations invitations() {
    return invitations;
  }

  @Override
  public CustomerTeams customerTeams() {
    return customerTeams;
  }

  @Override
  public Policies policies() {
    return policies;
  }

  @Override
  public DoNotCallList doNotCall() {
    return doNotCall;
  }

  @Override
  public Consents consents() {
    return consents;
  }

  @Override
  public Audit audit() {
    return audit;
  }

  @Override
  public Jobs jobs() {
    return jobs;
  }

  @Override
  public PhoneLines phoneLines() {
    return phoneLines;
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
    gauges.close();
    jobs.close();
    pool.close();
    outage.close();
    recorder.close();
    database.close();
  }
}
