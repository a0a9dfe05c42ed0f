package dev.baton.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Utterance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FileTranscriberIT {

  private static FileTranscriber transcriber;

  @BeforeAll
  static void open() throws Exception {
    transcriber = FileTranscriber.open(TestModel.settings(), done -> {});
  }

  @AfterAll
  static void close() {
    transcriber.close();
  }

  @Test
  void hearsBothSides_whenTheFileHasTwoChannels() throws Exception {
    var transcript = transcriber.transcribe(Recordings.SHORT_CALL, done -> {});

    assertThat(transcript.utterances())
        .extracting(Utterance::speaker, Utterance::text)
        .containsExactly(
            tuple(Speaker.CUSTOMER, "hello who is calling"),
            tuple(Speaker.SDR, "hi my name is sarah how many people make sales calls"),
            tuple(Speaker.CUSTOMER, "we have twelve people why do you ask"),
            tuple(Speaker.SDR, "with our software they save an hour every day"),
            tuple(Speaker.CUSTOMER, "please send me a message"));
  }
}
