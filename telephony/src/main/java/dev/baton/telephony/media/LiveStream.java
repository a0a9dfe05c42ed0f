package dev.baton.telephony.media;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioIntake;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.AudioStream;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.LegRole;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.store.Recordings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Future;

/**
 * A stream that is let in: each frame goes to the recording and to transcription, as far as the
 * call's terms have it, the side that is called through the gate. For one thread.
 */
final class LiveStream {

  private static final Counter RECEIVED =
      Counter.builder("baton.audio.received")
          .description("Audio that came in, of all tracks")
          .baseUnit("seconds")
          .register(Metrics.globalRegistry);

  private final String callId;
  private final AudioStream stream;
  private final KeptTrack inboundRecording;
  private final KeptTrack outboundRecording;
  private final AudioSink inbound;
  private final AnswerGate outbound;
  private boolean transcribed = true;
  private long heardToMs;
  private Future<Void> kept;
  private Future<Void> ended;

  private LiveStream(Call call, AudioStream stream, Recordings recordings, AudioIntake intake) {
    this.callId = call.id();
    this.stream = stream;
    var inboundTrack = track(call, stream, Track.INBOUND);
    var outboundTrack = track(call, stream, Track.OUTBOUND);
    this.inboundRecording = new KeptTrack(inboundTrack, recordings);
    this.outboundRecording = new KeptTrack(outboundTrack, recordings);
    boolean recorded = call.terms().mode().keepsAudio();
    this.inbound = intake.open(inboundTrack, recorded);
    this.outbound = new AnswerGate(intake.open(outboundTrack, recorded), stream.offsetMs());
  }

  static LiveStream open(Call call, AudioStream stream, Recordings recordings, AudioIntake intake) {
    var live = new LiveStream(call, stream, recordings, intake);
    live.follow(call);
    return live;
  }

  private static AudioTrack track(Call call, AudioStream stream, Track track) {
    LegRole role = call.leg(stream.legId()).orElseThrow().role();
    return new AudioTrack(
        call.id(), stream.id(), track, track.speaker(role), stream.offsetMs(), call.language());
  }

  String callId() {
    return callId;
  }

  String streamId() {
    return stream.id();
  }

  void accept(Track track, AudioFrame frame) {
    RECEIVED.increment((double) frame.pcm().length / AudioFrame.SAMPLE_RATE);
    heardToMs = Math.max(heardToMs, endMs(frame));
    (track == Track.INBOUND ? inboundRecording : outboundRecording).accept(frame);
    if (transcribed) {
      (track == Track.INBOUND ? inbound : outbound).accept(frame);
    }
  }

  private static long endMs(AudioFrame frame) {
    return frame.atMs() + frame.pcm().length / AudioFrame.SAMPLES_PER_MS;
  }

  /** The stream as it is where it broke now. */
  AudioStream broken() {
    return stream.brokeAt(stream.offsetMs() + heardToMs);
  }

  /** The call has changed. */
  void follow(Call call) {
    outbound.follow(call);
    if (ended == null) {
      var mode = call.terms().mode();
      inboundRecording.keep(mode.keepsAudio());
      outboundRecording.keep(mode.keepsAudio());
      transcribed = mode.transcribes();
    }
  }

  /** Whether it is still not known if the call was answered. */
  boolean unanswered() {
    return outbound.waits();
  }

  /** See {@link AnswerGate#presumeAnswered()}. */
  void presumeAnswered() {
    outbound.presumeAnswered();
  }

  /** See {@link AnswerGate#presumeUnanswered()}. */
  void presumeUnanswered() {
    outbound.presumeUnanswered();
  }

  /** Whether another stream has taken the place of this one. */
  boolean superseded(Call call) {
    return call.streams().stream()
        .anyMatch(
            other ->
                other.open()
                    && other.legId().equals(stream.legId())
                    && !other.id().equals(stream.id()));
  }

  /** No more audio comes; completes when all of it is kept and with the ledger. */
  Future<Void> end() {
    if (ended == null) {
      kept = Future.join(inboundRecording.end(), outboundRecording.end()).mapEmpty();
      ended = Future.join(kept, inbound.end(), outbound.end()).mapEmpty();
    }
    return ended;
  }

  /** No more audio comes; completes when all of it is kept, whoever still works on it. */
  Future<Void> kept() {
    end();
    return kept;
  }
}
