package dev.baton.insights.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A list that grows at its end without being copied, so that each step of a fold can keep its own.
 *
 * @param before null in the first
 */
record Trail<T>(Trail<T> before, T last, int size) {

  static <T> Trail<T> empty() {
    return new Trail<>(null, null, 0);
  }

  Trail<T> and(T next) {
    return new Trail<>(this, next, size + 1);
  }

  List<T> list() {
    var list = new ArrayList<T>(size);
    for (var at = this; at.size > 0; at = at.before) {
      list.add(at.last);
    }
    Collections.reverse(list);
    return list;
  }
}
