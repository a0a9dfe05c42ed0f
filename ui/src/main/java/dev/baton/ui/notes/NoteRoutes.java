package dev.baton.ui.notes;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.insight.CallNotes;
import dev.baton.ui.access.CallAccess;
import dev.baton.ui.call.CallId;
import dev.baton.ui.call.CallViews;
import dev.baton.ui.handoff.HandoffViews;
import dev.baton.ui.http.Answer;
import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.ext.web.Router;
import java.time.Duration;

/** What a call leaves to do, and what the next colleague should know. */
public final class NoteRoutes {

  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final CallAccess access;
  private final CallViews views;
  private final HandoffViews handoffs;

  public NoteRoutes(Vertx vertx, CallAccess access, CallViews views, HandoffViews handoffs) {
    this.vertx = vertx;
    this.access = access;
    this.views = views;
    this.handoffs = handoffs;
  }

  public void add(Router router) {
    router
        .getWithRegex(CallId.path("/notes"))
        .handler(Answer.json(200, ctx -> access.find(ctx, CallId.of(ctx)).compose(this::notes)));
  }

  private Future<NotesView> notes(Call call) {
    var written = Topics.NOTES.ask(vertx, new Topics.NotesWish(call.id())).recover(NoteRoutes::why);
    var view = views.of(call);
    var handed = handoffs.of(call.id());
    return Future.all(written, view, handed)
        .map(
            all -> {
              CallNotes notes = written.result();
              return new NotesView(
                  view.result(),
                  notes.coaching(),
                  notes.brief(),
                  notes.criteria(),
                  handed.result());
            });
  }

  private static <T> Future<T> why(Throwable failure) {
    boolean away =
        failure instanceof ReplyException reply
            && reply.failureType() != ReplyFailure.RECIPIENT_FAILURE;
    return Future.failedFuture(
        away
            ? ApiException.retryLater(
                503, "insights_away", "Nobody writes notes right now; try again.", RETRY)
            : failure);
  }
}
