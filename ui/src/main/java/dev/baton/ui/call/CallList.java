package dev.baton.ui.call;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.store.Calls;
import dev.baton.ui.access.Sight;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/**
 * A page of the list of calls.
 *
 * @param more whether there are older ones
 */
record CallList(List<CallView> calls, boolean more) {

  static Future<CallList> of(Calls calls, CallViews views, Sight sight, Instant before, int limit) {
    return calls
        .newest(sight.calls(), before, limit + 1)
        .compose(
            found -> {
              var page = page(found, limit);
              return views
                  .of(page)
                  .map(shown -> new CallList(shown(shown, sight), page.size() < found.size()));
            });
  }

  private static List<CallView> shown(List<CallView> views, Sight sight) {
    return sight.persons() ? views : views.stream().map(CallView::withoutPersons).toList();
  }

  /**
   * The first {@code limit}. Calls that began in the same instant are not parted, as the next page
   * is asked for by that instant.
   */
  static List<Call> page(List<Call> found, int limit) {
    if (found.size() <= limit) {
      return found;
    }
    var next = found.get(limit).progress().startedAt();
    var page =
        found.subList(0, limit).stream()
            .filter(call -> call.progress().startedAt().isAfter(next))
            .toList();
    return page.isEmpty() ? found.subList(0, limit) : page;
  }
}
