package dev.baton.insights.readable;

/** What stands after a word. */
public enum Mark {
  NONE(""),
  COMMA(","),
  STOP("."),
  QUESTION("?");

  private final String text;

  Mark(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public boolean endsSentence() {
    return this == STOP || this == QUESTION;
  }
}
