package dev.baton.insights.evidence;

import dev.baton.insights.framework.Slot;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Of which slots a call has brought evidence, and when. What was told is seldom told again later as
 * something new, though people stay with it for some turns. Immutable.
 *
 * @param turns heard so far, of both sides
 * @param told the turn that last told of a slot, by its number
 */
record SlotsSoFar(int turns, Map<Slot, Integer> told) {

  static final SlotsSoFar NONE = new SlotsSoFar(0, Map.of());

  /** Turns for which people stay with a thing. */
  private static final int SOON = 4;

  /** Chosen on the development calls, as is the other. */
  private static final double SOON_AGAIN = 0.5;

  private static final double LATER_AGAIN = -0.75;

  SlotsSoFar {
    told = Map.copyOf(told);
  }

  /** One turn more. */
  SlotsSoFar next() {
    return new SlotsSoFar(turns + 1, told);
  }

  /** The turn that was heard last tells of these. */
  SlotsSoFar and(Collection<Slot> slots) {
    if (slots.isEmpty()) {
      return this;
    }
    var more = new EnumMap<Slot, Integer>(Slot.class);
    more.putAll(told);
    slots.forEach(slot -> more.put(slot, turns));
    return new SlotsSoFar(turns, more);
  }

  /** What speaks, in log odds, for the turn that was heard last telling of a slot. */
  double logOdds(Slot slot) {
    Integer last = told.get(slot);
    if (last == null) {
      return 0;
    }
    return turns - last <= SOON ? SOON_AGAIN : LATER_AGAIN;
  }
}
