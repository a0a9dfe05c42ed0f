package dev.baton.transcription.decoding;

import dev.baton.ledger.speech.Draft;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is heard on a track. */
final class HeardUtterances implements UtteranceListener {

  final List<Draft> drafts = new ArrayList<>();
  final List<Utterance> utterances = new ArrayList<>();
  final List<Long> arrivals = new ArrayList<>();
  final List<RuntimeException> failures = new ArrayList<>();

  @Override
  public void draft(Draft draft) {
    drafts.add(draft);
  }

  @Override
  public void utterance(Utterance utterance, long frameArrivedAt) {
    utterances.add(utterance);
    arrivals.add(frameArrivedAt);
  }

  @Override
  public void failed(RuntimeException failure) {
    failures.add(failure);
  }
}
