package dev.baton.insights.readable.vocabulary;

import java.util.HashMap;
import java.util.Map;

/**
 * A sound of American English, by how it is made: what two have in common says how easily one is
 * taken for the other over a telephone.
 *
 * @param vowel whether it is one
 * @param place of a consonant from the lips (0) to the throat; of a vowel from front to back
 * @param manner of a consonant: stop, fricative, affricate, nasal, liquid, glide; of a vowel from
 *     open (0) to close
 * @param voiced of a consonant
 */
record Articulation(String symbol, boolean vowel, double place, int manner, boolean voiced) {

  private static final int STOP = 0;
  private static final int FRICATIVE = 1;
  private static final int AFFRICATE = 2;
  private static final int NASAL = 3;
  private static final int LIQUID = 4;
  private static final int GLIDE = 5;

  private static final Map<String, Articulation> ALL = new HashMap<>();

  static {
    consonant("p", 0, STOP, false);
    consonant("b", 0, STOP, true);
    consonant("t", 3, STOP, false);
    consonant("d", 3, STOP, true);
    consonant("k", 6, STOP, false);
    consonant("g", 6, STOP, true);
    consonant("f", 1, FRICATIVE, false);
    consonant("v", 1, FRICATIVE, true);
    consonant("th", 2, FRICATIVE, false);
    consonant("dh", 2, FRICATIVE, true);
    consonant("s", 3, FRICATIVE, false);
    consonant("z", 3, FRICATIVE, true);
    consonant("sh", 4, FRICATIVE, false);
    consonant("zh", 4, FRICATIVE, true);
    consonant("hh", 7, FRICATIVE, false);
    consonant("ch", 4, AFFRICATE, false);
    consonant("jh", 4, AFFRICATE, true);
    consonant("m", 0, NASAL, true);
    consonant("n", 3, NASAL, true);
    consonant("ng", 6, NASAL, true);
    consonant("l", 3, LIQUID, true);
    consonant("r", 4, LIQUID, true);
    consonant("w", 0, GLIDE, true);
    consonant("y", 5, GLIDE, true);
    vowel("iy", 0, 4);
    vowel("ih", 0.5, 3);
    vowel("ey", 0.5, 3);
    vowel("eh", 0.5, 2);
    vowel("ae", 0.5, 1);
    vowel("aa", 2, 0);
    vowel("ao", 2.5, 1);
    vowel("ow", 2.5, 2);
    vowel("uh", 2, 3);
    vowel("uw", 2.5, 4);
    vowel("ah", 1.5, 1);
    vowel("ax", 1.5, 2);
    vowel("er", 1.5, 2);
    vowel("ay", 1, 1);
    vowel("aw", 1.5, 1);
    vowel("oy", 2, 2);
  }

  private static void consonant(String symbol, double place, int manner, boolean voiced) {
    ALL.put(symbol, new Articulation(symbol, false, place, manner, voiced));
  }

  private static void vowel(String symbol, double place, int height) {
    ALL.put(symbol, new Articulation(symbol, true, place, height, true));
  }

  static Articulation of(Phone phone) {
    return ALL.get(phone.symbol());
  }

  /** What it costs to miss it, or to hear it where it is not: 1 for what carries a word. */
  double weight() {
    if (vowel) {
      return symbol.equals("ax") || symbol.equals("ih") ? 0.4 : 0.6;
    }
    return switch (symbol) {
      case "hh", "y", "w" -> 0.5;
      case "t", "d", "r" -> 0.8;
      default -> 1;
    };
  }

  /** What it costs to take one for the other, up to the weights of both. */
  double distance(Articulation other) {
    if (symbol.equals(other.symbol)) {
      return 0;
    }
    double most = weight() + other.weight();
    if (vowel != other.vowel) {
      boolean near =
          (symbol.equals("r") && other.symbol.equals("er"))
              || (symbol.equals("er") && other.symbol.equals("r"));
      return near ? 0.3 : most;
    }
    if (vowel) {
      double apart = Math.abs(place - other.place) / 2.5 + Math.abs(manner - other.manner) / 4.0;
      return Math.min(most, 0.15 + 0.4 * apart);
    }
    double apart =
        0.12 * Math.abs(place - other.place)
            + (manner == other.manner ? 0 : 0.45)
            + (voiced == other.voiced ? 0 : 0.2);
    return Math.min(most, apart + 0.1);
  }
}
