package dev.baton.insights.readable.vocabulary;

import dev.baton.insights.language.ResourceLines;
import java.util.List;

/**
 * What the speech model makes of sounds: for each that is said and each that is heard, how much
 * more often they stand for each other than by chance, as the natural logarithm of the ratio.
 * Learned from spoken sentences (docs/decisions/custom-words.md).
 */
final class Misheard {

  static final String FILE = "misheard-sounds.tsv";

  /** In the table, in the place of a sound. */
  static final String NOTHING = "-";

  private static final int PHONES = Phone.values().length;

  private final double[][] as = new double[PHONES][PHONES];
  private final double[] missed = new double[PHONES];
  private final double[] added = new double[PHONES];

  private static final class Loaded {
    private static final Misheard ONLY = of(ResourceLines.of(FILE));
  }

  private Misheard() {}

  /**
   * @param lines said, heard, score; with tabs between them
   */
  static Misheard of(List<String> lines) {
    var misheard = new Misheard();
    for (String line : lines) {
      var cells = line.split("\t", -1);
      Phone said = Phone.of(cells[0]);
      Phone heard = Phone.of(cells[1]);
      double score = Double.parseDouble(cells[2]);
      if (said == null) {
        misheard.added[heard.index()] = score;
      } else if (heard == null) {
        misheard.missed[said.index()] = score;
      } else {
        misheard.as[said.index()][heard.index()] = score;
      }
    }
    return misheard;
  }

  static Misheard english() {
    return Loaded.ONLY;
  }

  double as(Phone said, Phone heard) {
    return as[said.index()][heard.index()];
  }

  /** By the index of what is heard; not to be changed. */
  double[] as(Phone said) {
    return as[said.index()];
  }

  /** As {@link #added(Phone)}, by index; not to be changed. */
  double[] added() {
    return added;
  }

  double missed(Phone said) {
    return missed[said.index()];
  }

  double added(Phone heard) {
    return added[heard.index()];
  }

  /** What a name scores that is heard as it is said. */
  double most(List<Phone> said) {
    return said.stream().mapToDouble(phone -> as(phone, phone)).sum();
  }
}
