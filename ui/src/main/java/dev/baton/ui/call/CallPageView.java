package dev.baton.ui.call;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.CallFacts;
import java.util.List;
import java.util.Set;

/**
 * The contract's CallPage.
 *
 * @param durationMs the longer of what was recorded and what was said
 * @param recordingBytes 0 where nothing was recorded
 */
public record CallPageView(
    CallView call,
    List<UtteranceView> utterances,
    List<InsightView> insights,
    Set<String> unstored,
    long durationMs,
    long recordingBytes) {

  /** Two channels of 16 bits. */
  private static final int BYTES_PER_MS = 2 * Short.BYTES * AudioFrame.SAMPLE_RATE / 1_000;

  static CallPageView of(CallView call, CallFacts facts, long recordingBytes) {
    return new CallPageView(
        call,
        facts.utterances().stream().map(UtteranceView::of).toList(),
        facts.insights().stream().map(InsightView::of).toList(),
        facts.unstored(),
        Math.max(recordedMs(recordingBytes), saidMs(facts.utterances())),
        recordingBytes);
  }

  private static long recordedMs(long recordingBytes) {
    return Math.max(0, recordingBytes - WavHeader.LENGTH) / BYTES_PER_MS;
  }

  private static long saidMs(List<Utterance> utterances) {
    return utterances.stream().mapToLong(Utterance::endMs).max().orElse(0);
  }
}
