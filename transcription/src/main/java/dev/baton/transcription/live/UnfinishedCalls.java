package dev.baton.transcription.live;

import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.store.Jobs;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls with a recorded track whose audio has ended and is not decoded yet. Each is noted as a job
 * that is put off as long as this process lives and takes back what it has done: where it dies,
 * what is missing is transcribed from the recording. Thread-safe.
 */
final class UnfinishedCalls {

  /** A process that has put nothing off for so long has died. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How often {@link #putOff} is to be called. */
  static final Duration EVERY = PATIENCE.dividedBy(3);

  private static final Logger LOG = LoggerFactory.getLogger(UnfinishedCalls.class);

  private final Jobs jobs;
  private final Map<String, Rest> calls = new HashMap<>();

  /** What is still to be decoded of a call; guarded by its owner. */
  private static final class Rest {
    private int tracks;
    private boolean noted;

    /** Whether the job is there for other audio, too, and so is not to be taken back. */
    private boolean kept;

    private Future<Boolean> last = Future.succeededFuture(false);
  }

  UnfinishedCalls(Jobs jobs) {
    this.jobs = jobs;
  }

  /** A track of the call has all its audio; to be followed by {@link #done}. */
  synchronized void ended(String callId) {
    var rest = calls.computeIfAbsent(callId, id -> new Rest());
    rest.tracks++;
    if (rest.tracks == 1) {
      next(rest, () -> note(callId, rest));
    }
  }

  /** All of it is decoded and with the ledger. */
  synchronized void done(String callId) {
    var rest = calls.get(callId);
    rest.tracks--;
    if (rest.tracks == 0) {
      next(rest, () -> takeBack(callId, rest));
    }
  }

  /** Of this call, other audio is to be transcribed from its recording: its job stays. */
  synchronized void keep(String callId) {
    var rest = calls.get(callId);
    if (rest != null) {
      rest.kept = true;
    }
  }

  /** This process lives. */
  synchronized void putOff() {
    calls.forEach((callId, rest) -> next(rest, () -> putOff(callId, rest)));
  }

  /** Completes when everything so far is noted or taken back. */
  synchronized Future<Void> settled() {
    return Future.join(calls.values().stream().map(rest -> rest.last).toList())
        .transform(done -> Future.succeededFuture());
  }

  private interface Step {
    Future<Boolean> go();
  }

  /** One thing after the other. */
  private void next(Rest rest, Step step) {
    rest.last = rest.last.transform(before -> step.go());
  }

  private synchronized Future<Boolean> note(String callId, Rest rest) {
    if (rest.tracks == 0 || rest.noted) {
      return Future.succeededFuture(false);
    }
    return jobs.put(RecordedSpeech.job(callId, later()))
        .onSuccess(isNew -> noted(rest, isNew))
        .onFailure(
            failure ->
                LOG.atWarn()
                    .addKeyValue("callId", callId)
                    .log(
                        "not noted that it is not transcribed to its end yet, trying again: {}",
                        failure.toString()));
  }

  private synchronized void noted(Rest rest, boolean isNew) {
    rest.noted = true;
    rest.kept |= !isNew;
  }

  private synchronized Future<Boolean> putOff(String callId, Rest rest) {
    if (!rest.noted) {
      return note(callId, rest);
    }
    return rest.tracks > 0 && !rest.kept
        ? jobs.postpone(key(callId), later())
        : Future.succeededFuture(false);
  }

  private synchronized Future<Boolean> takeBack(String callId, Rest rest) {
    if (rest.tracks > 0) {
      return Future.succeededFuture(false);
    }
    var taken = rest.noted && !rest.kept ? jobs.cancel(key(callId)) : Future.succeededFuture(false);
    rest.noted = false;
    return taken.onComplete(done -> drop(callId, rest));
  }

  /** Unless another track of it has ended meanwhile. */
  private synchronized void drop(String callId, Rest rest) {
    if (rest.tracks == 0) {
      calls.remove(callId, rest);
    }
  }

  private static String key(String callId) {
    return RecordedSpeech.job(callId).key();
  }

  private static Instant later() {
    return Instant.now().plus(PATIENCE);
  }
}
