package dev.baton.transcription.recognizer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.ledger.bus.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Vosk says, as JSON: {@code result} and {@code text} at an end, {@code partial} before. */
record VoskResult(List<VoskWord> result, String partial) {

  record VoskWord(String word, double start, double end, @JsonProperty("conf") double confidence) {

    RecognizedWord recognized() {
      return new RecognizedWord(word, start, end, Math.max(0, Math.min(1, confidence)));
    }
  }

  /**
   * @throws IllegalArgumentException when this is not what Vosk says
   */
  static VoskResult read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), VoskResult.class);
  }

  List<RecognizedWord> words() {
    return result == null ? List.of() : result.stream().map(VoskWord::recognized).toList();
  }

  String draft() {
    return partial == null ? "" : partial;
  }
}
