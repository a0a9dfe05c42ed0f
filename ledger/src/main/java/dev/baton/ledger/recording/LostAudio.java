package dev.baton.ledger.recording;

import dev.baton.ledger.audio.AudioFrame;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts audio that could not be kept, and says so once a report and call. Thread-safe. */
final class LostAudio {

  private static final Logger LOG = LoggerFactory.getLogger(LostAudio.class);

  private record Loss(long samples, String why) {}

  private final Map<String, Loss> unreported = new HashMap<>();
  private long samples;

  synchronized void add(String callId, int lost, String why) {
    samples += lost;
    unreported.merge(
        callId, new Loss(lost, why), (old, now) -> new Loss(old.samples + now.samples, why));
  }

  synchronized long totalMs() {
    return samples / AudioFrame.SAMPLES_PER_MS;
  }

  void report() {
    Map<String, Loss> losses;
    synchronized (this) {
      losses = Map.copyOf(unreported);
      unreported.clear();
    }
    losses.forEach(
        (callId, loss) ->
            LOG.atWarn()
                .addKeyValue("callId", callId)
                .log(
                    "{} ms of the recording are lost: {}",
                    loss.samples / AudioFrame.SAMPLES_PER_MS,
                    loss.why));
  }
}
