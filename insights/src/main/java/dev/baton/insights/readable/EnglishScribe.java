package dev.baton.insights.readable;

import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.readable.number.Numbers;
import dev.baton.insights.readable.number.Piece;
import dev.baton.insights.readable.vocabulary.Vocabulary;
import dev.baton.ledger.speech.ReadableText;
import dev.baton.ledger.speech.Scribe;
import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import dev.baton.ledger.speech.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes English down: sentences with their marks, names with a capital, numbers as digits. Each
 * utterance for itself, so that the same words are always written the same. What is no English is
 * written as it was heard. Time in proportion to the words; any number of threads may share it.
 */
public final class EnglishScribe implements Scribe {

  private static final String LANGUAGE = "en";

  private final ReadingModel model;
  private final Spellings spellings = Spellings.load();
  private volatile Vocabulary vocabulary = Vocabulary.of(List.of());

  public EnglishScribe(ReadingModel model) {
    this.model = model;
  }

  /** Reads models from the class path: blocks for some tenths of a second. */
  public static EnglishScribe load() {
    return new EnglishScribe(ReadingModel.load(EnglishTagger.load()));
  }

  /**
   * Writes these words from now on where what was heard sounds like one of them; blocks for some
   * tenths of a second the first time.
   */
  public void use(List<String> words) {
    use(words, List.of());
  }

  /** As {@link #use(List)}, where it is known how some of them are said. */
  public void use(List<String> words, List<SoundsLike> soundsLike) {
    vocabulary = Vocabulary.of(words, soundsLike);
  }

  @Override
  public ReadableText write(String language, List<Word> words) {
    if (words.isEmpty() || !language.equals(LANGUAGE)) {
      return ReadableText.NONE;
    }
    var gaps = Gap.between(words);
    var found = found(words);
    return found.isEmpty()
        ? write(words.stream().map(Word::word).toList(), gaps)
        : write(NamedWords.of(words, gaps, found));
  }

  private List<Vocabulary.Found> found(List<Word> words) {
    var known = vocabulary;
    return known.isEmpty() ? List.of() : known.in(words.stream().map(Word::word).toList());
  }

  private ReadableText write(NamedWords words) {
    return words.named(write(words.words(), words.gaps()));
  }

  ReadableText write(List<String> heard, List<Gap> gaps) {
    var words = heard.stream().map(Wording::safe).toList();
    var lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    var reading = model.read(lower, gaps);
    var marks = new ArrayList<>(reading.marks());
    keepNumbersTogether(lower, gaps, marks);
    keepDatesTogether(lower, marks);
    var page = new Page(lower.size());
    int from = 0;
    while (from < lower.size()) {
      int to = sentenceEnd(marks, from);
      write(lower, reading.names(), marks, from, to, page);
      from = to;
    }
    return page.text();
  }

  /** Digits of one number are said with pauses between them. */
  private static void keepNumbersTogether(List<String> words, List<Gap> gaps, List<Mark> marks) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (marks.get(i).endsSentence()
          && gaps.get(i) != Gap.LONG
          && Numbers.isNumber(words.get(i))
          && Numbers.isNumber(words.get(i + 1))) {
        marks.set(i, Mark.COMMA);
      }
    }
  }

  private static void keepDatesTogether(List<String> words, List<Mark> marks) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (marks.get(i) == Mark.COMMA
          && Numbers.isMonth(words.get(i))
          && Numbers.isNumber(words.get(i + 1))) {
        marks.set(i, Mark.NONE);
      }
    }
  }

  private static int sentenceEnd(List<Mark> marks, int from) {
    int to = from;
    while (to < marks.size() && !marks.get(to).endsSentence()) {
      to++;
    }
    return Math.min(to + 1, marks.size());
  }

  private void write(
      List<String> words, List<Boolean> names, List<Mark> marks, int from, int to, Page page) {
    Set<Integer> commas = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (marks.get(i) == Mark.COMMA) {
        commas.add(i - from);
      }
    }
    int at = from;
    for (Piece piece : Numbers.in(words.subList(from, to), commas)) {
      while (at < from + piece.from()) {
        at = word(words, names, marks, at, at == from, page);
      }
      boolean first = at == from;
      at = from + piece.to();
      String text = first ? Wording.capital(piece.text()) : piece.text();
      page.put(text, piece.to() - piece.from(), marks.get(at - 1));
    }
    while (at < to) {
      at = word(words, names, marks, at, at == from, page);
    }
  }

  private int word(
      List<String> words, List<Boolean> names, List<Mark> marks, int at, boolean first, Page page) {
    boolean named = at + 1 < words.size() && names.get(at + 1);
    String title = named && marks.get(at) == Mark.NONE ? Wording.title(words.get(at)) : "";
    String own = title.isEmpty() ? spellings.of(words.get(at)) : title;
    boolean capital = first || names.get(at);
    String plain = own == null ? words.get(at) : own;
    page.put(own == null && capital ? Wording.capital(plain) : plain, 1, marks.get(at));
    return at + 1;
  }

  /** Tokens that are written so far. */
  private static final class Page {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> spans;

    private Page(int words) {
      spans = new ArrayList<>(words);
    }

    private void put(String token, int words, Mark mark) {
      if (!spans.isEmpty()) {
        text.append(' ');
      }
      text.append(token).append(token.endsWith(",") && mark == Mark.COMMA ? "" : mark.text());
      spans.add(words);
    }

    private ReadableText text() {
      return new ReadableText(text.toString(), spans);
    }
  }
}
