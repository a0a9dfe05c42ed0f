package dev.baton.transcription.live;

import dev.baton.ledger.Topics;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.speech.TranscriptLag;
import dev.baton.ledger.store.Facts;
import dev.baton.ledger.store.Jobs;
import dev.baton.transcription.decoding.Decoding;
import dev.baton.transcription.decoding.DecodingPool;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a recognizer for each track of live audio. Tracks opened before {@link #start} wait for it,
 * as does their audio. Thread-safe.
 */
public final class TranscriptionIntake implements AudioIntake {

  /**
   * Beyond what the machine can, finals lag, since calls are silent at times and end: so many times
   * what it can are let to.
   */
  static final int OVERBOOKED = 2;

  /** Of each track, what a stop waits for: some seconds, however many calls there are. */
  private static final long DONE_AT_THE_END_MS = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(TranscriptionIntake.class);

  private final DecodingPool pool;
  private final Backlog backlog;
  private final Jobs jobs;
  private final int mostCalls;
  private final UnfinishedCalls unfinished;
  private final Pressure pressure = new Pressure();
  private final Capacity capacity;

  private final Set<LiveTrack> open = new LinkedHashSet<>();
  private final Set<LaterTrack> unnoted = new HashSet<>();
  private Consumer<LiveTrack> beginning;
  private volatile boolean closed;
  private Context context;

  /**
   * @param pool where tracks are decoded
   * @param backlog where audio waits that cannot be decoded at once
   * @param jobs where calls are noted that come beyond the most, and those that are not decoded to
   *     their end yet
   * @param mostCalls that are transcribed while they go on; 0 for {@link #OVERBOOKED} times what
   *     the machine can, as it is measured
   */
  public TranscriptionIntake(DecodingPool pool, Backlog backlog, Jobs jobs, int mostCalls) {
    this.pool = pool;
    this.backlog = backlog;
    this.jobs = jobs;
    this.unfinished = new UnfinishedCalls(jobs);
    this.mostCalls = mostCalls;
    this.capacity = new Capacity(pool.threads(), Overhead.ofThisProcess());
  }

  /** Measures what decoding costs here; takes a second or two, on a thread of the pool. */
  public void measure(Decoding decoding) {
    try {
      capacity.measure(decoding);
      LOG.info(
          "decoding takes {} CPU seconds a second of speech: about {} calls at a time on {} threads",
          "%.3f".formatted(capacity.cpuPerSecond()),
          capacity.calls(),
          pool.threads());
    } catch (IOException | RuntimeException e) {
      // A product that stops right after its start closes the model meanwhile.
      if (!closed) {
        LOG.warn("what decoding costs here cannot be measured; it is learnt from calls", e);
      }
    }
  }

  /**
   * From now on audio is decoded.
   *
   * @param context where drafts are published and the ledger is called
   */
  public synchronized void start(Decoding decoding, Facts facts, Context context) {
    this.context = context;
    beginning =
        sink -> {
          var track = sink.track();
          var publisher = new Publisher(track, facts, context);
          var decoder =
              decoding.decoder(track, AudioFrame.SAMPLE_RATE, pressure::draftEveryMs, publisher);
          sink.begin(decoder, publisher, pool, new LiveTrack.Meters(pressure, capacity));
        };
    open.forEach(beginning);
    context.owner().setPeriodic(UnfinishedCalls.EVERY.toMillis(), lives -> unfinished.putOff());
    Topics.FORGOTTEN.listen(context.owner(), call -> drop(call.callId()));
  }

  @Override
  public synchronized AudioSink open(AudioTrack track, boolean recorded) {
    if (!closed && recorded && isTooMuch(track)) {
      return later(track);
    }
    var sink = new LiveTrack(track, recorded, backlog, recorded ? this::ends : unrecorded -> {});
    if (closed) {
      LOG.atWarn()
          .addKeyValue("callId", track.callId())
          .log("not transcribed, transcription has stopped");
      sink.abandon();
      return sink;
    }
    open.add(sink);
    sink.ended().onComplete(done -> forget(sink));
    if (beginning != null) {
      beginning.accept(sink);
    }
    return sink;
  }

  private void ends(LiveTrack sink) {
    String callId = sink.track().callId();
    unfinished.ended(callId);
    sink.ended().onComplete(done -> unfinished.done(callId));
  }

  private synchronized void drop(String callId) {
    open.stream().filter(sink -> sink.track().callId().equals(callId)).forEach(LiveTrack::drop);
  }

  /** A call of which one track is transcribed has its others transcribed, too. */
  private boolean isTooMuch(AudioTrack track) {
    long most = mostCalls > 0 ? mostCalls : (long) OVERBOOKED * capacity.calls();
    var calls = new HashSet<String>();
    open.forEach(sink -> calls.add(sink.track().callId()));
    return calls.size() >= most && !calls.contains(track.callId());
  }

  private AudioSink later(AudioTrack track) {
    LOG.atWarn()
        .addKeyValue("callId", track.callId())
        .log(
            "too much to transcribe at a time: track {} of stream {} is transcribed from its"
                + " recording, once the call is over",
            track.track(),
            track.streamId());
    if (context != null) {
      var lag = new TranscriptLag(track.callId(), track.speaker(), 0, 0, true);
      context.runOnContext(ignored -> Topics.LAG.publish(context.owner(), lag));
    }
    unfinished.keep(track.callId());
    var sink = new LaterTrack(track, jobs);
    unnoted.add(sink);
    sink.end().onComplete(done -> forget(sink));
    return sink;
  }

  private synchronized void forget(LiveTrack sink) {
    open.remove(sink);
  }

  private synchronized void forget(LaterTrack sink) {
    unnoted.remove(sink);
  }

  /** How much there is to do. */
  public synchronized Load load() {
    return new Load(
        open.size(),
        open.stream().mapToLong(sink -> sink.queue().waitingMs()).max().orElse(0),
        pool.busy(),
        pool.threads(),
        pool.cpuMs(),
        capacity.calls());
  }

  /**
   * Ends every open track and completes when all that was heard is with the ledger; nothing opens
   * after it. What would take long and is in a recording is transcribed from that by the next start
   * or another node. What waits for a start that has not come is lost.
   */
  public Future<Void> close() {
    return Future.join(endAll()).eventually(unfinished::settled).mapEmpty();
  }

  private synchronized List<Future<Void>> endAll() {
    closed = true;
    List.copyOf(unnoted).forEach(LaterTrack::abandon);
    var ending = List.copyOf(open);
    if (beginning == null) {
      ending.forEach(LiveTrack::abandon);
    }
    var ends = ending.stream().map(LiveTrack::end).toList();
    if (beginning != null) {
      ending.forEach(this::leave);
    }
    return ends;
  }

  /** From the last utterance that is stored, whoever transcribes the recording goes on. */
  private void leave(LiveTrack sink) {
    long waitingMs = sink.queue().waitingMs();
    if (sink.recorded() && waitingMs > DONE_AT_THE_END_MS) {
      unfinished.keep(sink.track().callId());
      sink.drop();
      LOG.atInfo()
          .addKeyValue("callId", sink.track().callId())
          .log("{} ms are left to be transcribed from the recording", waitingMs);
    }
  }
}
