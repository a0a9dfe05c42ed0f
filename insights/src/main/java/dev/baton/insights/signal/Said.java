package dev.baton.insights.signal;

import dev.baton.insights.embedding.Embedding;
import java.util.List;

/**
 * A turn, and what the other side said before it.
 *
 * @param ours whether it is our side's
 * @param before empty where nothing was said
 * @param meaning of the turn, to the general model
 * @param beforeMeaning null where nothing was said
 */
public record Said(
    boolean ours,
    List<String> before,
    List<String> words,
    Embedding meaning,
    Embedding beforeMeaning) {

  /** Longer turns say something by themselves. */
  private static final int SHORT = 8;

  boolean isShort() {
    return words.size() <= SHORT;
  }
}
