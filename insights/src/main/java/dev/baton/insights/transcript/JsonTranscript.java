package dev.baton.insights.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Word;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads a transcript that is JSON as {@code transcribe --json} prints it. */
final class JsonTranscript {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String file;
  private final MadeUpTimes times = new MadeUpTimes();

  JsonTranscript(String file) {
    this.file = file;
  }

  Transcript read(String json) throws TranscriptException {
    JsonNode root = parse(json);
    var utterances = root.path("utterances");
    if (!utterances.isArray()) {
      throw new TranscriptException(
          file + ": there is no list \"utterances\" in it; transcribe --json prints one");
    }
    if (utterances.isEmpty()) {
      throw new TranscriptException(file + ": nobody says anything in it");
    }
    Transcript.check(file, utterances.size());
    boolean timed = true;
    for (var utterance : utterances) {
      timed &= timed(utterance);
    }
    var turns = new ArrayList<Turn>();
    for (var utterance : utterances) {
      turns.add(turn(utterance, turns.size() + 1, timed));
    }
    return new Transcript(
        file,
        date(root.path("date")),
        text(root.path("colleague")),
        text(root.path("person")),
        text(root.path("company")),
        timed,
        turns,
        List.of());
  }

  private JsonNode parse(String json) throws TranscriptException {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new TranscriptException(
          "%s: no JSON of one transcript (line %d: %s)"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
    }
  }

  /** Every word has a beginning and an end, the one not after the other. */
  private static boolean timed(JsonNode utterance) {
    var words = utterance.path("words");
    if (!words.isArray()) {
      return false;
    }
    for (var word : words) {
      long start = word.path("startMs").asLong(-1);
      if (start < 0 || word.path("endMs").asLong(-1) < start) {
        return false;
      }
    }
    return true;
  }

  private Turn turn(JsonNode utterance, int line, boolean timed) throws TranscriptException {
    String name = utterance.path("speaker").asText("").toLowerCase(Locale.ROOT);
    var speaker =
        Stream.of(Speaker.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new TranscriptException(
                        "%s: the speaker of utterance %d is \"%s\"; it must be sdr or customer"
                            .formatted(file, line, name)));
    return new Turn(line, name, speaker, words(utterance, timed));
  }

  private List<Word> words(JsonNode utterance, boolean timed) {
    if (!timed) {
      return times.words(Clean.words(utterance.path("text").asText("")));
    }
    var words = new ArrayList<Word>();
    for (var word : utterance.path("words")) {
      double confidence = Math.max(0, Math.min(1, word.path("confidence").asDouble(1)));
      for (String spoken : Clean.words(word.path("word").asText(""))) {
        if (words.size() < Clean.MOST_WORDS) {
          words.add(
              new Word(
                  spoken, word.path("startMs").asLong(), word.path("endMs").asLong(), confidence));
        }
      }
    }
    return words;
  }

  private LocalDate date(JsonNode date) throws TranscriptException {
    String text = text(date);
    try {
      return text == null
          ? null
          : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      throw new TranscriptException(file + ": \"date\" is no date; write it as 2026-03-04");
    }
  }

  private static String text(JsonNode node) {
    String text = node.isTextual() ? Clean.line(node.asText()) : "";
    return text.isEmpty() ? null : text;
  }
}
