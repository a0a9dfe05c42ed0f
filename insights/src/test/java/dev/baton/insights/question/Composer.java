package dev.baton.insights.question;

import dev.baton.insights.training.TrainingTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Composes labelled utterances from the training texts; the same every time. */
final class Composer {

  /** Where a question is: words {@code from} until {@code to}. */
  record Span(int from, int to, boolean open) {}

  record Labelled(List<String> words, List<Span> spans) {
    boolean asks() {
      return !spans.isEmpty();
    }
  }

  private static final Pattern MARK = Pattern.compile("([<{])|([>}])");

  private final Random random = new Random(20);
  private final List<Labelled> composed = new ArrayList<>();
  private List<String> told = List.of();

  List<Labelled> all() {
    told = TrainingTexts.all("told");
    var asked = TrainingTexts.all("asked").stream().map(Composer::marked).toList();
    var questions = new ArrayList<Labelled>();
    for (var intent : TrainingTexts.intents()) {
      for (String question : intent.questions()) {
        questions.add(question(question, intent.answer()));
      }
    }
    for (int round = 0; round < 2; round++) {
      asked.forEach(this::put);
      asked.forEach(one -> put(noisy(one)));
    }
    asked.forEach(one -> put(around(one)));
    questions.forEach(this::put);
    questions.forEach(one -> put(around(one)));
    questions.forEach(one -> put(noisy(around(one))));
    questions.forEach(this::embedded);
    for (int i = 0; i < questions.size() / 3; i++) {
      put(
          joined(
              List.of(
                  pick(questions),
                  plain(pick(List.of("and", "or", "so", "okay"))),
                  pick(questions))));
    }
    for (String line : told) {
      var plain = plain(line);
      for (int round = 0; round < 2; round++) {
        put(plain);
      }
      put(noisy(plain));
      put(joined(List.of(plain(pick(Phrases.STARTS)), plain)));
      put(joined(List.of(plain, plain(pick(told)))));
      put(noisy(joined(List.of(plain(pick(told)), plain))));
      declared(line);
    }
    for (var intent : TrainingTexts.intents()) {
      intent.statements().forEach(this::answer);
    }
    customersTurns().forEach(turn -> put(random.nextInt(3) == 0 ? noisy(turn) : turn));
    for (String line : spoken()) {
      var parts = line.split("\t", -1);
      var words = words(parts[1]);
      put(
          new Labelled(
              words,
              parts[0].equals("q")
                  ? List.of(new Span(0, words.size(), open(parts[1])))
                  : List.of()));
    }
    return composed;
  }

  /**
   * What customers tell, of the tables for other detectors: those turns that surely ask nothing.
   */
  private static List<Labelled> customersTurns() {
    return Stream.of("evidence.tsv", "objections.tsv")
        .flatMap(file -> TrainingTexts.lines(file).stream().skip(1))
        .map(line -> line.split("\t", -1)[1])
        .filter(turn -> words(turn).stream().noneMatch(Phrases.PERHAPS_ASKING::contains))
        .map(Composer::plain)
        .toList();
  }

  /** What answers a question does not ask; said of the other side, some of it would. */
  private void answer(String statement) {
    put(plain(statement));
    put(noisy(joined(List.of(plain(pick(Phrases.STARTS)), plain(statement)))));
    declared(statement);
  }

  private static List<String> spoken() {
    return TrainingTexts.lines("spoken.tsv");
  }

  private void put(Labelled one) {
    if (!one.words().isEmpty()) {
      composed.add(one);
    }
  }

  private static Labelled question(String text, String answer) {
    var words = words(text);
    boolean closed = Phrases.YES_NO.contains(answer) && !Phrases.WH.contains(words.get(0));
    return new Labelled(words, List.of(new Span(0, words.size(), !closed && open(text))));
  }

  /** By its words, where nobody marked it. */
  private static boolean open(String text) {
    return words(text).stream().limit(7).anyMatch(Phrases.WH::contains)
        || text.contains("tell me")
        || text.startsWith("describe")
        || text.startsWith("any ");
  }

  /** Words stand before it, after it, or both. */
  private Labelled around(Labelled one) {
    var parts = new ArrayList<Labelled>();
    int how = random.nextInt(10);
    if (how < 4) {
      parts.add(plain(pick(Phrases.STARTS)));
    } else if (how < 7) {
      parts.add(plain(pick(told)));
    }
    if (how == 3 || how == 6) {
      parts.add(plain(pick(Phrases.STARTS)));
    }
    int from = parts.stream().mapToInt(part -> part.words().size()).sum();
    parts.add(one);
    if (how >= 7 && how < 9) {
      parts.add(plain(pick(told)));
    } else if (how == 9 || random.nextInt(8) == 0) {
      var end = plain(pick(Phrases.ENDS));
      parts.add(end);
      var whole = joined(parts);
      if (one.spans().size() == 1 && one.spans().get(0).to() == one.words().size()) {
        return new Labelled(
            whole.words(),
            List.of(
                new Span(
                    from + one.spans().get(0).from(),
                    from + one.words().size() + end.words().size(),
                    one.spans().get(0).open())));
      }
    }
    return joined(parts);
  }

