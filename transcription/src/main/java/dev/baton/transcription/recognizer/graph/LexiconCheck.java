package dev.baton.transcription.recognizer.graph;

import java.util.List;
import java.util.Map;

/**
 * Whether the phones of a model are numbered as {@link Phones} has it, which no file of a model
 * says: words that everybody says, with each sound among them, have to go through its graph.
 */
final class LexiconCheck {

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("father", "f aa dh er"),
          Map.entry("cat", "k ae t"),
          Map.entry("judge", "jh ah jh"),
          Map.entry("thought", "th ao t"),
          Map.entry("house", "hh aw s"),
          Map.entry("boy", "b oy"),
          Map.entry("child", "ch ay l d"),
          Map.entry("yellow", "y eh l ow"),
          Map.entry("paper", "p ey p er"),
          Map.entry("sing", "s ih ng"),
          Map.entry("she", "sh iy"),
          Map.entry("good", "g uh d"),
          Map.entry("room", "r uw m"),
          Map.entry("vision", "v ih zh ah n"),
          Map.entry("zone", "z ow n"),
          Map.entry("win", "w ih n"));

  private final LexiconGraph graph;
  private final Transitions transitions;
  private final Steps steps;

  LexiconCheck(LexiconGraph graph, Transitions transitions, Steps steps) {
    this.graph = graph;
    this.transitions = transitions;
    this.steps = steps;
  }

  /**
   * @throws GraphException where a word is unknown or said otherwise
   */
  void run(LanguageGraph language) throws GraphException {
    var labels = language.labels(USUAL.keySet());
    for (var word : USUAL.entrySet()) {
      var label = labels.get(word.getKey());
      if (label == null || !says(label, List.of(word.getValue().split(" ", -1)))) {
        throw new GraphException("it does not know \"" + word.getKey() + "\" as American English");
      }
    }
  }

  private boolean says(int label, List<String> sounds) {
    return steps.boundaries().stream().anyMatch(state -> says(label, sounds, 0, state));
  }

  private boolean says(int label, List<String> sounds, int at, int state) {
    if (at == sounds.size() && label == 0 && steps.boundaries().get(state)) {
      return true;
    }
    for (int arc = graph.firstArc(state); arc < graph.firstArc(state + 1); arc++) {
      int output = graph.output(arc);
      if (graph.next(arc) == state || (output != 0 && output != label)) {
        continue;
      }
      int phone = transitions.phone(graph.input(arc));
      boolean heard = phone != 0 && at < sounds.size() && phone == phone(sounds, at);
      int left = output == 0 ? label : 0;
      if ((heard || phone == 0) && says(left, sounds, heard ? at + 1 : at, graph.next(arc))) {
        return true;
      }
    }
    return false;
  }

  private static int phone(List<String> sounds, int at) {
    boolean last = at + 1 == sounds.size();
    return Phones.of(sounds.get(at), at == 0 ? Place.BEGIN : last ? Place.END : Place.INTERNAL);
  }
}
