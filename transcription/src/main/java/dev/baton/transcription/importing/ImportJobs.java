package dev.baton.transcription.importing;

import dev.baton.ledger.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The jobs of taking in what was accepted, and of remembering for an hour what was refused. */
final class ImportJobs {

  static final String ACCEPTED = "import";
  static final String REFUSED = "import-refused";

  private static final String CALL = "call";
  private static final String SINCE = "since";
  private static final String PROBLEM = "problem";
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private ImportJobs() {}

  static Job accepted(String callId) {
    var now = Instant.now();
    var input = Map.of(CALL, callId, SINCE, String.valueOf(now.toEpochMilli()));
    return Job.due(ACCEPTED + "/" + callId, ACCEPTED, now, input);
  }

  /**
   * @param problem without the file's name: people's names may be in it
   */
  static Job refused(String callId, String problem) {
    return Job.due(
        refusedKey(callId),
        REFUSED,
        Instant.now().plus(REMEMBERED),
        Map.of(CALL, callId, PROBLEM, problem));
  }

  static String acceptedKey(String callId) {
    return ACCEPTED + "/" + callId;
  }

  static String refusedKey(String callId) {
    return REFUSED + "/" + callId;
  }

  static String callId(Job job) {
    return job.input().get(CALL);
  }

  static String problem(Job job) {
    return job.input().get(PROBLEM);
  }

  static Instant since(Job job) {
    return Instant.ofEpochMilli(Long.parseLong(job.input().get(SINCE)));
  }
}
