package dev.baton.launcher;

import dev.baton.launcher.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** Where the process begins. */
public final class Main {

  private static final String HOME = "baton.home";

  private Main() {}

  /**
   * Ends the process: 0 when all went well, 1 when something failed, 2 when it was called wrongly
   * or given a broken file.
   */
  public static void main(String[] args) {
    var home = Optional.ofNullable(System.getProperty(HOME)).map(Path::of);
    var command = new BatonCommand(System.getenv(), home, Terminal.ofProcess());
    int code =
        new CommandLine(command)
            .setOut(utf8(FileDescriptor.out))
            .setErr(utf8(FileDescriptor.err))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Failures::wrongUsage)
            .setExecutionExceptionHandler(Failures::failed)
            .execute(args);
    System.exit(code);
  }

  /** Whatever the locale: not every transcript is in English. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
