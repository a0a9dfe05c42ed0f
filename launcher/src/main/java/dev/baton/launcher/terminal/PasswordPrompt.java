package dev.baton.launcher.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes a password: typed twice and not shown on a terminal, else the first line of the input. */
public final class PasswordPrompt {

  private PasswordPrompt() {}

  /** The password; empty when the two that were typed differ, or none was. */
  public static Optional<String> read(Terminal terminal, String whose) {
    var console = terminal.input() ? System.console() : null;
    if (console == null) {
      return firstLine();
    }
    var typed = console.readPassword("Password of %s: ", whose);
    var again = console.readPassword("The same once more: ");
    return typed == null || again == null || !new String(typed).equals(new String(again))
        ? Optional.empty()
        : Optional.of(new String(typed));
  }

  private static Optional<String> firstLine() {
    try {
      var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return Optional.ofNullable(input.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
