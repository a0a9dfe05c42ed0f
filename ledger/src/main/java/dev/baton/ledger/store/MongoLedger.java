package dev.baton.ledger.store;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.backup.BackupWriter;
import dev.baton.ledger.forgetting.Retention;
import dev.baton.ledger.forgetting.Tombstones;
import dev.baton.ledger.job.JobDocuments;
import dev.baton.ledger.journal.Journals;
import dev.baton.ledger.metrics.Gauges;
import dev.baton.ledger.recording.Recorder;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The ledger in a MongoDB, with journals and the audio spool beside it in the data folder. */
final class MongoLedger implements Ledger {

  private final Gauges gauges = new Gauges();
  private final StorePool pool = new StorePool();
  private final Database database;
  private final Path data;
  private final Places places;
  private final Erasing erasing;
  private final Outage outage;
  private final Replay replay;
  private final Recorder recorder;
  private final Calls calls;
  private final Facts facts;
  private final Recordings recordings;
  private final MongoParties parties;
  private final MongoOpenSessions sessions;
  private final MongoAccounts accounts;
  private final RateLimits rateLimits;
  private final KnownBrowsers knownBrowsers;
  private final Invitations invitations;
  private final ApiKeys apiKeys;
  private final CustomerTeams customerTeams;
  private final Policies policies;
  private final MongoRecalls recalls;
  private final DoNotCallList doNotCall;
  private final MongoConsents consents;
  private final MongoHandoffs handoffs;
  private final MongoAudit audit;
  private final MongoJobs jobs;
  private final PhoneLines phoneLines;

  /**
   * @param compactEvery what is deleted within it shares one compaction
   */
  MongoLedger(Vertx vertx, Database database, Path data, Settings settings, Duration compactEvery) {
    this.database = database;
    this.data = data;
    var mongo = database.mongo();
    var tombstones = new Tombstones(mongo);
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
    var journaled = new Journaled(journals, outage, tombstones::isForgotten);
    var teamDocuments = new TeamDocuments(mongo);
    var callDocuments = new CallDocuments(mongo, teamDocuments);
    var factDocuments = new FactDocuments(mongo, tombstones::isForgotten);
    replay = new Replay(vertx, pool, journals, journaled, memory, callDocuments, factDocuments);
    recorder = Recorder.start(data.resolve("spool"), mongo);
    calls = new MongoCalls(vertx, pool, reach, callDocuments, memory, journaled);
    facts = new MongoFacts(vertx, pool, factDocuments, memory, journaled);
    recordings = new SpooledRecordings(recorder, pool);
    parties = new MongoParties(reach, mongo);
    sessions = new MongoOpenSessions(reach, mongo);
    accounts = new MongoAccounts(reach, mongo, sessions);
    rateLimits = new MongoRateLimits(reach, mongo);
    knownBrowsers = new MongoKnownBrowsers(reach, mongo);
    invitations = new MongoInvitations(reach, mongo);
    apiKeys = new MongoApiKeys(reach, mongo);
    customerTeams = new MongoCustomerTeams(reach, teamDocuments);
    policies = new MongoPolicies(reach, mongo);
    recalls = new MongoRecalls(reach, mongo, tombstones);
    doNotCall = new MongoDoNotCallList(reach, mongo);
    consents = new MongoConsents(reach, mongo);
    handoffs = new MongoHandoffs(vertx, reach, mongo, tombstones);
    audit = new MongoAudit(pool, reach, outage, new Journals(data.resolve("audit")), mongo);
    jobs = new MongoJobs(reach, new JobDocuments(mongo), database.isEmbedded());
    phoneLines = new MongoPhoneLines(reach, mongo);
    places =
        new Places(
            callDocuments,
            memory,
            journaled,
            recorder,
            factDocuments,
            consents,
            parties,
            recalls,
            handoffs);
    var compaction = new Compaction(pool, jobs, this::compact, compactEvery);
    var retention =
        new Retention(
            settings.get(LedgerSettings.AUDIO_DAYS), settings.get(LedgerSettings.TEXT_DAYS));
    erasing = new Erasing(vertx, this, pool, reach, tombstones, places, compaction, retention);
    erasing.start();
    outage.whileThere(replay::goOn);
    outage.whileThere(audit::replay);
  }

  private Void compact() throws IOException {
    database.compact();
    return null;
  }

  Places places() {
    return places;
  }

  /** Begins to delete what is kept no longer than some days. */
  Future<Void> expire() {
    return erasing.expire();
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
  public OpenSessions sessions() {
    return sessions;
  }

  @Override
  public RateLimits rateLimits() {
    return rateLimits;
  }

  @Override
  public KnownBrowsers knownBrowsers() {
    return knownBrowsers;
  }

  @Override
  public Invitations invitations() {
    return invitations;
  }

  @Override
  public ApiKeys apiKeys() {
    return apiKeys;
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
  public Recalls recalls() {
    return recalls;
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
  public Handoffs handoffs() {
    return handoffs;
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
  public Forgetting forgetting() {
    return erasing.forgetting();
  }

  @Override
  public Future<Void> backup(Path file) {
    return audit
        .append(
            AuditEntry.of(AuditEntry.BATON, AuditAction.BACKED_UP, AuditSubject.product("backup")))
        .compose(
            audited ->
                pool.unordered(
                    () -> {
                      BackupWriter.write(data, database::snapshot, file);
                      return null;
                    }));
  }

  /** What a store needs that was restored from a backup. */
  AfterRestore afterRestore() {
    return new AfterRestore(database, accounts, erasing);
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
