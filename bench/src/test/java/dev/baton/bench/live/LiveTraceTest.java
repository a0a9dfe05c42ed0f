package dev.baton.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.bench.report.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTraceTest {

  @TempDir private Path folder;

  @Test
  void countsFromTheFirstPaintOfEachFinal_whenLinesArePaintedAgain() throws IOException {
    var figures =
        figures(
            """
            {"callStartedAt": "2026-11-23T10:00:00Z",
             "lines": [
              {"id":"u0","kind":"final","text":"hi","frameArrivedAtEpochMs":null,"shownAtEpochMs":1795428000100},
              {"id":"u1","kind":"draft","text":"we","frameArrivedAtEpochMs":1795428001000,"shownAtEpochMs":1795428001040},
              {"id":"u1","kind":"draft","text":"we have","frameArrivedAtEpochMs":1795428001300,"shownAtEpochMs":1795428001380},
              {"id":"u1","kind":"final","text":"we have","frameArrivedAtEpochMs":1795428002000,"shownAtEpochMs":1795428002250},
              {"id":"u1","kind":"final","text":"we have","frameArrivedAtEpochMs":1795428002000,"shownAtEpochMs":1795428009000}],
             "utterances": [{"id":"u0","endMs":80,"text":"hi"},{"id":"u1","endMs":1400,"text":"we have"}]}
            """);

    assertThat(figures.rows())
        .containsExactly(
            Figures.row(
                "final, from the arrival of the frame that ended it", 1, 250L, 250L, 500L, 0.5),
            Figures.row("draft, from the arrival of its newest frame", 2, 40L, 80L, 500L, 0.16),
            Figures.row("final, from the end of its last word", 1, 850L, 850L, null, null));
  }

  @Test
  void hasNoFigures_whenNothingWasShown() throws IOException {
    var figures = figures("{\"callStartedAt\": \"2026-11-23T10:00:00Z\", \"lines\": []}");

    assertThat(figures.rows())
        .allSatisfy(row -> assertThat(row.subList(1, 4)).containsExactly(0, null, null));
  }

  @Test
  void saysWhatIsWrong_whenThereIsNoTrace() throws IOException {
    Path gone = folder.resolve("gone.json");
    Path text = Files.writeString(folder.resolve("text.json"), "no trace");

    assertThatThrownBy(() -> LiveTrace.read(gone))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(gone + ": no such file");
    assertThatThrownBy(() -> LiveTrace.read(text))
        .hasMessage(text + ": not a trace of a live call");
  }

  private Figures figures(String json) throws IOException {
    return LiveTrace.read(Files.writeString(folder.resolve("trace.json"), json)).figures();
  }
}
