package dev.baton.launcher;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Utterance;
import java.util.List;
import java.util.stream.Stream;

/**
 * A transcript for a person: a line an utterance.
 *
 * @param asHeard words as they were recognized
 */
record TranscriptText(boolean asHeard) {

  /** Where there is one voice only, nobody is named: a file does not say whose it is. */
  Stream<String> lines(List<Utterance> utterances) {
    boolean several = utterances.stream().map(Utterance::speaker).distinct().count() > 1;
    return utterances.stream()
        .map(
            utterance ->
                "[%s] %s%s"
                    .formatted(
                        time(utterance.startMs()),
                        several ? name(utterance.speaker()) : "",
                        said(utterance)));
  }

  private String said(Utterance utterance) {
    String readable = utterance.readable().text();
    return asHeard || readable.isEmpty() ? utterance.text() : readable;
  }

  private static String name(Speaker speaker) {
    return switch (speaker) {
      case SDR -> "SDR:      ";
      case CUSTOMER -> "Customer: ";
    };
  }

  private static String time(long ms) {
    long tenths = ms / 100;
    return "%d:%02d:%02d.%d"
        .formatted(tenths / 36_000, tenths / 600 % 60, tenths / 10 % 60, tenths % 10);
  }
}
