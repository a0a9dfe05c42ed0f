package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a question may ask for again: of all that is remembered, what is nearest in meaning. */
final class Candidates {

  private Candidates() {}

  /**
   * @param now what this call has left so far
   */
  static List<Candidate> of(Asking asking, History history, RememberedCall now) {
    var calls = history.with(List.of(now));
    int among = calls.stream().mapToInt(call -> call.known().size()).sum();
    var ago = ago(now.known());
    Set<Known> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var candidates = new ArrayList<Candidate>();
    for (boolean question : List.of(true, false)) {
      for (var measure : measures(asking)) {
        for (var found : Search.nearest(measure, calls, question)) {
          if (seen.add(found.known())) {
            candidates.add(candidate(found, ago.getOrDefault(found.known(), -1), among));
          }
        }
      }
    }
    return candidates;
  }

  /** A question that is the whole turn is looked up once. */
  private static List<Measure> measures(Asking asking) {
    return Stream.of(asking.meaning(), asking.turnMeaning()).distinct().toList();
  }

  private static Candidate candidate(Search.Found found, int ago, int among) {
    var call = found.call();
    var said = found.known().said();
    return new Candidate(
        call, found.known(), call.answers().meaning(said), call.answers().has(said), ago, among);
  }

  /** How many others were remembered since each. */
  private static Map<Known, Integer> ago(List<Known> here) {
    var ago = new IdentityHashMap<Known, Integer>();
    for (int i = 0; i < here.size(); i++) {
      ago.put(here.get(i), here.size() - 1 - i);
    }
    return ago;
  }
}
