package dev.baton.transcription.recognizer.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFileTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, 40})
  void saysThatAFileIsBroken(int length) throws Exception {
    var bytes =
        GraphFile.written(GraphFile.allocate(40).putInt(0x7eb2fdd6).putInt(1_000_000).position(40));
    Path file = folder.resolve("HCLr.fst");
    Files.write(file, Arrays.copyOf(bytes, length));
    assertThatThrownBy(() -> GraphFile.read(file, LexiconGraph::read))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("HCLr.fst");
  }
}
