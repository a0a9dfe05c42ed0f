package dev.baton.transcription.importing;

import dev.baton.ledger.audio.AudioTrack;
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
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.store.ForgottenCallException;
import dev.baton.ledger.store.Ledger;
import dev.baton.transcription.format.AudioFile;
import dev.baton.transcription.format.AudioFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes a call of a recording: audio first, then what is to be done with it, then the call.
 * Whatever breaks off in between is done again by doing all of it again. Blocks.
 */
final class RecordingReader {

  private static final String LANGUAGE = "en";

  /** Storing a call takes less. Where the process ends in it the transcript comes after this. */
  private static final Duration STORING = Duration.ofSeconds(10);

  private final Ledger ledger;

  RecordingReader(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * What the beginning of a file shows: its call's id, and whether that is there.
   *
   * @throws ImportException when it cannot become a call
   */
  Imported look(ImportWish wish) {
    check(wish.colleague());
    Path file = Path.of(wish.file());
    try {
      AudioFile.open(file).close();
      String id = ContentId.of(file);
      return new Imported(id, ledger.calls().find(id).await().isPresent());
    } catch (AudioFileException e) {
      throw refused(wish, e);
    } catch (IOException e) {
      throw unreadable(wish, e);
    }
  }

  /**
   * @throws ImportException when it does not become a call
   */
  Imported take(ImportWish wish) {
    check(wish.colleague());
    Path file = Path.of(wish.file());
    try (var audio = AudioFile.open(file)) {
      String id = ContentId.of(file);
      if (ledger.calls().find(id).await().isPresent()) {
        again(id);
        return new Imported(id, true);
      }
      long ms = KeptRecording.write(audio, wish.left(), who -> track(id, who), ledger.recordings());
      if (ms == 0) {
        throw new ImportException(wish.says("no audio in it"));
      }
      store(call(id, wish, ms));
      return new Imported(id, false);
    } catch (AudioFileException e) {
      throw refused(wish, e);
    } catch (IOException e) {
      throw unreadable(wish, e);
    } catch (KeptRecording.TooLongException e) {
      throw new ImportException(wish.says("longer than 24 hours"), e);
    } catch (ForgottenCallException e) {
      throw new ImportException(wish.says("its call was deleted, and is not taken in again"), e);
    }
  }

  private void check(String colleague) {
    if (colleague != null && ledger.accounts().find(colleague).await().isEmpty()) {
      throw new ImportException("there is no account " + colleague);
    }
  }

  /** The job is there before the call: whenever the process ends, the transcript comes. */
  private void store(Call call) {
    ledger.jobs().put(RecordedSpeech.job(call.id(), Instant.now().plus(STORING))).await();
    ledger.calls().begin(call).await();
    transcribe(call.id());
  }

  private void transcribe(String id) {
    var job = RecordedSpeech.job(id);
    if (!ledger.jobs().hasten(job.key()).await()) {
      ledger.jobs().put(job).await();
    }
  }

  /** It may have broken off before its transcript was begun: done twice is done once. */
  void again(String id) {
    if (ledger.facts().of(id).await().utterances().isEmpty()) {
      transcribe(id);
    }
  }

  private static ImportException refused(ImportWish wish, AudioFileException e) {
    return new ImportException(wish.says(e.getMessage().replace(wish.file() + ": ", "")), e);
  }

  private static ImportException unreadable(ImportWish wish, IOException e) {
    return new ImportException(
        wish.says("cannot be read (" + e.getClass().getSimpleName() + ")"), e);
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
}
