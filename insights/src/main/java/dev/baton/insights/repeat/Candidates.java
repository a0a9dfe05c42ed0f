package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a question may ask for again: of all that is remembered, what is nearest in meaning. */
final class Candidates {

  private Candidates() {}

  /**
   * @param now what this call has left so far
   */
  static List<Candidate> of(Asking asking, History history, RememberedCall now) {
    var calls = history.with(List.of(now));
    var near = new LinkedHashMap<Known, RememberedCall>();
    for (boolean question : List.of(true, false)) {
      for (var meaning : List.of(asking.meaning(), asking.turnMeaning())) {
        Search.nearest(meaning, calls, question)
            .forEach(f -> near.putIfAbsent(f.known(), f.call()));
      }
    }
    int among = calls.stream().mapToInt(call -> call.known().size()).sum();
    var candidates = new ArrayList<Candidate>();
    for (var found : near.entrySet()) {
      var call = found.getValue();
      var known = found.getKey();
      boolean here = call.callId().equals(now.callId());
      candidates.add(
          new Candidate(
              call,
              known,
              answerMeaning(call, known.said()),
              wasAnswer(call, known.said()),
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

  /** Of the statement that was remembered of the utterance which answers it; the last of it. */
  private static Meaning answerMeaning(RememberedCall call, Remembered said) {
    Meaning meaning = null;
    for (var other : call.known()) {
      if (!other.said().question() && other.said().utteranceId().equals(said.answerUtteranceId())) {
        meaning = other.meaning();
      }
    }
    return meaning;
  }

  private static boolean wasAnswer(RememberedCall call, Remembered said) {
    return !said.question()
        && call.known().stream()
            .map(Known::said)
            .anyMatch(
                other -> other.question() && said.utteranceId().equals(other.answerUtteranceId()));
  }
}
