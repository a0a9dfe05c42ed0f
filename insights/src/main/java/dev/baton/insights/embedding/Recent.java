package dev.baton.insights.embedding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read of the latest texts: several readers ask for the same one, and have it read once.
 * Any number of threads may share it; nobody waits while another reads.
 *
 * @param <T> what is read of a text
 */
public final class Recent<T> {

  private final Map<List<String>, T> latest;

  /**
   * @param most texts that are remembered
   */
  public Recent(int most) {
    latest =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<List<String>, T> eldest) {
            return size() > most;
          }
        };
  }

  /** What was read of these words, by {@code reader} where it is not remembered. */
  public T of(List<String> words, Function<List<String>, T> reader) {
    synchronized (latest) {
      var known = latest.get(words);
      if (known != null) {
        return known;
      }
    }
    var text = List.copyOf(words);
    var read = reader.apply(text);
    synchronized (latest) {
      latest.put(text, read);
    }
    return read;
  }
}
