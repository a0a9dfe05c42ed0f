package dev.baton.launcher;

import dev.baton.insights.readable.EnglishScribe;
import dev.baton.insights.readable.vocabulary.SpokenNames;
import dev.baton.insights.readable.vocabulary.Vocabulary;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Scribe;
import dev.baton.ledger.speech.SpokenWord;
import dev.baton.ledger.speech.TeamVocabulary;
import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import dev.baton.ledger.store.Ledger;
import dev.baton.transcription.TranscriptionVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the recognizer listen for the team's own words and the scribe write them, whichever node they
 * are saved on.
 */
final class TeamScribe {

  private static final Logger LOG = LoggerFactory.getLogger(TeamScribe.class);
  private static final long LOOK_EVERY_MS = 5_000;

  private final Vertx vertx;
  private final Ledger ledger;
  private final EnglishScribe scribe;
  private final Consumer<List<SpokenWord>> listener;
  private final AtomicReference<Words> words = new AtomicReference<>(Words.NONE);

  /** What the team wants to be known, and how it is said. */
  private record Words(List<String> written, List<SoundsLike> soundsLike) {

    private static final Words NONE = new Words(List.of(), List.of());

    /** A team that names its competitors and products need not name them again. */
    private static Words of(TeamVocabulary vocabulary, InsightPolicy insights) {
      return new Words(
          Stream.of(vocabulary.words(), insights.competitors(), insights.products())
              .flatMap(List::stream)
              .distinct()
              .toList(),
          vocabulary.soundsLike());
    }
  }

  private TeamScribe(
      Vertx vertx, Ledger ledger, EnglishScribe scribe, Consumer<List<SpokenWord>> listener) {
    this.vertx = vertx;
    this.ledger = ledger;
    this.scribe = scribe;
    this.listener = listener;
  }

  /**
   * Transcription that writes, and listens for, the team's own words, and looks for changes of them
   * once it has started.
   *
   * @param unpacking takes how much of the speech model is unpacked, from 0 to 1
   */
  static TranscriptionVerticle transcription(
      Vertx vertx, Settings settings, Ledger ledger, DoubleConsumer unpacking) {
    var listening = new AtomicReference<TranscriptionVerticle>();
    Consumer<List<SpokenWord>> listener = words -> listening.get().listenFor(words);
    var transcription =
        new TranscriptionVerticle(
            settings, ledger, () -> knowing(vertx, ledger, listener), unpacking);
    listening.set(transcription);
    return transcription;
  }

  /**
   * A scribe that looks for the team's words now and for changes of them from then on; may block.
   *
   * @param listener takes the words and how they are said, after each change
   */
  static Scribe knowing(Vertx vertx, Ledger ledger, Consumer<List<SpokenWord>> listener) {
    var team = new TeamScribe(vertx, ledger, EnglishScribe.load(), listener);
    team.look();
    vertx.setPeriodic(LOOK_EVERY_MS, tick -> team.look());
    return team.scribe;
  }

  private void look() {
    var vocabulary = ledger.policies().vocabulary();
    var insights = ledger.policies().insights();
    Future.all(vocabulary, insights)
        .compose(
            read -> {
              var now = Words.of(vocabulary.result(), insights.result());
              return now.equals(words.getAndSet(now)) ? Future.succeededFuture() : use(now);
            })
        .onFailure(e -> LOG.debug("the team's words cannot be read now", e));
  }

  private Future<Void> use(Words now) {
    int left = now.written().size() - Vocabulary.MOST;
    if (left > 0) {
      LOG.warn(
          "words, competitors and products are more than {}: the last {} are not listened for",
          Vocabulary.MOST,
          left);
    }
    return vertx.executeBlocking(
        () -> {
          scribe.use(now.written(), now.soundsLike());
          listener.accept(SpokenNames.of(now.written(), now.soundsLike()));
          return null;
        },
        true);
  }
}
