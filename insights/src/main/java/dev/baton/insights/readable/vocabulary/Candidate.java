package dev.baton.insights.readable.vocabulary;

import dev.baton.insights.language.UsualWords;
import dev.baton.insights.readable.vocabulary.Alignment.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that may have been said in place of words, and what speaks for it and against it.
 *
 * @param from first word
 * @param to after the last word
 * @param spelled whether the words have the letters of the name
 * @param features in the order of {@link Decision}'s weights
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and many are made
record Candidate(Name name, int from, int to, boolean spelled, double[] features) {

  static final int FEATURES = 9;

  private static final int MOST_WORDS = 5;

  /** Less of what a name scores at best is not worth to be weighed. */
  private static final double LEAST_SHARE = 0.1;

  /** An utterance as words and as sounds. */
  @SuppressWarnings("ArrayRecordComponent")
  record Utterance(List<String> words, List<Phone> phones, int[] starts, UsualWords usual) {

    static Utterance of(List<String> words, UsualWords usual) {
      var phones = new ArrayList<Phone>();
      var starts = new int[words.size() + 1];
      for (int i = 0; i < words.size(); i++) {
        phones.addAll(Pronunciation.english().of(words.get(i)));
        starts[i + 1] = phones.size();
      }
      return new Utterance(words, List.copyOf(phones), starts, usual);
    }
  }

  static List<Candidate> in(Utterance heard, Name name, Misheard misheard) {
    var all = new ArrayList<Candidate>();
    for (var place :
        new Alignment(name.phones(), heard.phones(), misheard).places(LEAST_SHARE * name.most())) {
      var candidate = of(heard, name, place);
      if (candidate != null) {
        all.add(candidate);
      }
    }
    return all;
  }

  /** Words belong to a name where half of them does. */
  private static Candidate of(Utterance heard, Name name, Place place) {
    int from = heard.words().size();
    int to = 0;
    for (int i = 0; i < heard.words().size(); i++) {
      int first = heard.starts()[i];
      int after = heard.starts()[i + 1];
      int shared = Math.min(after, place.to()) - Math.max(first, place.from());
      if (shared > 0 && 2 * shared >= after - first) {
        from = Math.min(from, i);
        to = i + 1;
      }
    }
    return to <= from || to - from > MOST_WORDS ? null : of(heard, name, place, from, to);
  }

  private static Candidate of(Utterance heard, Name name, Place place, int from, int to) {
    double least = Double.MAX_VALUE;
    double sum = 0;
    var letters = new StringBuilder();
    for (String word : heard.words().subList(from, to)) {
      double tens = Math.min(3, heard.usual().tens(word));
      least = Math.min(least, tens);
      sum += tens;
      letters.append(Name.letters(word));
    }
    double share = place.score() / name.most();
    int left =
        Math.max(0, place.from() - heard.starts()[from])
            + Math.max(0, heard.starts()[to] - place.to());
    int over =
        Math.max(0, heard.starts()[from] - place.from())
            + Math.max(0, place.to() - heard.starts()[to]);
    return new Candidate(
        name,
        from,
        to,
        letters.toString().equals(name.letters()),
        new double[] {
          place.score() / 10,
          share,
          share * share,
          name.most() / 10,
          least,
          sum / (to - from),
          sum,
          left,
          over
        });
  }
}
