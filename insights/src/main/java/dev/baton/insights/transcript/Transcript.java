package dev.baton.insights.transcript;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.speech.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A call that was written down.
 *
 * @param file as it was asked for
 * @param date null where unknown, and so are {@code colleague}, {@code person} and {@code company}
 * @param timed whether the words' times are those of the call
 * @param warnings what was passed over, for people
 */
public record Transcript(
    String file,
    LocalDate date,
    String colleague,
    String person,
    String company,
    boolean timed,
    List<Turn> turns,
    List<String> warnings) {

  /** A day of talk, a turn every four seconds. */
  static final int MOST_TURNS = 20_000;

  private static final String PREFIX = "turn-";

  public Transcript {
    turns = List.copyOf(turns);
    warnings = List.copyOf(warnings);
  }

  static void check(String file, int turns) throws TranscriptException {
    if (turns > MOST_TURNS) {
      throw new TranscriptException(
          "%s: more than %,d turns; is it one call?".formatted(file, MOST_TURNS));
    }
  }

  /** Of turns with words, in their order. */
  public List<Utterance> utterances() {
    return turns.stream().filter(turn -> !turn.words().isEmpty()).map(this::utterance).toList();
  }

  private Utterance utterance(Turn turn) {
    var words = turn.words();
    return new Utterance(
        PREFIX + turn.line(),
        file,
        file,
        turn.speaker() == Speaker.SDR ? Track.INBOUND : Track.OUTBOUND,
        turn.speaker(),
        Language.of(turn.text()),
        words.get(0).startMs(),
        words.get(words.size() - 1).endMs(),
        turn.text(),
        words.stream().mapToDouble(Word::confidence).average().orElseThrow(),
        words);
  }

  /** The turn that an utterance of {@link #utterances} is. */
  public static int line(String utteranceId) {
    return Integer.parseInt(utteranceId.substring(PREFIX.length()));
  }

  /** The turn of this speaker in which a word began then. */
  public Optional<Turn> turnAt(Speaker speaker, long ms) {
    return turns.stream()
        .filter(turn -> turn.speaker() == speaker)
        .filter(turn -> turn.words().stream().anyMatch(word -> word.startMs() == ms))
        .findFirst();
  }

  /**
   * Whether both are about the same customer: nothing said of company and person tells them apart.
   */
  public boolean sameCustomer(Transcript other) {
    return (company != null && other.company != null)
        ? company.equalsIgnoreCase(other.company)
        : person == null || other.person == null || person.equalsIgnoreCase(other.person);
  }
}
