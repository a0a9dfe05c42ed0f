package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;

/** What a question may ask for again: of all that is remembered, what is nearest in meaning. */
final class Candidates {

  private Candidates() {}

  /**
   * @param now what this call has left so far
   */
  static List<Candidate> of(Meaning asked, History history, RememberedCall now) {
    var calls = history.with(List.of(now));
    var near = new ArrayList<>(Search.nearest(asked, calls, true));
    near.addAll(Search.nearest(asked, calls, false));
    int among = calls.stream().mapToInt(call -> call.known().size()).sum();
    var answers = new IdentityHashMap<RememberedCall, Answers>();
    var candidates = new ArrayList<Candidate>();
    for (var found : near) {
      var call = found.call();
      var of = answers.computeIfAbsent(call, Answers::new);
      var known = found.known();
      boolean here = call.callId().equals(now.callId());
      candidates.add(
          new Candidate(
              call,
              known,
              of.meanings.get(known.said().answerUtteranceId()),
              !known.said().question() && of.given.contains(known.said().utteranceId()),
              here ? since(call.known(), known) : -1,
              among));
    }
    return candidates;
  }

  private static int since(List<Known> all, Known known) {
    int since = 0;
    while (!all.get(all.size() - 1 - since).said().equals(known.said())) {
      since++;
    }
    return since;
  }

  /** The statements of a call, and which of them answered a question. */
  private static final class Answers {
    private final HashMap<String, Meaning> meanings = new HashMap<>();
    private final HashSet<String> given = new HashSet<>();

    private Answers(RememberedCall call) {
      for (var known : call.known()) {
        if (known.said().question()) {
          given.add(known.said().answerUtteranceId());
        } else {
          meanings.put(known.said().utteranceId(), known.meaning());
        }
      }
    }
  }
}
