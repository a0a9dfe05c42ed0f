package dev.baton.ui.live;

import dev.baton.ledger.call.Call;
import dev.baton.ui.access.Sight;
import dev.baton.ui.call.CallView;
import java.util.Map;
import java.util.function.Consumer;

/** Somebody who watches, and gets no more than they may see. To be used on one context. */
final class Watcher {

  private final Consumer<Event> out;
  private final Consumer<Call> lost;
  private Sight sight;

  /**
   * @param lost takes a call that they may not see, or not any more
   */
  Watcher(Sight sight, Consumer<Event> out, Consumer<Call> lost) {
    this.sight = sight;
    this.out = out;
    this.lost = lost;
  }

  /** Who watches the list: a call that another took from under them goes from it. */
  static Watcher ofList(Sight sight, Consumer<Event> out) {
    return new Watcher(
        sight,
        out,
        call -> {
          if (sight.wasOffered(call)) {
            out.accept(Event.of("gone", Map.of("id", call.id())));
          }
        });
  }

  void sees(Sight changed) {
    sight = changed;
  }

  /**
   * @param whole the call's event for who may see everything of it
   */
  void changed(Call call, CallView view, Event whole) {
    sight = sight.after(call);
    if (!sight.sees(call)) {
      lost.accept(call);
    } else if (sight.persons()) {
      out.accept(whole);
    } else {
      out.accept(Event.of("call", view.withoutPersons()));
    }
  }

  void tell(Event event) {
    out.accept(event);
  }
}
