package dev.baton.ui.live;

import dev.baton.ui.call.CallPageView;
import dev.baton.ui.call.CallView;
import dev.baton.ui.call.DraftView;
import dev.baton.ui.call.UtteranceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What happens in a call after the page that its feed begins with. Events that come while the page
 * is loaded wait for it; those that the page already tells of are left out, however late they come:
 * a fact is stored before it is published.
 */
final class CallFeed {

  private final Consumer<Event> out;
  private List<Event> meanwhile = new ArrayList<>();
  private Set<String> shown = Set.of();
  private Set<String> unstored = Set.of();
  private long version = -1;

  /**
   * @param out takes the events
   */
  CallFeed(Consumer<Event> out) {
    this.out = out;
  }

  /** Something happened in the call. */
  void happened(Event event) {
    if (meanwhile != null) {
      meanwhile.add(event);
    } else if (isNews(event)) {
      out.accept(event);
    }
  }

  /**
   * Whether this page, loaded after the first event could come, can begin the feed. Where a {@code
   * stored} came meanwhile, nothing tells whether the page's marks are from before or after it:
   * another page is needed, which has everything that came so far.
   */
  boolean fits(CallPageView page) {
    boolean unclear = !page.unstored().isEmpty() && meanwhile.contains(Event.STORED);
    if (unclear) {
      meanwhile.clear();
    }
    return !unclear;
  }

  /** Goes on from a page that fits, which was sent. */
  void follow(CallPageView page) {
    shown = page.utterances().stream().map(UtteranceView::id).collect(Collectors.toSet());
    unstored = page.unstored();
    version = page.call().version();
    var waited = meanwhile;
    meanwhile = null;
    waited.forEach(this::happened);
  }

  private boolean isNews(Event event) {
    if (event.body() instanceof CallView call) {
      boolean newer = call.version() > version;
      version = Math.max(version, call.version());
      return newer;
    }
    if (event.body() instanceof DraftView draft) {
      return !shown.contains(draft.id());
    }
    if (event.body() instanceof UtteranceView heard) {
      return !shown.contains(heard.id()) || (heard.stored() && unstored.contains(heard.id()));
    }
    return true;
  }
}
