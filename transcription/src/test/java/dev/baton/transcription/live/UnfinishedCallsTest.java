package dev.baton.transcription.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class UnfinishedCallsTest {

  private static final String JOB = "transcribe/CA1";

  private final List<String> jobs = new CopyOnWriteArrayList<>();

  @Test
  void notesACallOnce_untilItsLastTrackIsDone() {
    var calls = new UnfinishedCalls(new NotedJobs(jobs));
    calls.ended("CA1");
    calls.ended("CA1");
    assertThat(jobs).containsExactly(JOB);

    calls.done("CA1");
    calls.putOff();
    assertThat(jobs).containsExactly(JOB);
    calls.done("CA1");
    assertThat(jobs).isEmpty();
  }

  @Test
  void notesItAgain_whenAnotherStreamOfItEndsLater() {
    var calls = new UnfinishedCalls(new NotedJobs(jobs));
    calls.ended("CA1");
    calls.done("CA1");

    calls.ended("CA1");

    assertThat(jobs).containsExactly(JOB);
  }

  @Test
  void leavesTheJob_whenItIsThereForOtherAudioToo() {
    var calls = new UnfinishedCalls(new NotedJobs(jobs));
    calls.ended("CA1");
    calls.keep("CA1");

    calls.done("CA1");

    assertThat(jobs).containsExactly(JOB);
  }

  @Test
  void notesItLater_whenTheStoreIsAway() {
    var calls = new UnfinishedCalls(new NotedJobs(jobs, 1));
    calls.ended("CA1");
    assertThat(jobs).isEmpty();

    calls.putOff();
    assertThat(jobs).containsExactly(JOB);

    calls.done("CA1");
    assertThat(jobs).isEmpty();
    assertThat(calls.settled().succeeded()).isTrue();
  }
}
