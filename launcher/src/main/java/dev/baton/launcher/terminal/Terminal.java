package dev.baton.launcher.terminal;

import java.util.Arrays;

/**
 * Which of the process's streams are a terminal. Java cannot tell them apart, so the start script
 * says it; without it none is.
 */
public record Terminal(boolean input, boolean errors) {

  private static final String PROPERTY = "baton.terminal";

  /** As the script said: {@code in}, {@code err}, both with a comma between, or nothing. */
  public static Terminal ofProcess() {
    var streams = Arrays.asList(System.getProperty(PROPERTY, "").split(","));
    return new Terminal(streams.contains("in"), streams.contains("err"));
  }
}
