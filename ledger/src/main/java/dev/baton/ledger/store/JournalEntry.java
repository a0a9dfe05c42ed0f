package dev.baton.ledger.store;

import dev.baton.ledger.call.Call;
import dev.baton.ledger.insight.InsightChange;
import dev.baton.ledger.speech.Utterance;
import java.util.Objects;
import java.util.stream.Stream;

/** A line of a call's journal; one of its parts is there. */
record JournalEntry(Call call, Utterance utterance, InsightChange insights) {

  JournalEntry {
    if (Stream.of(call, utterance, insights).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("a line of a journal has one part");
    }
  }

  static JournalEntry of(Call call) {
    return new JournalEntry(call, null, null);
  }

  static JournalEntry of(Utterance utterance) {
    return new JournalEntry(null, utterance, null);
  }

  static JournalEntry of(InsightChange insights) {
    return new JournalEntry(null, null, insights);
  }
}
