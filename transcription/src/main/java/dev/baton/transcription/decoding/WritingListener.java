package dev.baton.transcription.decoding;

import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;

/** Writes utterances down for a person before they are handed on. */
record WritingListener(Decoding decoding, UtteranceListener next) implements UtteranceListener {

  @Override
  public void draft(Draft draft) {
    next.draft(draft);
  }

  @Override
  public void utterance(Utterance utterance, long frameArrivedAt) {
    next.utterance(decoding.written(utterance), frameArrivedAt);
  }

  @Override
  public void failed(RuntimeException failure) {
    next.failed(failure);
  }
}
