package dev.baton.transcription.peer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.bus.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * libvosk as its own Java example uses it: one recognizer a channel, fed 4,096 bytes at a time, its
 * partial result asked for after each. One model for any number of threads.
 */
public final class Libvosk implements AutoCloseable {

  private static final int PIECE = 2_048;

  private final Model model;

  /**
   * @param folder an unpacked model
   */
  public Libvosk(Path folder) throws IOException {
    LibVosk.setLogLevel(LogLevel.WARNINGS);
    this.model = new Model(folder.toString());
  }

  /**
   * @param startS where its first word begins, in seconds
   */
  public record Said(double startS, String text) {}

  /**
   * @param said in order
   * @param cpuMs CPU time of the thread that decodes, reading included
   */
  public record Heard(List<Said> said, long cpuMs) {}

  /** Transcribes one channel of a file. */
  public Heard hear(Path wav, int channel) throws IOException {
    long before = cpuNanos();
    var said = new ArrayList<Said>();
    try (var in = WavReader.open(wav);
        var recognizer = new Recognizer(model, in.sampleRate())) {
      recognizer.setWords(true);
      decode(in, channel, recognizer, said);
    }
    return new Heard(said, TimeUnit.NANOSECONDS.toMillis(cpuNanos() - before));
  }

  private static void decode(WavReader in, int channel, Recognizer recognizer, List<Said> said)
      throws WavException {
    var samples = new short[in.channels()][PIECE];
    for (int count = in.read(samples); count >= 0; count = in.read(samples)) {
      if (recognizer.acceptWaveForm(samples[channel], count)) {
        add(recognizer.getResult(), said);
      } else {
        recognizer.getPartialResult();
      }
    }
    add(recognizer.getFinalResult(), said);
  }

  private static void add(String json, List<Said> said) {
    var result = Json.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    var words = result.path("result");
    if (!words.isEmpty()) {
      said.add(new Said(words.get(0).path("start").asDouble(), result.path("text").asText()));
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Override
  public void close() {
    model.close();
  }
}
