package dev.baton.insights.repeat;

import dev.baton.insights.embedding.Meaning;
import dev.baton.ledger.recall.Recalled;
import java.util.Base64;

/** What is remembered of a call, and what it means: one place in it. */
public record Known(Remembered said, Meaning meaning) {

  static Known of(Recalled kept) {
    return new Known(
        new Remembered(
            kept.question(),
            kept.utteranceId(),
            kept.startMs(),
            kept.text(),
            kept.answer(),
            kept.answerUtteranceId(),
            kept.answerMs(),
            kept.readableText(),
            kept.readableAnswer()),
        Meaning.of(Base64.getDecoder().decode(kept.meaning())));
  }

  Recalled recalled() {
    return new Recalled(
        said.question(),
        said.utteranceId(),
        said.startMs(),
        said.text(),
        said.answer(),
        said.answerUtteranceId(),
        said.answerMs(),
        said.readableText(),
        said.readableAnswer(),
        Base64.getEncoder().encodeToString(meaning.bytes()));
  }
}
