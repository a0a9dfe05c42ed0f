package dev.baton.bench.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.speech.Word;
import dev.baton.transcription.audio.Preparation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/** libvosk fed directly what Baton would feed it: the same samples in the same chunks. */
public final class PreparedDecoding implements AutoCloseable {

  private final Model model;

  /**
   * @param folder a model without dither
   */
  public PreparedDecoding(Path folder) throws IOException {
    LibVosk.setLogLevel(LogLevel.WARNINGS);
    this.model = new Model(folder.toString());
  }

  /**
   * Decodes a whole track with one recognizer.
   *
   * @param samples at 8,000 Hz
   * @param startMs where the first of them lies on the clock that the words' times count on
   */
  public List<Word> words(short[] samples, long startMs) throws IOException {
    var words = new ArrayList<Word>();
    try (var recognizer = new Recognizer(model, Preparation.SAMPLE_RATE)) {
      recognizer.setWords(true);
      var preparation =
          new Preparation(
              AudioFrame.SAMPLE_RATE,
              chunk -> {
                if (recognizer.acceptWaveForm(chunk, chunk.length)) {
                  words.addAll(read(recognizer.getResult(), startMs));
                }
              });
      preparation.accept(samples, samples.length);
      preparation.end();
      words.addAll(read(recognizer.getFinalResult(), startMs));
    }
    return words;
  }

  private record Result(List<Heard> result) {}

  private record Heard(String word, double start, double end, @JsonProperty("conf") double how) {}

  private static List<Word> read(String json, long startMs) {
    var words = Json.read(json.getBytes(StandardCharsets.UTF_8), Result.class).result();
    return words == null
        ? List.of()
        : words.stream()
            .map(
                heard ->
                    new Word(
                        heard.word(),
                        startMs + Math.round(heard.start() * 1_000),
                        startMs + Math.round(heard.end() * 1_000),
                        heard.how()))
            .toList();
  }

  @Override
  public void close() {
    model.close();
  }
}
