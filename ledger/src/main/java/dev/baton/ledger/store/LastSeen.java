package dev.baton.ledger.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values by key, those last used of them. Thread-safe. */
final class LastSeen<V> {

  private final Map<String, V> values;

  LastSeen(int most) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<V> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  synchronized void put(String key, V value) {
    values.put(key, value);
  }

  synchronized void remove(String key) {
    values.remove(key);
  }
}
