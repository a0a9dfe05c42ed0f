package dev.baton.transcription.importing;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.CallImport;
import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.call.AudioStream;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Direction;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.LegState;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.job.Job;
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.store.ForgottenCallException;
import dev.baton.ledger.store.Ledger;
import dev.baton.transcription.format.AudioFile;
import dev.baton.transcription.format.AudioFileException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

/**
 * Takes in recordings, one after the other on a thread of its own: audio first, then what is to be
 * done with it, then the call. Whatever breaks off in between is done again by taking it in again.
 */
public final class Importer implements CallImport, AutoCloseable {

  private static final Pattern PROGRESS = Pattern.compile("audio (\\d+)/(\\d+) s");
  private static final int HOPELESS = 3;
  private static final String LANGUAGE = "en";

  private final Ledger ledger;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            var named = new Thread(task, "import");
            named.setDaemon(true);
            return named;
          });

  public Importer(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Future<Imported> take(ImportWish wish) {
    var done = Promise.<Imported>promise();
    try {
      thread.execute(
          () -> {
            try {
              done.complete(taken(wish));
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

  private Imported taken(ImportWish wish) {
    Path file = Path.of(wish.file());
    String colleague = wish.colleague();
    if (colleague != null && ledger.accounts().find(colleague).await().isEmpty()) {
      throw new ImportException("there is no account " + colleague);
    }
    try (var audio = AudioFile.open(file)) {
      String id = ContentId.of(file);
      var there = ledger.calls().find(id).await();
      if (there.isPresent()) {
        return again(id);
      }
      long ms = KeptRecording.write(audio, wish.left(), who -> track(id, who), ledger.recordings());
      if (ms == 0) {
        throw new ImportException(wish.shown() + ": no audio in it");
      }
      ledger.calls().begin(call(id, wish, ms)).await();
      ledger.jobs().put(RecordedSpeech.job(id)).await();
      return new Imported(id, false);
    } catch (AudioFileException e) {
      throw new ImportException(e.getMessage().replace(wish.file(), wish.shown()), e);
    } catch (IOException e) {
      throw new ImportException(
          wish.shown() + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
    } catch (KeptRecording.TooLongException e) {
      throw new ImportException(wish.shown() + ": longer than 24 hours", e);
    } catch (ForgottenCallException e) {
      throw new ImportException(
          wish.shown() + ": its call was deleted, and is not taken in again", e);
    }
  }

  /** It may have broken off before its transcript was begun: done twice is done once. */
  private Imported again(String id) {
    if (ledger.facts().of(id).await().utterances().isEmpty()) {
      ledger.jobs().put(RecordedSpeech.job(id)).await();
    }
    return new Imported(id, true);
  }

  private static AudioTrack track(String id, Speaker speaker) {
    var track = speaker == Speaker.SDR ? Track.INBOUND : Track.OUTBOUND;
    return new AudioTrack(id, id, track, speaker, 0, LANGUAGE);
  }

  private static Call call(String id, ImportWish wish, long ms) {
    return Call.begun(id, Direction.OUTBOUND, LANGUAGE, wish.startedAt())
        .withColleague(wish.colleague())
        .withNumber(wish.number())
        .with(new Leg(id, LegRole.SDR, LegState.COMPLETED, wish.colleague()))
        .with(new AudioStream(id, id, 0, false))
        .answered(0)
        .ended(Outcome.COMPLETED, wish.startedAt().plusMillis(ms));
  }

  @Override
  public Future<Double> transcribed(String callId) {
    return ledger
        .jobs()
        .find(RecordedSpeech.job(callId).key())
        .map(job -> job.map(Importer::share).orElse(1.0));
  }

  private static double share(Job job) {
    if (job.lastError() != null && job.attempts() >= HOPELESS) {
      throw new ImportException(
          "%s cannot be transcribed (%s); it is tried again later"
              .formatted(RecordedSpeech.callId(job), job.lastError()));
    }
    var told = PROGRESS.matcher(job.progress() == null ? "" : job.progress());
    return told.matches()
        ? Math.min(1, Double.parseDouble(told.group(1)) / Double.parseDouble(told.group(2)))
        : 0;
  }

  /** Takes in nothing more; what is being taken in is done to its end. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
