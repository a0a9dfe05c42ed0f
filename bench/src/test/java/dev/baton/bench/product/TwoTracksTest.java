package dev.baton.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.audio.WavWriter;
import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoTracksTest {

  @TempDir private Path folder;

  @Test
  void areWhatTheTelephoneNetworkPassesOn_whenAPairIsRead() throws IOException {
    write("garage_agent.wav", 8_000, 1_000, 17);
    write("garage_caller.wav", 8_000, -20_000);

    var calls = TwoTracks.in(folder);

    assertThat(calls).hasSize(1);
    assertThat(calls.get(0).name()).isEqualTo("garage");
    assertThat(calls.get(0).of(Speaker.SDR)).containsExactly(passed(1_000), passed(17));
    assertThat(calls.get(0).of(Speaker.CUSTOMER)).containsExactly(passed(-20_000));
  }

  @Test
  void beginAgain_whenAPartIsLongerThanTheCall() {
    var call = new TwoTracks("call", samples(3, 1), samples(2, 101));

    var part = call.part("part", 2, 3);

    assertThat(part.durationMs()).isEqualTo(3);
    assertThat(part.agent()[0]).isEqualTo((short) 17);
    assertThat(part.agent()[8]).isEqualTo((short) 1);
    assertThat(part.caller()[0]).isZero();
    assertThat(part.caller()[8]).isEqualTo((short) 101);
    assertThat(part.caller()[23]).isEqualTo((short) 116);
  }

  @Test
  void areTwoChannelsOfOneLength_whenTheyAreWritten() throws IOException {
    Path file = new TwoTracks("call", samples(3, 1), samples(2, 101)).write(folder);

    try (var wav = WavReader.open(file)) {
      var read = new short[2][(int) wav.frames()];
      wav.read(read);
      assertThat(file).hasFileName("call.wav");
      assertThat(read[Speaker.SDR.channel()]).containsExactly(samples(3, 1));
      assertThat(read[Speaker.CUSTOMER.channel()]).hasSize(24).startsWith(samples(2, 101));
    }
  }

  @Test
  void sayWhatIsWrong_whenThereIsNoPair() throws IOException {
    assertThatThrownBy(() -> TwoTracks.in(folder)).hasMessageStartingWith(folder + ": no pair");
    assertThatThrownBy(() -> TwoTracks.in(folder.resolve("gone")))
        .hasMessage(folder.resolve("gone") + ": no such folder");

    write("a_agent.wav", 8_000, 1);
    assertThatThrownBy(() -> TwoTracks.in(folder))
        .hasMessage(folder.resolve("a_caller.wav") + ": no such file");

    write("a_caller.wav", 16_000, 1);
    assertThatThrownBy(() -> TwoTracks.in(folder))
        .hasMessage(folder.resolve("a_caller.wav") + ": not one channel at 8,000 Hz");
  }

  private void write(String name, int rate, int... samples) throws IOException {
    var pcm = new short[samples.length];
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] = (short) samples[i];
    }
    try (var wav = WavWriter.create(folder.resolve(name), 1, rate)) {
      wav.write(new short[][] {pcm}, pcm.length);
    }
  }

  private static short passed(int sample) {
    return MuLaw.decode(MuLaw.encode((short) sample));
  }

  private static short[] samples(int ms, int first) {
    var samples = new short[ms * AudioFrame.SAMPLES_PER_MS];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (first + i);
    }
    return samples;
  }
}
