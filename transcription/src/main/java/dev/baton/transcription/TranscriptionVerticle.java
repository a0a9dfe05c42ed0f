package dev.baton.transcription;

import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.audio.CallImport;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.speech.Scribe;
import dev.baton.ledger.speech.SpokenWord;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.store.RecordedAudio;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.DecodingPool;
import dev.baton.transcription.importing.Importer;
import dev.baton.transcription.live.Backlog;
import dev.baton.transcription.live.Load;
import dev.baton.transcription.live.TranscriptionIntake;
import dev.baton.transcription.recognizer.NativeMemory;
import dev.baton.transcription.recognizer.SpeechModel;
import dev.baton.transcription.recovery.Recovery;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transcribes live calls: drafts go to the bus, utterances to the ledger. Its start loads the
 * speech model and fails with a line for a person where there is none; its stop ends every track.
 */
public final class TranscriptionVerticle extends VerticleBase {

  private static final long REPORT_MS = 60_000;
  private static final Logger LOG = LoggerFactory.getLogger(TranscriptionVerticle.class);

  private final Settings settings;
  private final Ledger ledger;
  private final DecodingPool pool;
  private final TranscriptionIntake intake;
  private final Importer importer;
  private final DoubleConsumer unpacking;
  private final Supplier<Scribe> scribe;
  private List<SpokenWord> words = List.of();
  private SpeechModel model;
  private Decoding decoding;
  private Recovery recovery;
  private boolean stopped;

  public TranscriptionVerticle(Settings settings, Ledger ledger) {
    this(
        settings,
        ledger,
        () -> Scribe.NONE,
        done -> LOG.debug("speech model unpacked: {} of 1", done));
  }

  /**
   * @param scribe makes what writes utterances down for a person; may block, fails the start
   * @param unpacking takes how much of the model is unpacked, from 0 to 1, on any thread; not
   *     called where nothing is
   */
  public TranscriptionVerticle(
      Settings settings, Ledger ledger, Supplier<Scribe> scribe, DoubleConsumer unpacking) {
    this.settings = settings;
    this.scribe = scribe;
    this.ledger = ledger;
    this.unpacking = unpacking;
    this.pool = new DecodingPool(settings.get(TranscriptionSettings.THREADS));
    this.intake =
        new TranscriptionIntake(
            pool,
            new Backlog(new RecordedAudio(ledger.recordings())),
            ledger.jobs(),
            settings.get(TranscriptionSettings.MOST_CALLS));
    this.importer = new Importer(ledger, settings.get(LedgerSettings.DATA).toAbsolutePath());
  }

  /** What makes calls of recordings. */
  public CallImport imports() {
    return importer;
  }

  /** Where live audio goes; audio accepted before the start waits in order. */
  public AudioIntake intake() {
    return intake;
  }

  /**
   * From now on transcribes from their recordings what calls said when nobody listened: before an
   * earlier process ended, or while there was too much to do. To be called once, when all rooms
   * listen.
   */
  public void catchUp() {
    context.runOnContext(
        v -> {
          ledger.jobs().handle(RecordedSpeech.JOB, recovery);
          importer.begin();
        });
  }

  /**
   * From now on knows these words, too, where that can be with this model: within some seconds for
   * who begins to speak, and within a minute of speech for all. From any thread.
   *
   * @return when they are known; at once before the start, which sees to them then
   */
  public Future<Void> listenFor(List<SpokenWord> added) {
    var known = Promise.<Void>promise();
    context.runOnContext(
        v -> {
          boolean other = !words.equals(added);
          words = List.copyOf(added);
          if (other && decoding != null) {
            changeModel().onComplete(known);
          } else {
            known.complete();
          }
        });
    return known.future();
  }

  private Future<Void> changeModel() {
    var wanted = words;
    return context
        .<Void>executeBlocking(
            () -> {
              use(
                  wanted.isEmpty()
                      ? SpeechModels.load(settings, unpacking)
                      : SpeechModels.loadWith(wanted, settings));
              return null;
            })
        .onSuccess(v -> LOG.info("the recognizer knows {} words of the team", wanted.size()))
        .onFailure(e -> LOG.warn("custom words are found by their sound only: {}", e.getMessage()));
  }

  private synchronized void use(SpeechModel next) {
    if (stopped) {
      next.close();
    } else {
      model = next;
      decoding.recognizers().use(next).close();
    }
  }

  /** How much there is to do; from any thread. */
  public Load load() {
    return intake.load();
  }

  @Override
  public Future<?> start() {
    return onPool(() -> SpeechModels.load(settings, unpacking))
        .onSuccess(loaded -> model = loaded)
        .compose(loaded -> onPool(scribe::get))
        .onSuccess(this::listen)
        .onFailure(e -> intake.close().onComplete(done -> pool.shutdown()));
  }

  private void listen(Scribe writing) {
    if (!NativeMemory.isJemalloc()) {
      LOG.info(
          "jemalloc is not loaded: decoding takes about a fifth more CPU and keeps more memory"
              + " (Debian: apt-get install libjemalloc2, then start with ./baton)");
    }
    decoding = TranscriptionSettings.decoding(settings, model, writing);
    recovery = new Recovery(ledger, decoding, pool);
    pool.execute(
        () -> {
          intake.measure(decoding);
          decoding.recognizers().makeAhead();
        });
    intake.start(decoding, ledger.facts(), context);
    vertx.setPeriodic(
        REPORT_MS,
        timer -> {
          report(load());
          makeAhead();
        });
    if (!words.isEmpty()) {
      changeModel();
    }
  }

  @Override
  public Future<?> stop() {
    importer.close();
    return intake
        .close()
        .compose(
            ended ->
                onPool(
                    () -> {
                      free();
                      return null;
                    }))
        .onComplete(closed -> pool.shutdown());
  }

  /** The next track need not wait for its recognizer. */
  private synchronized void makeAhead() {
    if (!stopped) {
      pool.execute(decoding.recognizers()::makeAhead);
    }
  }

  private synchronized void free() {
    stopped = true;
    decoding.recognizers().close();
    model.close();
  }

  private <T> Future<T> onPool(Callable<T> task) {
    var result = Promise.<T>promise();
    pool.execute(
        () -> {
          try {
            result.complete(task.call());
          } catch (Exception e) {
            result.fail(e);
          }
        });
    return Future.future(
        on -> result.future().onComplete(done -> context.runOnContext(v -> on.handle(done))));
  }

  private static void report(Load load) {
    if (load.tracks() > 0) {
      LOG.info(
          "transcribing {} tracks on {} threads: {} ms behind",
          load.tracks(),
          load.threads(),
          load.longestWaitMs());
    }
  }
}
