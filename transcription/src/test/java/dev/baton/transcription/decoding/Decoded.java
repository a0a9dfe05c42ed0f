package dev.baton.transcription.decoding;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.speech.Scribe;
import dev.baton.transcription.audio.FrameOrder;
import dev.baton.transcription.gate.GateSettings;
import dev.baton.transcription.recognizer.SpeechModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A track's frames, decoded as those of a live call are. */
final class Decoded {

  /** Start of the stream on the call's audio clock. */
  static final long OFFSET_MS = 2_500;

  static final int RENEW_AFTER_MS = 300_000;

  /** Less patient than by default: short recordings have gaps for it. */
  private static final GateSettings GATE = new GateSettings(true, 9, 1_800, 300, 60_000);

  private static final AudioTrack TRACK =
      new AudioTrack("call", "MZ1", Track.OUTBOUND, Speaker.CUSTOMER, OFFSET_MS, "en");

  private Decoded() {}

  static HeardUtterances decoded(List<AudioFrame> frames, SpeechModel model) {
    return decoded(frames, model, RENEW_AFTER_MS);
  }

  static HeardUtterances decoded(List<AudioFrame> frames, SpeechModel model, int renewAfterMs) {
    return decoded(frames, model, renewAfterMs, GATE);
  }

  static HeardUtterances decoded(
      List<AudioFrame> frames, SpeechModel model, int renewAfterMs, GateSettings gate) {
    var heard = new HeardUtterances();
    try (var recognizers = new RecognizerSource(model, renewAfterMs);
        var decoder =
            new Decoding(recognizers, gate, Scribe.NONE)
                .decoder(TRACK, AudioFrame.SAMPLE_RATE, () -> 100, heard)) {
      var order = new FrameOrder(decoder);
      frames.forEach(order::accept);
      order.end();
    }
    return heard;
  }

  static List<AudioFrame> frames(short[] samples, int size) {
    var frames = new ArrayList<AudioFrame>();
    for (int from = 0; from < samples.length; from += size) {
      long at = from / AudioFrame.SAMPLES_PER_MS;
      var pcm = Arrays.copyOfRange(samples, from, Math.min(from + size, samples.length));
      frames.add(new AudioFrame(at, pcm, arrival(at + pcm.length / AudioFrame.SAMPLES_PER_MS)));
    }
    return frames;
  }

  /** When the frame arrives that ends at this time. */
  static long arrival(long endMs) {
    return 1_700_000_000_000L + endMs;
  }
}
