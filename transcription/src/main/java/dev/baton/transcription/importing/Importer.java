package dev.baton.transcription.importing;

import dev.baton.ledger.audio.CallImport;
import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.audio.ImportProgress;
import dev.baton.ledger.audio.ImportProgress.State;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.job.Job;
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.store.Ledger;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Takes in recordings, one after the other on a thread of its own. */
public final class Importer implements CallImport, AutoCloseable {

  private static final Pattern PROGRESS = Pattern.compile("audio (\\d+)/(\\d+) s");
  private static final int HOPELESS = 3;

  /** When all is decoded, what was heard is still to be stored: only then is the job gone. */
  private static final double ALL_BUT_STORED = 0.99;

  private final Ledger ledger;
  private final RecordingReader reader;
  private final AcceptedImports accepted;
  private final ExecutorService reading = thread("import");

  /** So that who uploads does not wait for what others uploaded. */
  private final ExecutorService accepting = thread("import-accept");

  /**
   * @param data folder of this node, for what was uploaded
   */
  public Importer(Ledger ledger, Path data) {
    this.ledger = ledger;
    this.reader = new RecordingReader(ledger);
    this.accepted =
        new AcceptedImports(
            ledger,
            reader,
            data,
            task ->
                on(
                    reading,
                    () -> {
                      task.run();
                      return null;
                    }));
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(
        task -> {
          var named = new Thread(task, name);
          named.setDaemon(true);
          return named;
        });
  }

  /** Takes in what was accepted, from now on. To be called once, on a context. */
  public void begin() {
    accepted.handle();
    accepting.execute(accepted::sweep);
  }

  @Override
  public Future<Imported> take(ImportWish wish) {
    return on(reading, () -> reader.take(wish));
  }

  @Override
  public Future<Imported> accept(ImportWish wish) {
    return on(accepting, () -> accepted.accept(wish));
  }

  private static <T> Future<T> on(ExecutorService thread, Supplier<T> task) {
    var done = Promise.<T>promise();
    try {
      thread.execute(
          () -> {
            try {
              done.complete(task.get());
            } catch (RuntimeException e) {
              done.fail(e);
            }
          });
    } catch (RejectedExecutionException e) {
      done.fail(new ImportException("Baton is stopping; import it again", e));
    }
    var context = Vertx.currentContext();
    return context == null
        ? done.future()
        : Future.future(
            on -> done.future().onComplete(result -> context.runOnContext(v -> on.handle(result))));
  }

  @Override
  public Future<Optional<ImportProgress>> progress(String callId) {
    // In the order in which they come: what ends between two questions is found by the next.
    var jobs = ledger.jobs();
    return jobs.find(ImportJobs.acceptedKey(callId))
        .compose(
            waiting ->
                waiting.isPresent()
                    ? told(ImportProgress.at(State.READING, 0))
                    : jobs.find(ImportJobs.refusedKey(callId))
                        .compose(
                            refused ->
                                refused.isPresent()
                                    ? told(ImportProgress.failed(ImportJobs.problem(refused.get())))
                                    : transcription(callId)));
  }

  private static Future<Optional<ImportProgress>> told(ImportProgress progress) {
    return Future.succeededFuture(Optional.of(progress));
  }

  private Future<Optional<ImportProgress>> transcription(String callId) {
    return ledger
        .jobs()
        .find(RecordedSpeech.job(callId).key())
        .compose(
            job ->
                job.isPresent()
                    ? told(progress(job.get()))
                    : ledger
                        .calls()
                        .find(callId)
                        .map(call -> call.map(there -> ImportProgress.at(State.DONE, 1))));
  }

  private static ImportProgress progress(Job job) {
    try {
      return ImportProgress.at(State.TRANSCRIBING, share(job));
    } catch (ImportException hopeless) {
      return ImportProgress.failed(hopeless.getMessage());
    }
  }

  @Override
  public Future<Double> transcribed(String callId) {
    return ledger
        .jobs()
        .find(RecordedSpeech.job(callId).key())
        .map(job -> job.map(Importer::share).orElse(1.0));
  }

  /**
   * How much of a call is transcribed, from 0 to less than 1: with the last of it the job is gone.
   *
   * @throws ImportException where it fails again and again
   */
  static double share(Job job) {
    if (job.lastError() != null && job.attempts() >= HOPELESS) {
      throw new ImportException(
          "%s cannot be transcribed (%s); it is tried again later"
              .formatted(RecordedSpeech.callId(job), job.lastError()));
    }
    var told = PROGRESS.matcher(job.progress() == null ? "" : job.progress());
    if (!told.matches()) {
      return 0;
    }
    double all = Math.max(1, Double.parseDouble(told.group(2)));
    return Math.min(ALL_BUT_STORED, Double.parseDouble(told.group(1)) / all);
  }

  /** Takes in nothing more; what is being taken in is done to its end. */
  @Override
  public void close() {
    accepting.shutdown();
    reading.shutdown();
  }
}
