package dev.baton.insights.mention;

import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.readable.Names;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * People by name: a word that is a name and is used as a person's. It is one where the readable
 * text writes it so, or, where there is none, where a list has it. It is used as a person's by the
 * words before: "my name is …", "this is … from", "talk to …", "hi …", "a guy called …".
 */
final class People {
  private static final List<List<String>> BEFORE =
      List.of(
          List.of("my", "name", "is"),
          List.of("my", "name's"),
          List.of("the", "name's"),
          List.of("his", "name", "is"),
          List.of("her", "name", "is"),
          List.of("name", "of"),
          List.of("speak", "to"),
          List.of("talk", "to"),
          List.of("speaking", "to"),
          List.of("spoke", "to"),
          List.of("spoke", "with"),
          List.of("ask", "for"),
          List.of("mister"),
          List.of("missus"),
          List.of("miss"),
          List.of("doctor"));

  /** Who may be "called …"; anything else that is has no person's name. */
  private static final Set<String> SOMEBODY =
      Set.of(
          "guy",
          "man",
          "woman",
          "lady",
          "person",
          "someone",
          "somebody",
          "colleague",
          "boss",
          "manager",
          "director",
          "owner",
          "lead",
          "partner",
          "assistant",
          "he's",
          "she's",
          "i'm");

  /** How many words before "called" may say who. */
  private static final int NEAR = 3;

  /** "this is … from", "it's … from". */
  private static final Set<String> INTRODUCING = Set.of("is", "it's", "i'm", "am");

  private static final Set<String> FROM = Set.of("from", "with", "at", "over", "here", "speaking");

  private static final Set<String> GREETINGS =
      Set.of(
          "hi", "hello", "hey", "thanks", "bye", "cheers", "dear", "morning", "mister", "missus");

  private static final Set<String> NO_NAMES =
      Set.of(
          "a",
          "an",
          "the",
          "my",
          "our",
          "your",
          "his",
          "her",
          "their",
          "him",
          "them",
          "us",
          "me",
          "you",
          "it",
          "that",
          "this",
          "not",
          "just",
          "all",
          "somebody",
          "someone",
          "people",
          "who",
          "what",
          "and",
          "so",
          "to",
          "with",
          "about",
          "customers",
          "everybody",
          "anybody",
          "anyone",
          "each",
          "those",
          "these",
          "some",
          "one",
          "two",
          "i",
          "we",
          "he",
          "she",
          "they",
          "any",
          "whoever",
          "legal",
          "finance",
          "procurement",
          "security",
          "calling",
          "is",
          "for",
          "out",
          "good",
          "more",
          "something",
          "help",
          "no",
          "down",
          "up",
          "there",
          "everyone");

  /** Read once in a process. */
  private static final class Listed {
    static final Names NAMES = Names.load();
  }

  record Person(int from, int to) {}

  private People() {}

  static List<Person> find(Utterance utterance) {
    var words = Finding.words(utterance);
    var written = WrittenNames.in(utterance.readable());
    boolean readable = !utterance.readable().text().isEmpty();
    return find(words, i -> readable ? written.contains(i) : Listed.NAMES.isName(words.get(i)));
  }

  /**
   * @param name whether a word is a name
   */
  static List<Person> find(List<String> words, IntPredicate name) {
    var found = new ArrayList<Person>();
    for (int i = 1; i < words.size(); i++) {
      boolean person = introduced(words, i) || isCalled(words, i) || isAddressed(words, i);
      if (person && isName(words, i) && name.test(i)) {
        found.add(new Person(i, i + 1));
      }
    }
    return found;
  }

  /**
   * Whether somebody is greeted, thanked or introduced by this word: "hi david", "thanks priya",
   * "this is david", "my name is david".
   */
  static boolean isAddressed(List<String> words, int i) {
    if (i == 0 || !isName(words, i)) {
      return false;
    }
    String before = words.get(i - 1);
    String earlier = i < 2 ? "" : words.get(i - 2);
    boolean introduced =
        (before.equals("is") && (earlier.equals("this") || earlier.equals("name")))
            || before.equals("i'm")
            || (before.equals("am") && earlier.equals("i"));
    boolean ends = i == words.size() - 1 || FROM.contains(words.get(i + 1));
    return GREETINGS.contains(before)
        || (before.equals("you") && earlier.equals("thank"))
        || (introduced && (ends || earlier.equals("name")));
  }

  private static boolean isName(List<String> words, int i) {
    String word = words.get(i);
    return word.length() > 1
        && !NO_NAMES.contains(word)
        && !word.contains("'")
        && word.chars().allMatch(Character::isLetter);
  }

  private static boolean isCalled(List<String> words, int i) {
    boolean called = words.get(i - 1).equals("called") || words.get(i - 1).equals("named");
    return called
        && words.subList(Math.max(0, i - 1 - NEAR), i - 1).stream().anyMatch(SOMEBODY::contains);
  }

  private static boolean introduced(List<String> words, int i) {
    boolean said =
        BEFORE.stream()
            .anyMatch(
                before -> i >= before.size() && words.subList(i - before.size(), i).equals(before));
    boolean introduces =
        INTRODUCING.contains(words.get(i - 1))
            && i + 1 < words.size()
            && FROM.contains(words.get(i + 1))
            && (i < 2
                || Set.of("this", "name", "hi", "hello", "hey").contains(words.get(i - 2))
                || !words.get(i - 1).equals("is"));
    return said || introduces;
  }
}
