package dev.baton.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bench.product.TwoTracks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCallsTest {

  private static final int MINUTE = 60 * 8_000;

  @Test
  void sayNotTheSameAtOnce_whenThereIsOneRecording() {
    var said = new short[2 * MINUTE];
    for (int i = 0; i < said.length; i++) {
      said[i] = (short) (i / 8_000);
    }
    var calls = new LoadCalls("call", List.of(new TwoTracks("said", said, said)), 0, 3, 1);

    assertThat(calls.call(0).agent()[0]).isZero();
    assertThat(calls.call(1).agent()[0]).isEqualTo((short) 37);
    assertThat(calls.call(2).caller()[0]).isEqualTo((short) 74);
    assertThat(calls.call(2).agent()).hasSize(MINUTE);
  }

  @Test
  void areNamedAsTheirFiles_whenTheyAreWritten(@TempDir Path folder) throws Exception {
    var said = new TwoTracks("said", new short[MINUTE], new short[MINUTE]);
    var calls = new LoadCalls("call", List.of(said), 0, 2, 1);

    assertThat(calls.write(folder))
        .containsExactly(folder.resolve("call-0.wav"), folder.resolve("call-1.wav"))
        .allSatisfy(file -> assertThat(file).exists());
  }
}
