package dev.baton.insights.question;

/** What kind of answer is asked for. */
enum Asks {
  NOTHING,
  /** Yes or no, or one of the answers offered. */
  CLOSED,
  /** More than yes or no. */
  OPEN;

  static Asks closedIf(boolean question) {
    return question ? CLOSED : NOTHING;
  }

  static Asks openIf(boolean question) {
    return question ? OPEN : NOTHING;
  }
}
