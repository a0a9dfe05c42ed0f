package dev.baton.transcription.recognizer.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers of phones: those of silence and noise come first, five each, then each sound of the
 * CMU dictionary in each {@link Place}, in the order of the alphabet. A model does not carry their
 * names, so that this order is checked by its words ({@link WordPaths#knows}).
 */
final class Phones {

  private static final List<String> SOUNDS =
      List.of(
          "aa", "ae", "ah", "ao", "aw", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f", "g",
          "hh", "ih", "iy", "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", "r", "s", "sh", "t",
          "th", "uh", "uw", "v", "w", "y", "z", "zh");

  private static final int FIRST = 11;
  private static final List<Place> PLACES = List.of(Place.values());

  /** One more than the last one's number. */
  static final int END = FIRST + SOUNDS.size() * PLACES.size();

  private Phones() {}

  /**
   * @param boundaries the model's {@code word_boundary.int}
   * @throws GraphException where it has other phones
   */
  static void check(Path boundaries) throws IOException {
    var expected = new ArrayList<String>();
    for (int phone = 1; phone < FIRST; phone++) {
      int place = (phone - 1) % (PLACES.size() + 1) - 1;
      expected.add(phone + " " + (place < 0 ? "nonword" : name(PLACES.get(place))));
    }
    for (int phone = FIRST; phone < END; phone++) {
      expected.add(phone + " " + name(place(phone)));
    }
    if (!Files.readAllLines(boundaries).equals(expected)) {
      throw new GraphException("its sounds are not those of the CMU dictionary");
    }
  }

  private static String name(Place place) {
    return place.name().toLowerCase(Locale.ROOT);
  }

  static boolean isSound(String symbol) {
    return SOUNDS.contains(symbol);
  }

  static int of(String symbol, Place place) {
    return FIRST + SOUNDS.indexOf(symbol) * PLACES.size() + PLACES.indexOf(place);
  }

  /** Null of what is no sound. */
  static Place place(int phone) {
    return phone < FIRST ? null : PLACES.get((phone - FIRST) % PLACES.size());
  }
}
