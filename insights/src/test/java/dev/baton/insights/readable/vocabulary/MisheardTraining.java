package dev.baton.insights.readable.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Learns {@link Misheard} from names in spoken sentences: what was said and what was heard are
 * aligned, sounds are counted, and it is aligned anew by the counts. What is seldom seen is told by
 * how sounds are made.
 */
final class MisheardTraining {

  private static final int ROUNDS = 4;

  /** So many sounds of each kind are taken as seen before the first. */
  private static final double BEFORE = 25;

  private static final double MISSED_BEFORE = 0.1;
  private static final double ADDED_BEFORE = 0.1;
  private static final Phone[] ALL = Phone.values();
  private static final int N = ALL.length;

  private final List<HeardName> sentences;
  private final double[] usual = new double[N];

  MisheardTraining(List<HeardName> sentences) {
    this.sentences = sentences.stream().filter(HeardName::named).toList();
    double sum = N;
    for (var sentence : this.sentences) {
      for (Phone phone : sounds(sentence.heard())) {
        usual[phone.index()]++;
        sum++;
      }
    }
    for (int i = 0; i < N; i++) {
      usual[i] = (usual[i] + 1) / sum;
    }
  }

  private static List<Phone> sounds(List<String> words) {
    return Pronunciation.english().of(String.join(" ", words));
  }

  List<String> lines() {
    var lines = table(new double[N + 1][N + 1]);
    for (int round = 0; round < ROUNDS; round++) {
      lines = table(counts(Misheard.of(lines)));
    }
    return lines;
  }

  /** By said and heard; the last row and column stand for nothing. */
  private double[][] counts(Misheard misheard) {
    var counts = new double[N + 1][N + 1];
    for (var sentence : sentences) {
      String name = sentence.name().toLowerCase(Locale.ROOT);
      int at = sentence.said().indexOf(name);
      var before = Pronunciation.english().of(sentence.said().substring(0, at));
      var said = new ArrayList<>(before);
      var own = Pronunciation.english().of(name);
      said.addAll(own);
      said.addAll(Pronunciation.english().of(sentence.said().substring(at + name.length())));
      count(
          said,
          sounds(sentence.heard()),
          before.size(),
          before.size() + own.size(),
          misheard,
          counts);
    }
    return counts;
  }

  private static void count(
      List<Phone> said, List<Phone> heard, int from, int to, Misheard misheard, double[][] counts) {
    var best = new double[said.size() + 1][heard.size() + 1];
    for (int i = 0; i <= said.size(); i++) {
      for (int k = 0; k <= heard.size(); k++) {
        if (i > 0 || k > 0) {
          best[i][k] =
              Math.max(
                  missed(best, said, i, k, misheard),
                  Math.max(
                      added(best, heard, i, k, misheard), both(best, said, heard, i, k, misheard)));
        }
      }
    }
    int i = said.size();
    int k = heard.size();
    while (i > 0 || k > 0) {
      boolean counted = i > from && i <= to;
      if (best[i][k] == both(best, said, heard, i, k, misheard)) {
        i--;
        k--;
        add(counts, counted, said.get(i).index(), heard.get(k).index());
      } else if (best[i][k] == missed(best, said, i, k, misheard)) {
        i--;
        add(counts, counted, said.get(i).index(), N);
      } else {
        k--;
        add(counts, counted && i < to, N, heard.get(k).index());
      }
    }
  }

  private static void add(double[][] counts, boolean counted, int said, int heard) {
    if (counted) {
      counts[said][heard]++;
    }
  }

  private static double missed(double[][] best, List<Phone> said, int i, int k, Misheard misheard) {
    return i == 0 ? -1e9 : best[i - 1][k] + misheard.missed(said.get(i - 1));
  }

  private static double added(double[][] best, List<Phone> heard, int i, int k, Misheard misheard) {
    return k == 0 ? -1e9 : best[i][k - 1] + misheard.added(heard.get(k - 1));
  }

  private static double both(
      double[][] best, List<Phone> said, List<Phone> heard, int i, int k, Misheard misheard) {
    return i == 0 || k == 0
        ? -1e9
        : best[i - 1][k - 1] + misheard.as(said.get(i - 1), heard.get(k - 1));
  }

  private List<String> table(double[][] counts) {
    var lines = new ArrayList<String>();
    double all = 0;
    for (int a = 0; a < N; a++) {
      double seen = 0;
      for (double count : counts[a]) {
        seen += count;
      }
      all += seen;
      var before = before(a);
      for (int b = 0; b < N; b++) {
        double share = (counts[a][b] + BEFORE * before[b]) / (seen + BEFORE);
        lines.add(line(ALL[a].symbol(), ALL[b].symbol(), share / usual[b]));
      }
      double missed = (counts[a][N] + BEFORE * MISSED_BEFORE) / (seen + BEFORE);
      lines.add(line(ALL[a].symbol(), Misheard.NOTHING, missed));
    }
    for (int b = 0; b < N; b++) {
      double many = N * BEFORE;
      double added = (counts[N][b] + many * usual[b] * ADDED_BEFORE) / (all + many);
      lines.add(line(Misheard.NOTHING, ALL[b].symbol(), added / usual[b]));
    }
    return lines;
  }

  private double[] before(int a) {
    var shares = new double[N];
    double sum = 0;
    for (int b = 0; b < N; b++) {
      double distance = Articulation.of(ALL[a]).distance(Articulation.of(ALL[b]));
      shares[b] = usual[b] * Math.exp(a == b ? 4 : 2 - 4 * distance);
      sum += shares[b];
    }
    for (int b = 0; b < N; b++) {
      shares[b] *= (1 - MISSED_BEFORE) / sum;
    }
    return shares;
  }

  private static String line(String said, String heard, double ratio) {
    return String.format(Locale.ROOT, "%s\t%s\t%.2f", said, heard, Math.log(ratio));
  }
}
