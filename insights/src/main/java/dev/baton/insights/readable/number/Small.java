package dev.baton.insights.readable.number;

/**
 * A number from 1 to 99, as "forty five".
 *
 * @param to after its last word
 */
record Small(int value, int to) {

  static final Small NONE = new Small(0, 0);

  static Small at(Heard words, int i) {
    int tens = NumberWord.tens(words.at(i));
    if (tens > 0) {
      int unit = NumberWord.unit(words.at(i + 1));
      return unit > 0 && !words.parted(i, i + 2)
          ? new Small(tens + unit, i + 2)
          : new Small(tens, i + 1);
    }
    int other = NumberWord.teen(words.at(i)) + NumberWord.unit(words.at(i));
    return other > 0 ? new Small(other, i + 1) : NONE;
  }

  boolean is() {
    return value > 0;
  }

  boolean hasTwoDigits() {
    return value > 9;
  }
}
