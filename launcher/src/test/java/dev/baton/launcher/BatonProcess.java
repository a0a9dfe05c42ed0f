package dev.baton.launcher;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own, started as the start script starts it. */
final class BatonProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final Path out;
  private final Path err;

  private BatonProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static BatonProcess start(String... arguments) {
    return start(Map.of(), arguments);
  }

  /** With these variables in its environment, and none of Baton's own otherwise. */
  static BatonProcess start(Map<String, String> environment, String... arguments) {
    Path home = Path.of(System.getProperty("baton.home"));
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Dbaton.home=" + home, "-cp", home.resolve("lib") + "/*"));
    command.add("dev.baton.launcher.Main");
    command.addAll(List.of(arguments));
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "process-");
      var builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(name -> name.matches("BATON_.*|MONGODB_URI"));
      builder.environment().putAll(environment);
      Path out = folder.resolve("out");
      Path err = folder.resolve("err");
      return new BatonProcess(
          builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives it something to read, and nothing more. */
  BatonProcess type(String line) {
    try (var input = process.outputWriter()) {
      input.write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Waits for its end. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("it goes on: " + out() + err());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for a line on stdout that begins so; fails when the process ends without it. */
  String line(String beginning) {
    return awaitLine(out, beginning);
  }

  /** As {@link #line}, on stderr. */
  String errLine(String beginning) {
    return awaitLine(err, beginning);
  }

  private String awaitLine(Path stream, String beginning) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              boolean ended = !process.isAlive();
              var found =
                  lines(stream).stream().filter(line -> line.startsWith(beginning)).findFirst();
              if (found.isEmpty() && ended) {
                throw new IllegalStateException("it ended: " + err());
              }
              return found;
            },
            Optional::isPresent)
        .orElseThrow();
  }

  List<String> out() {
    return lines(out);
  }

  List<String> err() {
    return lines(err);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL, whose work is done when this returns. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    kill();
  }
}
