package dev.baton.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.bus.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * libvosk as its own Java example uses it: one recognizer a channel, fed 4,096 bytes at a time. One
 * model for any number of threads.
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
   * @param cpuMs CPU time of the thread that decodes, reading included
   */
  public record Heard(String text, long cpuMs) {}

  /** Transcribes one channel of a file. */
  public Heard hear(Path wav, int channel) throws IOException {
    long before = cpuNanos();
    var text = new ArrayList<String>();
    try (var in = WavReader.open(wav);
        var recognizer = new Recognizer(model, in.sampleRate())) {
      recognizer.setWords(true);
      var samples = new short[in.channels()][PIECE];
      for (int count = in.read(samples); count >= 0; count = in.read(samples)) {
        if (recognizer.acceptWaveForm(samples[channel], count)) {
          text.add(textOf(recognizer.getResult()));
        }
      }
      text.add(textOf(recognizer.getFinalResult()));
    }
    return new Heard(String.join(" ", text), TimeUnit.NANOSECONDS.toMillis(cpuNanos() - before));
  }

  private static String textOf(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class).path("text").asText();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Override
  public void close() {
    model.close();
  }
}
