package dev.baton.insights.transcript;

import dev.baton.ledger.speech.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock for transcripts without times: turns come one after the other, each word as long as any.
 */
final class MadeUpTimes {

  private static final long WORD_MS = 400;

  private long at;

  List<Word> words(List<String> spoken) {
    var words = new ArrayList<Word>();
    for (String word : spoken) {
      words.add(new Word(word, at, at + WORD_MS, 1));
      at += WORD_MS;
    }
    return words;
  }
}
