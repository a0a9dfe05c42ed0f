package dev.baton.ui.live;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallForgotten;
import dev.baton.ui.call.CallView;
import dev.baton.ui.call.CallViews;
import dev.baton.ui.call.DraftView;
import dev.baton.ui.call.InsightChangeView;
import dev.baton.ui.call.TranscriptLagView;
import dev.baton.ui.call.UtteranceView;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the bus for all pages that watch: each fact is made an event once, and only where
 * somebody watches its call. Everything runs on the context that began it.
 */
public final class LiveEvents {

  private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);

  /** Before an account's name in the place of a call's id, for those who watch their inbox. */
  private static final String INBOX = "inbox/";

  /** In the place of a call's id for those who watch the list. */
  private static final String LIST = "";

  private final Map<String, Set<Watcher>> watchers = new HashMap<>();
  private final CallViews views;

  private LiveEvents(CallViews views) {
    this.views = views;
  }

  /** Begins to listen, until the caller's context is closed. */
  public static LiveEvents listen(Vertx vertx, CallViews views) {
    var events = new LiveEvents(views);
    Topics.CALL.listen(vertx, events::changed);
    Topics.DRAFT.listen(
        vertx, draft -> events.tell(draft.callId(), () -> Event.of("draft", DraftView.of(draft))));
    Topics.LAG.listen(
        vertx, lag -> events.tell(lag.callId(), () -> Event.of("lag", TranscriptLagView.of(lag))));
    Topics.UTTERANCE.listen(
        vertx,
        heard ->
            events.tell(
                heard.utterance().callId(), () -> Event.of("utterance", UtteranceView.of(heard))));
    Topics.INSIGHT.listen(
        vertx,
        change ->
            events.tell(change.callId(), () -> Event.of("insights", InsightChangeView.of(change))));
    Topics.HANDOFF.listen(vertx, change -> events.tell(INBOX + change.to(), () -> Event.CHANGED));
    Topics.FORGOTTEN.listen(vertx, events::forgotten);
    Topics.STORED.listen(vertx, stored -> events.tell(stored.callId(), () -> Event.STORED));
    return events;
  }

  /**
   * Hands every change of every call that it may see to {@code watcher}, until the answer is run.
   */
  Runnable watchList(Watcher watcher) {
    return watch(LIST, watcher);
  }

  /** Tells {@code watcher} that an account's inbox changed, until the answer is run. */
  Runnable watchInbox(String account, Watcher watcher) {
    return watch(INBOX + account, watcher);
  }

  /** Hands everything that happens in a call to {@code watcher}, until the answer is run. */
  Runnable watch(String callId, Watcher watcher) {
    watchers.computeIfAbsent(callId, id -> new LinkedHashSet<>()).add(watcher);
    return () ->
        watchers.computeIfPresent(
            callId,
            (id, left) -> {
              left.remove(watcher);
              return left.isEmpty() ? null : left;
            });
  }

  /** How many watch. */
  public int watching() {
    return watchers.values().stream().mapToInt(Set::size).sum();
  }

  private void changed(Call call) {
    if (watchers.containsKey(LIST) || watchers.containsKey(call.id())) {
      views
          .of(call)
          .onSuccess(view -> changed(call, view))
          .onFailure(
              e ->
                  LOG.atError()
                      .setCause(e)
                      .addKeyValue("callId", call.id())
                      .log("a change is not shown"));
    }
  }

  private void changed(Call call, CallView view) {
    var whole = Event.of("call", view);
    for (var watching : List.of(LIST, call.id())) {
      List.copyOf(watchers.getOrDefault(watching, Set.of()))
          .forEach(watcher -> watcher.changed(call, view, whole));
    }
  }

  private void forgotten(CallForgotten call) {
    var event = Event.of("deleted", call);
    tell(LIST, () -> event);
    tell(call.callId(), () -> event);
    // Whose inbox had it is not known any more.
    watchers.keySet().stream()
        .filter(key -> key.startsWith(INBOX))
        .toList()
        .forEach(inbox -> tell(inbox, () -> Event.CHANGED));
  }

  private void tell(String callId, Supplier<Event> made) {
    var told = watchers.get(callId);
    if (told != null) {
      var event = made.get();
      List.copyOf(told).forEach(watcher -> watcher.tell(event));
    }
  }
}
