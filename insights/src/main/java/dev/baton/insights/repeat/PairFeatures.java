package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Embedding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the model of repeats looks at in two questions: how near their meanings are, which words of
 * one have no match in the other, and whether both ask about the same kind of thing, time, side and
 * fact. The same whichever of the two comes first.
 */
final class PairFeatures {

  /** Words that tell on whose side, when and how: kinds that a near miss differs in. */
  private static final List<Set<String>> KINDS =
      List.of(
          Set.of(
              "not", "don't", "doesn't", "didn't", "isn't", "aren't", "won't", "can't", "never",
              "no", "haven't", "without", "nothing", "nobody", "wrong", "missing"),
          Set.of(
              "did",
              "was",
              "were",
              "had",
              "used",
              "last",
              "before",
              "ago",
              "previous",
              "earlier",
              "originally",
              "old"),
          Set.of(
              "will",
              "would",
              "going",
              "plan",
              "planning",
              "next",
              "want",
              "future",
              "expect",
              "hope",
              "hoping",
              "could",
              "should",
              "new",
              "when's"),
          Set.of("need", "needs", "want", "looking", "require", "wish", "like"),
          Set.of(
              "have",
              "has",
              "got",
              "own",
              "current",
              "currently",
              "today",
              "now",
              "existing",
              "present",
              "moment"),
          Set.of("our", "ours", "us", "we", "our's"),
          Set.of("they", "them", "their", "vendor", "provider", "supplier"),
          Set.of("who", "who's", "whose", "whom", "anybody", "anyone", "somebody"),
          Set.of("when", "when's", "date", "soon", "deadline"),
          Set.of("where", "where's", "place", "city", "country"),
          Set.of("why", "reason", "come"),
          Set.of("many", "number", "count", "size"),
          Set.of(
              "much",
              "cost",
              "price",
              "pay",
              "spend",
              "charge",
              "dollars",
              "money",
              "budget",
              "expensive",
              "fee",
              "bill"),
          Set.of("long", "since", "hours", "days", "weeks", "months", "years", "quickly", "fast"),
          Set.of("often", "frequently", "times", "every"),
          Set.of("which", "what", "what's", "kind"),
          Set.of("how", "how's"),
          Set.of("start", "started", "begin", "began", "sign", "signed"),
          Set.of(
              "end", "ends", "stop", "leave", "left", "cancel", "drop", "dropped", "lose", "lost",
              "quit"),
          Set.of("boss", "manager", "director", "colleague", "team", "people", "customers"),
          Set.of("your", "yours", "you", "you've", "you're", "you'd"));

  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "is", "are", "do", "does", "did", "you",
          "your", "for", "it", "that", "this", "and", "or", "so", "be", "been", "there", "with",
          "have", "has", "i", "me", "we", "us", "can", "could", "would", "will", "um", "uh", "okay",
          "guys", "by", "was", "were", "any", "some", "right", "then", "just", "like", "what's",
          "you've", "you're", "as", "if", "from", "about", "them", "they", "got", "get");

  private final List<Float> values = new ArrayList<>();

  private PairFeatures() {}

  static float[] of(AskedQuestion a, AskedQuestion b) {
    var features = new PairFeatures();
    features.meanings(a, b);
    features.words(a, b);
    features.kinds(a, b);
    features.answers(a.answers(), b.answers());
    var array = new float[features.values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = features.values.get(i);
    }
    return array;
  }

  private void add(double value) {
    values.add((float) value);
  }

  private void meanings(AskedQuestion a, AskedQuestion b) {
    add(Embedding.cosine(a.general().text(), b.general().text()));
    add(Embedding.cosine(a.fine().text(), b.fine().text()));
    aligned(a, b, true);
    aligned(a, b, false);
  }

  /** How well each word of one is met by a word of the other, in its context. */
  private void aligned(AskedQuestion a, AskedQuestion b, boolean fine) {
    var there = matches(a, b, fine);
    var back = matches(b, a, fine);
    both(mean(there), mean(back));
    both(least(there), least(back));
    both(second(there), second(back));
  }

  private static List<Double> matches(AskedQuestion a, AskedQuestion b, boolean fine) {
    var found = new ArrayList<Double>();
    for (int i = 0; i < a.words().size(); i++) {
      if (COMMON.contains(a.words().word(i))) {
        continue;
      }
      double best = 0;
      for (int k = 0; k < b.words().size(); k++) {
        best =
            Math.max(
                best,
                fine
                    ? Embedding.cosine(a.fine().word(i), b.fine().word(k))
                    : Embedding.cosine(a.general().word(i), b.general().word(k)));
      }
      found.add(best);
    }
    found.sort(null);
    return found;
  }

  private static double mean(List<Double> matches) {
    return matches.stream().mapToDouble(Double::doubleValue).average().orElse(0.5);
  }

  private static double least(List<Double> matches) {
    return matches.isEmpty() ? 0.5 : matches.get(0);
  }

  private static double second(List<Double> matches) {
    return matches.size() < 2 ? 0.5 : matches.get(1);
  }

  private void both(double one, double other) {
    add(Math.min(one, other));
    add(Math.max(one, other));
  }

  private void words(AskedQuestion a, AskedQuestion b) {
    var one = stems(a, false);
    var other = stems(b, false);
    add(jaccard(one, other));
    both(unmatched(one, other), unmatched(other, one));
    add(jaccard(stems(a, true), stems(b, true)));
    both(a.words().size(), b.words().size());
    add(Math.abs(a.words().size() - b.words().size()));
    add(a.words().word(0).equals(b.words().word(0)) ? 1 : 0);
    boolean ends =
        a.words().word(a.words().size() - 1).equals(b.words().word(b.words().size() - 1));
    add(ends ? 1 : 0);
    both(share(one, other), share(other, one));
  }

  private static double unmatched(Set<String> one, Set<String> other) {
    return one.stream().filter(word -> !other.contains(word)).count();
  }

  private static double share(Set<String> one, Set<String> other) {
    return one.isEmpty() ? 0 : unmatched(one, other) / one.size();
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    double shared = one.stream().filter(other::contains).count();
    return shared / Math.max(1, one.size() + other.size() - shared);
  }

  private static Set<String> stems(AskedQuestion question, boolean all) {
    var stems = new HashSet<String>();
    for (var token : question.words().tokens()) {
      if (all || !COMMON.contains(token.word())) {
        stems.add(stem(token.word()));
      }
    }
    return stems;
  }

  private static String stem(String word) {
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private void kinds(AskedQuestion a, AskedQuestion b) {
    for (var kind : KINDS) {
      boolean one = has(a, kind);
      boolean other = has(b, kind);
      add(one && other ? 1 : 0);
      add(one != other ? 1 : 0);
    }
    boolean past = tagged(a);
    add(past != tagged(b) ? 1 : 0);
  }

  private static boolean has(AskedQuestion question, Set<String> kind) {
    return question.words().tokens().stream().anyMatch(token -> kind.contains(token.word()));
  }

  private static boolean tagged(AskedQuestion question) {
    return question.words().tokens().stream()
        .anyMatch(token -> token.tagged("VERB") && token.word().endsWith("ed"));
  }

  private void answers(List<Double> one, List<Double> other) {
    double same = 0;
    for (int i = 0; i < one.size(); i++) {
      same += Math.sqrt(one.get(i) * other.get(i));
    }
    add(same);
    for (int i = 0; i < one.size(); i++) {
      add(Math.min(one.get(i), other.get(i)));
      add(Math.abs(one.get(i) - other.get(i)));
    }
  }
}
