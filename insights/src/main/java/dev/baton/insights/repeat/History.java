package dev.baton.insights.repeat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A call and those of the same customer before it.
 *
 * @param at when the call began; null where unknown, and then nothing is old
 * @param colleague who has it; null where unknown
 * @param corrected what people said of this call
 */
public record History(
    String callId,
    Instant at,
    String colleague,
    List<RememberedCall> earlier,
    Corrected corrected) {

  /** An answer that is older may have changed: three months. */
  static final Duration OLD = Duration.ofDays(92);

  public History {
    earlier = List.copyOf(earlier);
  }

  /** Of a call of which nobody said anything. */
  public History(String callId, Instant at, String colleague, List<RememberedCall> earlier) {
    this(callId, at, colleague, earlier, Corrected.NONE);
  }

  public History with(Corrected said) {
    return new History(callId, at, colleague, earlier, said);
  }

  RememberedCall now(List<Known> known) {
    return new RememberedCall(callId, at, colleague, known, List.of());
  }

  List<RememberedCall> with(List<RememberedCall> inThisCall) {
    var all = new ArrayList<>(earlier);
    all.addAll(inThisCall);
    return all;
  }

  /** Whether what was said then may have changed. */
  public boolean old(Instant then) {
    return at != null && then != null && then.plus(OLD).isBefore(at);
  }
}
