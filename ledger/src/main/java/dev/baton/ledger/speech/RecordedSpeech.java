package dev.baton.ledger.speech;

import dev.baton.ledger.job.Job;
import java.time.Instant;
import java.util.Map;

/** The job of transcribing what of a call's recording is not transcribed. */
public final class RecordedSpeech {

  public static final String JOB = "transcribe";

  private static final String CALL = "call";

  private RecordedSpeech() {}

  /** Due at once; it waits for the call's end by itself. */
  public static Job job(String callId) {
    return job(callId, Instant.now());
  }

  /** Due then: the call has to be there by that time. */
  public static Job job(String callId, Instant dueAt) {
    return Job.due(JOB + "/" + callId, JOB, dueAt, Map.of(CALL, callId));
  }

  public static String callId(Job job) {
    return job.input().get(CALL);
  }
}
