package dev.baton.transcription.recovery;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.KeptAudio;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.call.AudioStream;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Leg;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.job.JobHandler;
import dev.baton.ledger.job.JobOutcome;
import dev.baton.ledger.job.JobRun;
import dev.baton.ledger.speech.RecordedSpeech;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ledger.store.ForgottenCallException;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.RecordedAudio;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.DecodingPool;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transcribes calls that are over from their recordings, from the last stored utterance of each
 * track on: one call more at a time than there are threads, so that none of them waits for a call's
 * last words to be stored, nor for its longer side. Safe to repeat: what is stored already is not
 * stored again. Called on one context.
 */
public final class Recovery implements JobHandler {

  private static final long AGAIN_MS = 5_000;

  /**
   * Whoever waits is called when a call is done; should that fail, it asks again, later the more
   * wait.
   */
  private static final long NEXT_TURN_MS = 2_000;

  private static final long LAST_TURN_MS = 30_000;

  private static final long REPORT_MS = 200;
  private static final int FRAME_BYTES = 2 * Short.BYTES;
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Ledger ledger;
  private final KeptAudio recording;
  private final Decoding decoding;
  private final DecodingPool pool;

  /** Keys of the jobs that were told to wait, the longest waiting first. */
  private final Set<String> waiting = new LinkedHashSet<>();

  private int running;

  public Recovery(Ledger ledger, Decoding decoding, DecodingPool pool) {
    this.ledger = ledger;
    this.recording = new RecordedAudio(ledger.recordings());
    this.decoding = decoding;
    this.pool = pool;
  }

  @Override
  public Future<JobOutcome> run(JobRun run) {
    if (running > pool.threads()) {
      waiting.add(run.job().key());
      long turnMs = Math.min(NEXT_TURN_MS * waiting.size(), LAST_TURN_MS);
      return Future.succeededFuture(JobOutcome.again(Instant.now().plusMillis(turnMs)));
    }
    waiting.remove(run.job().key());
    running++;
    return ledger
        .calls()
        .find(RecordedSpeech.callId(run.job()))
        .compose(
            call ->
                call.isEmpty() ? Future.succeededFuture(JobOutcome.done()) : hear(call.get(), run))
        .onComplete(done -> next());
  }

  private void next() {
    running--;
    callNext();
  }

  /** Whoever is not there to be called, since it is done elsewhere or deleted, is passed over. */
  private Future<?> callNext() {
    var longest = waiting.iterator();
    if (!longest.hasNext()) {
      return Future.succeededFuture();
    }
    String key = longest.next();
    longest.remove();
    return ledger
        .jobs()
        .hasten(key)
        .compose(called -> called ? Future.succeededFuture() : callNext());
  }

  private static JobOutcome later() {
    return JobOutcome.again(Instant.now().plusMillis(AGAIN_MS));
  }

  private Future<JobOutcome> hear(Call call, JobRun run) {
    return call.progress().state() == CallState.ENDED
        ? hear(call, run::progress).recover(Recovery::unlessForgotten).map(JobOutcome.done())
        : Future.succeededFuture(later());
  }

  /** A call that was deleted meanwhile needs no transcript. */
  private static Future<Void> unlessForgotten(Throwable failure) {
    return failure instanceof ForgottenCallException
        ? Future.succeededFuture()
        : Future.failedFuture(failure);
  }

  private Future<Void> hear(Call call, SlowestTrack.Told progress) {
    return Future.all(ledger.recordings().wavLength(call.id()), ledger.facts().of(call.id()))
        .compose(
            both -> {
              long recordedMs = recordedMs(both.resultAt(0));
              CallFacts facts = both.resultAt(1);
              return hear(call, recordedMs, facts.utterances(), progress);
            });
  }

  private Future<Void> hear(
      Call call, long recordedMs, List<Utterance> stored, SlowestTrack.Told progress) {
    var tracks = new ArrayList<Future<List<Utterance>>>();
    var slowest = new SlowestTrack(progress);
    for (AudioStream stream : call.streams()) {
      long lengthMs = endMs(call, stream, recordedMs) - stream.offsetMs();
      for (Track track : Track.values()) {
        var known = Known.of(track(call, stream, track), stored);
        tracks.add(
            new RecordedTrack(known, recording, decoding, pool, slowest.track())
                .hear(audibleFromMs(call, stream, track), lengthMs));
      }
    }
    return Future.join(tracks)
        .compose(
            heard -> {
              var fresh = new ArrayList<Utterance>();
              tracks.forEach(track -> fresh.addAll(track.result()));
              fresh.sort(Comparator.comparingLong(Utterance::startMs));
              return tell(call, fresh, stored);
            });
  }

  /** Where a stream of the same leg takes over, or the recording ends. */
  private static long endMs(Call call, AudioStream stream, long recordedMs) {
    return call.streams().stream()
        .filter(other -> other.legId().equals(stream.legId()))
        .mapToLong(AudioStream::offsetMs)
        .filter(offset -> offset > stream.offsetMs())
        .min()
        .orElse(recordedMs);
  }

  /**
   * Where speech of a track can begin, on the stream's clock: what a carrier sends to the leg
   * before the other side has answered is ringback. A report of an answer takes its time.
   */
  private static long audibleFromMs(Call call, AudioStream stream, Track track) {
    var progress = call.progress();
    if (track == Track.INBOUND || progress.answerUnknown()) {
      return 0;
    }
    return progress.answeredAtMs() == null
        ? Long.MAX_VALUE
        : Math.max(0, progress.answeredAtMs() - stream.offsetMs() - REPORT_MS);
  }

  private static AudioTrack track(Call call, AudioStream stream, Track track) {
    var role = call.leg(stream.legId()).map(Leg::role).orElse(LegRole.SDR);
    return new AudioTrack(
        call.id(), stream.id(), track, track.speaker(role), stream.offsetMs(), call.language());
  }

  /**
   * Stores what is new. Where nothing is, the last utterance is told once more: who reads insights
   * may have ended before it was read.
   */
  private Future<Void> tell(Call call, List<Utterance> fresh, List<Utterance> stored) {
    LOG.atInfo()
        .addKeyValue("callId", call.id())
        .log("{} utterances found in its recording", fresh.size());
    var told = new ArrayList<>(fresh);
    if (told.isEmpty() && !stored.isEmpty()) {
      told.add(stored.get(stored.size() - 1));
    }
    var appended = Future.<Void>succeededFuture();
    for (Utterance utterance : told) {
      appended =
          appended.compose(
              before -> ledger.facts().append(utterance, System.currentTimeMillis()).mapEmpty());
    }
    return appended;
  }

  private static long recordedMs(long wavBytes) {
    return Math.max(0, wavBytes - WavHeader.LENGTH) / FRAME_BYTES / AudioFrame.SAMPLES_PER_MS;
  }
}
