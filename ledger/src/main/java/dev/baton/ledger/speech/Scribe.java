package dev.baton.ledger.speech;

import java.util.List;

/** Writes down, for a person, what was recognized. Pure; any number of threads may share it. */
@FunctionalInterface
public interface Scribe {

  /** Writes nothing down: only the words are kept. */
  Scribe NONE = (language, words) -> ReadableText.NONE;

  /**
   * @param language of the call, as in {@link Utterance}
   * @param words of one utterance, in order
   * @return {@link ReadableText#NONE} in a language that it does not write
   */
  ReadableText write(String language, List<Word> words);
}
