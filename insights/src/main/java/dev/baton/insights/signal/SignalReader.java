package dev.baton.insights.signal;

import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.language.Recent;
import java.util.List;

/** Reads turns, once for all who judge them. Any number of threads may share it. */
public final class SignalReader {

  /** Of the words that are read; a turn of more says nothing more. */
  private static final int MOST_WORDS = 120;

  private static final int REMEMBERED = 16;

  private record Turn(boolean ours, List<List<String>> before, List<String> words) {}

  private final Recent<Turn, Said> recent = new Recent<>(REMEMBERED);
  private final Encoder encoder;
  private final SignalHead head;

  public SignalReader(Encoder encoder) {
    this.encoder = encoder;
    this.head = SignalHead.of(encoder.weights());
  }

  /**
   * @param before utterances of the other side, in the order in which they were said
   */
  public Said read(boolean ours, List<List<String>> before, List<String> words) {
    return recent.of(
        new Turn(ours, List.copyOf(before), List.copyOf(readable(words))), this::readAfresh);
  }

  private Said readAfresh(Turn turn) {
    var before = Exchange.words(turn.before());
    var read = encoder.readAfter(turn.before(), turn.words());
    return new Said(
        turn.ours(),
        before,
        turn.words(),
        SignalFeatures.of(turn.ours(), before, turn.words()),
        head.read(turn.ours(), read, turn.words().size()));
  }

  /** A turn by itself, which costs less. */
  public SaidAlone readAlone(boolean ours, List<String> words) {
    var some = readable(words);
    return new SaidAlone(encoder.embed(some), SignalFeatures.of(ours, List.of(), some));
  }

  private static List<String> readable(List<String> words) {
    return words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
  }
}
