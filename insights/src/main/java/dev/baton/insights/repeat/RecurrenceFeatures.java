package dev.baton.insights.repeat;

import dev.baton.insights.signal.Input;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What tells that a question asks for what was said before: how near both are in meaning and in the
 * words that say something, the question and what was answered to it; who and what is asked about;
 * how long ago it was; and whether the asker says that it is asked again.
 */
final class RecurrenceFeatures {

  private static final List<String> ASKS =
      List.of("who", "when", "where", "why", "how", "which", "what");

  private static final Set<String> AFTER_HOW = Set.of("many", "much", "long", "often");

  /** "how many was it again", "are you still …": the asker knows that it was said. */
  private static final Set<String> AGAIN =
      Set.of("again", "remind", "still", "earlier", "sorry", "check", "was", "were", "said", "my");

  private static final int SHORT_WHILE = 12;
  private static final int LONG_WHILE = 30;
  private static final int MOST = 300;
  private static final double LENGTH = 20;

  private final Asking asking;
  private final Function<String, Content> contents;
  private final Content question;
  private final Content turn;
  private final AnswerType type;

  /**
   * @param contents what the words of a text say
   */
  RecurrenceFeatures(Asking asking, Function<String, Content> contents) {
    this.asking = asking;
    this.contents = contents;
    question = contents.apply(String.join(" ", asking.words()));
    turn = contents.apply(String.join(" ", asking.turn()));
    type = AnswerType.of(asking.turn());
  }

  Input of(Candidate candidate) {
    var said = candidate.said();
    String kind = said.question() ? "asked " : "told ";
    var there = contents.apply(said.text());
    var input =
        new Input()
            .add(kind)
            .add(kind + "meaning", asking.meaning().cosine(candidate.known().meaning()))
            .add(kind + "turn meaning", asking.turnMeaning().cosine(candidate.known().meaning()))
            .add(kind + "overlap", question.overlap(there))
            .add(kind + "shared", question.shared(there))
            .add(kind + "turn overlap", turn.overlap(there));
    double sameness = said.question() ? question.sameness(there) : 0;
    if (said.question()) {
      var answer = contents.apply(said.answer());
      input.add("answer overlap", turn.overlap(answer)).add("answer shared", turn.shared(answer));
      if (candidate.answerMeaning() != null) {
        input.add("answer meaning", asking.meaning().cosine(candidate.answerMeaning()));
      }
      String asks = asks(asking.words());
      String asked = asks(List.of(said.text().split(" ", -1)));
      if (!asks.isEmpty() && !asked.isEmpty()) {
        input.add(asks.equals(asked) ? "asks alike" : "asks otherwise");
      }
    } else if (candidate.wasAnswer()) {
      input.add("told as answer");
    }
    if (type != AnswerType.OTHER) {
      input.add(type + (type.isIn(said.answer()) ? " is there" : " is not there"));
    }
    when(candidate, 1 - sameness, input);
    turn(candidate, input);
    return input;
  }

  /**
   * What was said a moment ago is taken up, not asked for again, unless in the same words.
   *
   * @param other how far the words are others, from 0 to 1
   */
  private static void when(Candidate candidate, double other, Input input) {
    int ago = candidate.ago();
    if (ago >= 0) {
      input.add("in this call");
      input.add("just now", candidate.isJustSaid() ? other : 0);
      input.add("short while", ago < SHORT_WHILE ? other : 0);
      input.add("long while", ago > LONG_WHILE ? 1 : 0);
    }
  }

  private void turn(Candidate candidate, Input input) {
    if (asking.turn().stream().anyMatch(AGAIN::contains)) {
      input.add("again");
    }
    input.add("asks", asking.probability());
    input.add("length", asking.turn().size() / LENGTH);
    input.add("among", Math.log(1 + Math.min(MOST, candidate.among())));
  }

  /** "how many", "who"; empty where no such word is there. */
  private static String asks(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).replaceFirst("'s$", "");
      if (ASKS.contains(word)) {
        boolean more = i + 1 < words.size() && AFTER_HOW.contains(words.get(i + 1));
        return word.equals("how") && more ? word + " " + words.get(i + 1) : word;
      }
    }
    return "";
  }
}
