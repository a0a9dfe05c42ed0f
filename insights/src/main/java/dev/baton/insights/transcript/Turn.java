package dev.baton.insights.transcript;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Word;
import java.util.List;

/**
 * What somebody said without being interrupted.
 *
 * @param line from 1, counting turns
 * @param name of the speaker, as written
 * @param words in lower case; none where nothing was said. Times are made up, in the turns' order,
 *     where the transcript has none
 */
public record Turn(int line, String name, Speaker speaker, List<Word> words) {

  public Turn {
    words = List.copyOf(words);
  }

  public String text() {
    return String.join(" ", words.stream().map(Word::word).toList());
  }
}
