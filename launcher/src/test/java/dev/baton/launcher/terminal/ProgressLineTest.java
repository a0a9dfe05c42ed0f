package dev.baton.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final String ERASE = "\r\033[K";

  private final StringWriter written = new StringWriter();

  @Test
  void drawsABarInItsPlace_whenOnATerminal() {
    var line = onTerminal();

    line.begin("call.wav");
    line.at(0.5);
    line.end();

    assertThat(written.toString().split(ERASE.replace("[", "\\["), -1))
        .containsExactly(
            "",
            "call.wav [------------------------]   0 %",
            "call.wav [############------------]  50 %",
            "");
  }

  @Test
  void drawsNothing_whenTheBarWouldLookTheSame() {
    var line = onTerminal();
    line.begin("call.wav");
    line.at(0.5);
    int before = written.getBuffer().length();

    line.at(0.501);

    assertThat(written.getBuffer()).hasSize(before);
  }

  @Test
  void staysWithinTheBar_whenTheShareIsOutOfRange() {
    var line = onTerminal();

    line.begin("call.wav");
    line.at(1.5);

    assertThat(written.toString()).endsWith("[########################] 100 %");
  }

  @Test
  void keepsTheEndOfAName_whenItIsLong() {
    onTerminal().begin("/a/folder/with/a/very/long/path/that/goes/on/and/on/call.wav");

    assertThat(written.toString())
        .hasSizeLessThan(80 + ERASE.length())
        .contains("...")
        .contains("/call.wav [");
  }

  @Test
  void printsOneLineAThing_whenElsewhere() {
    var line = new ProgressLine(new PrintWriter(written), false);

    line.begin("one.wav");
    line.at(0.5);
    line.end();
    line.begin("two.wav");
    line.end();

    assertThat(written.toString().lines()).containsExactly("one.wav ...", "two.wav ...");
  }

  @Test
  void beginsWithTheFirstProgress_whenAThingMayNotHappen() {
    var line = new ProgressLine(new PrintWriter(written), false);

    var progress = line.once("Unpacking");
    assertThat(written.toString()).isEmpty();
    progress.accept(0.1);
    progress.accept(0.2);

    assertThat(written.toString().lines()).containsExactly("Unpacking ...");
  }

  private ProgressLine onTerminal() {
    return new ProgressLine(new PrintWriter(written), true);
  }
}
