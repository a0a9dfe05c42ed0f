package dev.baton.insights.question;

import dev.baton.insights.signal.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * What a linear model looks at to tell whether an utterance asks: its words in ones, twos and
 * threes, those with one left out between them, and those at its beginning and end.
 */
final class AskWords {

  private static final int ENDS = 4;
  private static final int LONGEST = 8;

  private AskWords() {}

  static Input of(List<String> words) {
    var input = new Input();
    var marked = new ArrayList<String>();
    marked.add("<");
    marked.addAll(words);
    marked.add(">");
    for (int i = 0; i < marked.size(); i++) {
      for (int count = 1; count <= 3 && i + count <= marked.size(); count++) {
        input.add(String.join(" ", marked.subList(i, i + count)));
      }
      if (i + 3 < marked.size()) {
        input.add(marked.get(i) + " * " + marked.get(i + 2));
      }
    }
    for (int k = 0; k < Math.min(ENDS, words.size()); k++) {
      input.add(k + "<" + words.get(k));
      input.add(k + ">" + words.get(words.size() - 1 - k));
    }
    return input.add("length=" + Math.min(words.size() / 3, LONGEST));
  }
}
