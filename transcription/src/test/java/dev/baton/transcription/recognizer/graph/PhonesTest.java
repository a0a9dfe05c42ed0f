package dev.baton.transcription.recognizer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhonesTest {

  @TempDir private Path folder;

  @Test
  void countsEachSoundInEachPlace_behindThoseThatAreNone() {
    assertThat(Phones.of("aa", Place.BEGIN)).isEqualTo(11);
    assertThat(Phones.of("zh", Place.SINGLETON)).isEqualTo(Phones.END - 1);
    assertThat(Phones.place(Phones.of("b", Place.END))).isEqualTo(Place.END);
    assertThat(Phones.place(10)).isNull();
  }

  @Test
  void refusesAModelWithOtherSounds() throws Exception {
    Path other = Files.writeString(folder.resolve("word_boundary.int"), "1 nonword\n2 begin\n");
    assertThatThrownBy(() -> Phones.check(other))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("CMU");
  }
}