  /** "who decides" asks; "i know who decides" does not. */
  private void embedded(Labelled question) {
    var words = question.words();
    boolean subject =
        words.size() > 2
            && Set.of("who", "which", "what").contains(words.get(0))
            && !Set.of(
                    "do", "does", "did", "is", "are", "would", "can", "could", "will", "was",
                    "were", "shall", "should", "have", "has", "else")
                .contains(words.get(1))
            && !words.contains("you")
            && !words.contains("do");
    if (subject) {
      requested(String.join(" ", words));
      put(joined(List.of(plain(pick(Phrases.EMBEDDERS)), plain(String.join(" ", words)))));
    }
    int you = words.indexOf("you");
    boolean inverted =
        you >= 2
            && Phrases.WH.contains(words.get(0))
            && Set.of("do", "are", "have", "would", "can", "did", "were")
                .contains(words.get(you - 1));
    if (inverted) {
      var moved = new ArrayList<>(words);
      String verb = moved.remove(you - 1);
      if (!verb.equals("do") && !verb.equals("did")) {
        moved.add(you, verb);
      }
      var plain =
          plain(
              String.join(
                  " ",
                  moved.stream()
                      .map(word -> Map.of("you", "we", "your", "our").getOrDefault(word, word))
                      .toList()));
      requested(String.join(" ", moved));
      put(joined(List.of(plain(pick(Phrases.EMBEDDERS)), plain)));
      put(
          joined(
              List.of(
                  plain(pick(List.of("so", "and", "well", "okay", "yeah"))),
                  plain(pick(Phrases.EMBEDDERS)),
                  plain)));
    }
  }

  /** "i was wondering who decides" asks. */
  private void requested(String embedded) {
    var words = words(pick(Phrases.REQUESTS) + " " + embedded);
    var asked = new Labelled(words, List.of(new Span(0, words.size(), true)));
    put(random.nextInt(3) == 0 ? around(asked) : asked);
  }

  /** What one says of oneself, said of the other, wants to be confirmed. */
  private void declared(String line) {
    var words = words(line);
    boolean self = words.stream().anyMatch(Phrases.OTHER_PERSON::containsKey);
    boolean talk =
        words.size() < 4
            || words.stream()
                .anyMatch(
                    word ->
                        word.startsWith("you")
                            || Phrases.WH.contains(word)
                            || word.equals("let")
                            || word.equals("thanks"));
    boolean action =
        words.size() > 1
            && (words.get(0).equals("i'll")
                || (words.get(0).equals("i")
                    && Set.of(
                            "want",
                            "just",
                            "wanted",
                            "understand",
                            "see",
                            "appreciate",
                            "was",
                            "hear",
                            "can")
                        .contains(words.get(1))));
    if (!self || talk || action) {
      return;
    }
    var swapped =
        plain(
            String.join(
                " ",
                words.stream()
                    .map(word -> Phrases.OTHER_PERSON.getOrDefault(word, word))
                    .toList()));
    if (swapped.words().get(0).equals("so")) {
      swapped = new Labelled(swapped.words().subList(1, swapped.words().size()), List.of());
    }
    var asked = new Labelled(swapped.words(), List.of(new Span(0, swapped.words().size(), false)));
    put(joined(List.of(plain(pick(Phrases.LEADS)), asked)));
    if (random.nextInt(2) == 0) {
      var tagged = joined(List.of(swapped, plain(pick(Phrases.TAGS))));
      put(new Labelled(tagged.words(), List.of(new Span(0, tagged.words().size(), false))));
    }
    put(
        joined(
            List.of(plain(pick(List.of("so", "yeah", "well", "and", "but", "no"))), plain(line))));
  }

  /** Words lost and misheard, as on a bad line. */
  private Labelled noisy(Labelled one) {
    var words = new ArrayList<String>();
    var at = new int[one.words().size() + 1];
    for (int i = 0; i < one.words().size(); i++) {
      at[i] = words.size();
      String word = one.words().get(i);
      int chance = random.nextInt(100);
      if (chance < 6) {
        continue;
      }
      if (chance < 10) {
        words.add(pick(List.of("um", "uh", word, "like", "the")));
      }
      if (chance < 20) {
        var like = Phrases.HOMOPHONES.stream().filter(pair -> pair.startsWith(word + ":")).toList();
        if (!like.isEmpty()) {
          words.addAll(words(pick(like).split(":", 2)[1]));
          continue;
        }
      }
      words.add(word);
    }
    at[one.words().size()] = words.size();
    var spans =
        one.spans().stream()
            .map(span -> new Span(at[span.from()], at[span.to()], span.open()))
            .filter(span -> span.from() < span.to())
            .toList();
    return spans.size() == one.spans().size() ? new Labelled(words, spans) : one;
  }

  private static Labelled joined(List<Labelled> parts) {
    var words = new ArrayList<String>();
    var spans = new ArrayList<Span>();
    for (var part : parts) {
      int from = words.size();
      part.spans()
          .forEach(span -> spans.add(new Span(from + span.from(), from + span.to(), span.open())));
      words.addAll(part.words());
    }
    return new Labelled(words, spans);
  }

  private static Labelled plain(String text) {
    return new Labelled(words(text), List.of());
  }

  /** {@code <open>} and {@code {closed}}. */
  private static Labelled marked(String line) {
    var spans = new ArrayList<Span>();
    var words = new ArrayList<String>();
    Matcher mark = MARK.matcher(line);
    int at = 0;
    int from = 0;
    while (mark.find()) {
      words.addAll(words(line.substring(at, mark.start())));
      if (mark.group(1) != null) {
        from = words.size();
      } else {
        spans.add(new Span(from, words.size(), mark.group(2).equals(">")));
      }
      at = mark.end();
    }
    words.addAll(words(line.substring(at)));
    return new Labelled(words, spans);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
