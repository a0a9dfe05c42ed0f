package dev.baton.insights.question;

import dev.baton.insights.language.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the questions in an utterance, in order. Pure; for any number of threads. */
public final class QuestionFinder {

  /**
   * Words of an utterance that ask something.
   *
   * @param from the first word, from 0
   * @param to after the last word
   * @param open asks for more than yes or no
   */
  public record Question(int from, int to, boolean open) {}

  /** The first that sees a question open at a word decides what it asks for. */
  private static final List<Opening> OPENINGS =
      List.of(new WhQuestion(), new Inversion(), new Request(), new Fragment(), new Elided());

  /** With these, said after a question, something else begins. */
  private static final Set<String> ANSWERS =
      Set.of("yes", "yeah", "thanks", "perfect", "excellent", "because");

  private static final List<List<String>> ANSWERING_PHRASES =
      List.of(
          List.of("got", "it"),
          List.of("no", "problem"),
          List.of("i", "see"),
          List.of("of", "course"),
          List.of("thank", "you"));

  /** Words before an answer can follow. */
  private static final int SHORTEST = 3;

  private QuestionFinder() {}

  public static List<Question> find(Sentence words) {
    var questions = new ArrayList<Question>();
    int from = -1;
    Asks asks = Asks.NOTHING;
    for (int i = 0; i < words.size(); i++) {
      boolean asking = from >= 0;
      if (asking && i - from >= SHORTEST && isAnswer(words, i)) {
        questions.add(question(words, from, i, asks));
        from = -1;
      }
      Asks opens = opensAt(words, i);
      if (opens == Asks.NOTHING || (from >= 0 && continues(words, from, i))) {
        continue;
      }
      if (from >= 0) {
        questions.add(question(words, from, i, asks));
      }
      from = i;
      asks = opens;
    }
    if (from >= 0) {
      questions.add(question(words, from, words.size(), asks));
    }
    return questions.isEmpty() ? whole(words) : questions;
  }

  private static List<Question> whole(Sentence words) {
    Asks asks = SpokenAsQuestion.whole(words);
    return asks == Asks.NOTHING
        ? List.of()
        : List.of(new Question(words.afterStarters(), words.size(), asks == Asks.OPEN));
  }

  private static Asks opensAt(Sentence words, int i) {
    for (Opening opening : OPENINGS) {
      Asks asks = opening.at(words, i);
      if (asks != Asks.NOTHING) {
        return asks;
      }
    }
    return Asks.NOTHING;
  }

  /** "is it you or is it somebody else" asks once, and so does "which plan are you on". */
  private static boolean continues(Sentence words, int from, int i) {
    return words.is(i - 1, "or") || i - from < SHORTEST || isPartOf(words, from, i);
  }

  /** The verb of a question word's phrase is not another question. */
  private static boolean isPartOf(Sentence words, int from, int i) {
    for (int k = from + 1; k < i; k++) {
      if (words.isVerb(k)) {
        return false;
      }
    }
    return !words.isVerb(from);
  }

  private static boolean isAnswer(Sentence words, int i) {
    return words.is(i, ANSWERS)
        || ANSWERING_PHRASES.stream().anyMatch(phrase -> words.reads(i, phrase));
  }

  /** Without the words that lead over to what follows. */
  private static Question question(Sentence words, int from, int end, Asks asks) {
    int to = end;
    while (to < words.size()
        && to - from > SHORTEST
        && words.isStarter(to - 1)
        && (words.tagged(to - 1, "CCONJ") || !words.isVerb(to - 2))) {
      to--;
    }
    return new Question(from, to, asks == Asks.OPEN);
  }
}
