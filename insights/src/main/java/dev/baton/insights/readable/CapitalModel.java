package dev.baton.insights.readable;

import dev.baton.insights.learn.MaxentModel;

/**
 * Which words have a capital letter because of what they name: a maximum entropy model of OpenNLP,
 * since many names are common words. Any number of threads may share it.
 */
final class CapitalModel {

  static final String FILE = "readable-capitals.maxent.gz";

  private static final String NAME = "name";
  private static final String WORD = "word";

  /** What is hardly ever anything but a name needs less to be taken for one. */
  private static final double ENOUGH_OF_A_NAME = 0.25;

  private static final double ENOUGH = 0.5;

  private final MaxentModel model;

  CapitalModel(MaxentModel model) {
    this.model = model;
  }

  static String outcome(boolean capital) {
    return capital ? NAME : WORD;
  }

  boolean[] capitals(CapitalFeatures words) {
    var capitals = new boolean[words.size()];
    for (int i = 0; i < capitals.length; i++) {
      double enough = words.isName(i) ? ENOUGH_OF_A_NAME : ENOUGH;
      capitals[i] = model.probability(NAME, words.at(i)) >= enough;
    }
    return capitals;
  }
}
