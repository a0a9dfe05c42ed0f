package dev.baton.transcription.recognizer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.ledger.bus.Json;
import dev.baton.transcription.recognizer.graph.AddedWord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Vosk says, as JSON: {@code result} and {@code text} at an end, {@code partial} before. */
record VoskResult(List<VoskWord> result, String partial) {

  record VoskWord(String word, double start, double end, @JsonProperty("conf") double confidence) {

    /** What was added as one word may be several: they share its time. */
    Stream<RecognizedWord> recognized() {
      var words = AddedWord.words(word);
      double each = (end - start) / words.size();
      double certain = Math.max(0, Math.min(1, confidence));
      return IntStream.range(0, words.size())
          .mapToObj(
              i ->
                  new RecognizedWord(
                      words.get(i),
                      start + i * each,
                      i + 1 == words.size() ? end : start + (i + 1) * each,
                      certain));
    }
  }

  /**
   * @throws IllegalArgumentException when this is not what Vosk says
   */
  static VoskResult read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), VoskResult.class);
  }

  List<RecognizedWord> words() {
    return result == null ? List.of() : result.stream().flatMap(VoskWord::recognized).toList();
  }

  String draft() {
    return partial == null
        ? ""
        : Stream.of(partial.split(" ", -1))
            .map(AddedWord::words)
            .flatMap(List::stream)
            .collect(Collectors.joining(" "));
  }
}
