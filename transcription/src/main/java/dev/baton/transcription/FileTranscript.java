package dev.baton.transcription;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.ledger.bus.Json;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What is said in a file.
 *
 * @param file as it was asked for
 * @param audioMs length of the file
 * @param cpuMs CPU time that decoding took
 * @param gatedShare share of the audio, of all channels, that was left out as silence, from 0 to 1
 * @param utterances by start; times count from the start of the file
 * @param finalLagsMs of each utterance, in no order: from the end of its last word until it would
 *     have been there, if the audio had come at the pace of a call and a core had been free for it
 */
public record FileTranscript(
    Path file,
    long audioMs,
    long cpuMs,
    double gatedShare,
    List<Utterance> utterances,
    List<Long> finalLagsMs) {

  public FileTranscript {
    utterances = List.copyOf(utterances);
    finalLagsMs = List.copyOf(finalLagsMs);
  }

  /**
   * As one line of JSON: {@code
   * {"file","audioMs","cpuMs","gatedShare","utterances":[{"id","speaker","track",
   * "startMs","endMs","text","readable","readableSpans","confidence",
   * "words":[{"word","startMs","endMs","confidence"}]}]}}, speaker and track in lower case. What is
   * readable and its spans are as in {@link dev.baton.ledger.speech.ReadableText}.
   */
  public String json() {
    return Json.text(
        new Document(
            file.toString(),
            audioMs,
            cpuMs,
            gatedShare,
            utterances.stream().map(Line::of).toList()));
  }

  private record Document(
      @JsonProperty("file") String file,
      @JsonProperty("audioMs") long audioMs,
      @JsonProperty("cpuMs") long cpuMs,
      @JsonProperty("gatedShare") double gatedShare,
      @JsonProperty("utterances") List<Line> utterances) {}

  private record Line(
      @JsonProperty("id") String id,
      @JsonProperty("speaker") String speaker,
      @JsonProperty("track") String track,
      @JsonProperty("startMs") long startMs,
      @JsonProperty("endMs") long endMs,
      @JsonProperty("text") String text,
      @JsonProperty("readable") String readable,
      @JsonProperty("readableSpans") List<Integer> readableSpans,
      @JsonProperty("confidence") double confidence,
      @JsonProperty("words") List<Word> words) {

    static Line of(Utterance utterance) {
      return new Line(
          utterance.id(),
          lower(utterance.speaker()),
          lower(utterance.track()),
          utterance.startMs(),
          utterance.endMs(),
          utterance.text(),
          utterance.readable().text(),
          utterance.readable().spans(),
          utterance.confidence(),
          utterance.words());
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }
}
