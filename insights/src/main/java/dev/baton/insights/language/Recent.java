package dev.baton.insights.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read of the latest texts: several readers ask for the same one, and have it read once.
 * Any number of threads may share it; nobody waits while another reads.
 *
 * @param <K> what is read, immutable
 * @param <T> what is read of it
 */
public final class Recent<K, T> {

  private final Map<K, T> latest;

  /**
   * @param most texts that are remembered
   */
  public Recent(int most) {
    latest =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
            return size() > most;
          }
        };
  }

  /** What was read of this, by {@code reader} where it is not remembered. */
  public T of(K text, Function<K, T> reader) {
    synchronized (latest) {
      var known = latest.get(text);
      if (known != null) {
        return known;
      }
    }
    var read = reader.apply(text);
    synchronized (latest) {
      latest.put(text, read);
    }
    return read;
  }
}
