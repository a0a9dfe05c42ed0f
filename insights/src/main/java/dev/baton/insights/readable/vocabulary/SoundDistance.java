package dev.baton.insights.readable.vocabulary;

import java.util.List;

/** How far what was heard is from a name, sound by sound. */
final class SoundDistance {

  /** Words are cut at other places: what is heard before and after a name counts less. */
  private static final double EDGE = 0.4;

  private SoundDistance() {}

  /** From 0, the same, by what a name weighs as a whole: 1 is nothing in common. */
  static double between(List<Phone> name, List<Phone> heard) {
    var row = new double[heard.size() + 1];
    for (int k = 1; k < row.length; k++) {
      row[k] = row[k - 1] + EDGE * heard.get(k - 1).weight();
    }
    for (int i = 0; i < name.size(); i++) {
      Phone one = name.get(i);
      double diagonal = row[0];
      row[0] += one.weight();
      double extra = i == name.size() - 1 ? EDGE : 1;
      for (int k = 1; k < row.length; k++) {
        double above = row[k];
        var other = heard.get(k - 1);
        row[k] =
            Math.min(
                diagonal + one.distance(other),
                Math.min(above + one.weight(), row[k - 1] + extra * other.weight()));
        diagonal = above;
      }
    }
    return row[heard.size()] / weight(name);
  }

  static double weight(List<Phone> phones) {
    return phones.stream().mapToDouble(Phone::weight).sum();
  }
}
