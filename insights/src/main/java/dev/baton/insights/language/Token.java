package dev.baton.insights.language;

/**
 * @param word as recognized
 * @param tags universal part-of-speech tags; a contraction has several, such as {@code PRON+AUX}
 */
public record Token(String word, String tags) {

  public boolean tagged(String tag) {
    for (String one : tags.split("\\+", -1)) {
      if (one.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
