package dev.baton.transcription.recognizer.graph;

import dev.baton.transcription.recognizer.graph.Additions.Arc;
import java.util.ArrayList;
import java.util.List;

/** Paths of new words: from where words with the same first sound go, to where words end. */
final class WordPaths {

  /** Each phone goes on or ends, the one as likely as the other. */
  private static final float HALF = (float) Math.log(2);

  /** After a word there is a silence or none, the one as likely as the other. */
  private static final float LAST = 2 * HALF;

  private final Steps steps;

  /** The places that a phone within a word may be taken for, the likeliest first. */
  private static final List<Place> BEFORE = List.of(Place.INTERNAL, Place.BEGIN);

  WordPaths(Steps steps) {
    this.steps = steps;
  }

  /**
   * Adds a word as it is said in one way.
   *
   * @param sounds at least two; symbols of the CMU dictionary in lower case, without stress
   * @return whether the model can hear that; nothing is added where not
   */
  boolean add(int label, List<String> sounds, Additions to) {
    if (sounds.size() < 2 || !sounds.stream().allMatch(Phones::isSound)) {
      return false;
    }
    var entered = entered(sounds);
    if (entered.contains(0)) {
      return false;
    }
    int last = entered.size() - 1;
    int state = to.nextState();
    for (int i = 0; i < last; i++) {
      int loop = Transitions.loop(entered.get(i));
      int next = i + 1 == last ? steps.end(entered.get(last)) : state + 1;
      to.addState(
          List.of(
              new Arc(loop, 0, HALF, state),
              new Arc(entered.get(i + 1), 0, i + 1 == last ? LAST : HALF, next)));
      state++;
    }
    int second = last == 0 ? steps.end(entered.get(0)) : state - last;
    int first = Phones.of(sounds.get(0), Place.BEGIN);
    steps
        .behind(first)
        .forEach(
            from -> to.add(from, new Arc(entered.get(0), label, last == 0 ? LAST : HALF, second)));
    return true;
  }

  /** The transitions into the second sound and all that follow; 0 where there is none. */
  private List<Integer> entered(List<String> sounds) {
    var all = new ArrayList<Integer>();
    for (int i = 1; i < sounds.size(); i++) {
      boolean last = i + 1 == sounds.size();
      int phone = Phones.of(sounds.get(i), last ? Place.END : Place.INTERNAL);
      all.add(entered(sounds.get(i - 1), i == 1 ? Place.BEGIN : Place.INTERNAL, phone, last));
    }
    return all;
  }

  private int entered(String before, Place place, int phone, boolean last) {
    int exact = steps.between(Phones.of(before, place), phone);
    if (exact != 0 && (!last || steps.end(exact) != Steps.NONE)) {
      return exact;
    }
    for (Place other : BEFORE) {
      int near = steps.between(Phones.of(before, other), phone);
      if (near != 0 && (!last || steps.end(near) != Steps.NONE)) {
        return near;
      }
    }
    return 0;
  }
}
