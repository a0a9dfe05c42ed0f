package dev.baton.bench.product;

import static dev.baton.bench.product.RunningProduct.result;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * What the ledger has of a call that is over. Times are on the call's audio clock.
 *
 * @param recording samples by channel, from the clock's zero on
 */
@SuppressWarnings("ArrayRecordComponent") // minutes of audio: no copies
public record KeptCall(Call call, List<Utterance> utterances, short[][] recording) {

  private static final int FRAME = 20 * AudioFrame.SAMPLES_PER_MS;

  /** The answer lets the customer's audio through on this grid of the stream's clock. */
  private static final long GATE_GRID_MS = 200;

  private static KeptCall read(String callId, Ledger ledger) throws IOException, TimeoutException {
    long length = result(ledger.recordings().wavLength(callId));
    Path file = Files.createTempFile("recording", ".wav");
    try {
      Files.write(file, result(ledger.recordings().wav(callId, 0, length - 1)).getBytes());
      try (var wav = WavReader.open(file)) {
        var samples = new short[wav.channels()][(int) wav.frames()];
        wav.read(samples);
        return new KeptCall(
            result(ledger.calls().find(callId)).orElseThrow(),
            result(ledger.facts().of(callId)).utterances(),
            samples);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Reads calls from the store of a product that has stopped. */
  public static List<KeptCall> read(Settings settings, List<String> callIds)
      throws IOException, TimeoutException {
    var vertx = Vertx.vertx();
    try (var ledger = Ledgers.open(vertx, settings)) {
      var calls = new ArrayList<KeptCall>();
      for (String callId : callIds) {
        calls.add(read(callId, ledger));
      }
      return calls;
    } finally {
      result(vertx.close());
    }
  }

  public List<Word> words(Speaker speaker) {
    return utterances.stream()
        .filter(utterance -> utterance.speaker() == speaker)
        .flatMap(utterance -> utterance.words().stream())
        .toList();
  }

  /** Where transcription began to listen: with the stream, to the customer with the answer. */
  public long heardFromMs(Speaker speaker) {
    long streamMs = call.streams().get(0).offsetMs();
    if (speaker == Speaker.SDR) {
      return streamMs;
    }
    long answeredMs = Math.max(0, call.progress().answeredAtMs() - streamMs);
    return streamMs + answeredMs / GATE_GRID_MS * GATE_GRID_MS;
  }

  /** The samples that transcription was given. */
  public short[] heard(Speaker speaker) {
    short[] all = recording[speaker.channel()];
    return Arrays.copyOfRange(
        all, (int) heardFromMs(speaker) * AudioFrame.SAMPLES_PER_MS, all.length);
  }

  /** Whether the recording holds these samples, one after the other. */
  public boolean holds(short[] samples, Speaker speaker) {
    short[] all = recording[speaker.channel()];
    int first = (int) call.streams().get(0).offsetMs() * AudioFrame.SAMPLES_PER_MS;
    for (int from = first; from + samples.length <= all.length; from += FRAME) {
      if (Arrays.equals(all, from, from + samples.length, samples, 0, samples.length)) {
        return true;
      }
    }
    return false;
  }
}
