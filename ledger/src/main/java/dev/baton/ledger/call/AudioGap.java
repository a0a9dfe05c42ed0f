package dev.baton.ledger.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which a call went on and none of it was heard, since its stream broke; on the call's
 * audio clock.
 *
 * @param fromMs end of what was heard before
 * @param toMs begin of what is heard after, or the call's end; null where it is not over
 */
public record AudioGap(long fromMs, Long toMs) {

  /** Shorter ones lose no word, and look like any pause. */
  private static final long SHORTEST_MS = 200;

  /** Those of a call, in order. */
  public static List<AudioGap> of(Call call) {
    if (!call.terms().mode().transcribes()) {
      return List.of();
    }
    var gaps = new ArrayList<AudioGap>();
    var streams = call.streams();
    for (int i = 0; i < streams.size(); i++) {
      Long brokeAt = streams.get(i).brokeAtMs();
      if (brokeAt != null) {
        Long again = endMs(call);
        if (i + 1 < streams.size()) {
          again = streams.get(i + 1).offsetMs();
        }
        if (again == null || again - brokeAt >= SHORTEST_MS) {
          gaps.add(new AudioGap(brokeAt, again));
        }
      }
    }
    return gaps;
  }

  private static Long endMs(Call call) {
    var progress = call.progress();
    if (progress.endedAt() == null) {
      return null;
    }
    return Duration.between(progress.startedAt(), progress.endedAt()).toMillis();
  }
}
