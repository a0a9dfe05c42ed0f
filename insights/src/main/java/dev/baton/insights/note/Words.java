package dev.baton.insights.note;

/**
 * What is put into a template.
 *
 * @param role as {@link dev.baton.ledger.insight.Note.Part} names it
 */
record Words(String role, String text) {

  static Words about(String name) {
    return new Words("about", name);
  }

  static Words quote(String said) {
    return new Words("quote", said);
  }

  static Words answer(String said) {
    return new Words("answer", said);
  }

  static Words ask(String question) {
    return new Words("ask", question);
  }

  static Words when(String day) {
    return new Words("when", day);
  }

  static Words who(String name) {
    return new Words("who", name);
  }

  /** What the template puts in. */
  @Override
  public String toString() {
    return text;
  }
}
