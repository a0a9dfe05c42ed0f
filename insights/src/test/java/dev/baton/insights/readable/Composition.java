package dev.baton.insights.readable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes utterances of written lines as a recognizer would give them: turns run together or are cut
 * where nobody would end a sentence, words are lost and misheard, and between them it is quiet for
 * longer or shorter. The same every time.
 */
final class Composition {

  private static final int TIMES = 4;
  private static final double RUN_TOGETHER = 0.35;
  private static final double CUT = 0.12;
  private static final double UNTIMED = 0.4;
  private static final double MISHEARD = 0.04;
  private static final double LOST = 0.02;

  private final Random random = new Random(6);
  private final List<WrittenLine> lines;
  private final List<String> vocabulary;

  /**
   * @param lines of both sides, in turns
   */
  Composition(List<WrittenLine> lines) {
    this.lines = lines;
    this.vocabulary = lines.stream().flatMap(line -> line.words().stream()).toList();
  }

  record Heard(WrittenLine line, List<Gap> gaps) {}

  List<Heard> all() {
    var all = new ArrayList<Heard>();
    for (int time = 0; time < TIMES; time++) {
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        // The line after the next is the same person's.
        if (time > 0 && i + 2 < lines.size() && random.nextDouble() < RUN_TOGETHER) {
          line = joined(line, lines.get(i + 2));
        }
        if (time > 0) {
          line = cut(line);
        }
        var gaps = gaps(line);
        all.add(new Heard(time == 0 ? line : misheard(line), gaps));
      }
    }
    return all;
  }

  private static WrittenLine joined(WrittenLine one, WrittenLine other) {
    var words = new ArrayList<>(one.words());
    words.addAll(other.words());
    var marks = new ArrayList<>(one.marks());
    marks.addAll(other.marks());
    var capitals = new ArrayList<>(one.capitals());
    capitals.addAll(other.capitals());
    return new WrittenLine(words, marks, capitals);
  }

  private WrittenLine cut(WrittenLine line) {
    int size = line.words().size();
    if (size < 6 || random.nextDouble() > CUT) {
      return line;
    }
    int at = 2 + random.nextInt(size - 3);
    boolean head = random.nextBoolean();
    int from = head ? 0 : at;
    int to = head ? at : size;
    return new WrittenLine(
        line.words().subList(from, to),
        line.marks().subList(from, to),
        line.capitals().subList(from, to));
  }

  private WrittenLine misheard(WrittenLine line) {
    var words = new ArrayList<String>();
    for (int i = 0; i < line.words().size(); i++) {
      double chance = random.nextDouble();
      words.add(
          chance < MISHEARD
              ? vocabulary.get(random.nextInt(vocabulary.size()))
              : chance < MISHEARD + LOST && i > 0 ? line.words().get(i - 1) : line.words().get(i));
    }
    return new WrittenLine(words, line.marks(), line.capitals());
  }

  private List<Gap> gaps(WrittenLine line) {
    if (random.nextDouble() < UNTIMED) {
      return Gap.unknown(line.words().size());
    }
    var gaps = new ArrayList<Gap>();
    for (int i = 0; i + 1 < line.words().size(); i++) {
      gaps.add(gap(line.marks().get(i)));
    }
    gaps.add(Gap.UNKNOWN);
    return gaps;
  }

  /** People pause at the end of a sentence, but not always, and elsewhere, too. */
  private Gap gap(Mark mark) {
    double chance = random.nextDouble();
    return switch (mark) {
      case NONE ->
          chance < 0.88
              ? Gap.NONE
              : chance < 0.94 ? Gap.SHORT : chance < 0.98 ? Gap.MIDDLE : Gap.LONG;
      case COMMA ->
          chance < 0.5 ? Gap.NONE : chance < 0.7 ? Gap.SHORT : chance < 0.9 ? Gap.MIDDLE : Gap.LONG;
      case STOP, QUESTION ->
          chance < 0.35
              ? Gap.NONE
              : chance < 0.5 ? Gap.SHORT : chance < 0.75 ? Gap.MIDDLE : Gap.LONG;
    };
  }
}
