package dev.baton.insights.report;

import static java.util.Comparator.comparing;

import dev.baton.insights.transcript.Transcript;
import dev.baton.insights.transcript.TranscriptException;
import dev.baton.insights.transcript.TranscriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Transcripts of earlier calls, by date; by file name where one has none. */
public final class History {

  private final List<Transcript> calls;

  public History(List<Transcript> calls) {
    this.calls = calls.stream().sorted(comparing(History::key)).toList();
  }

  /** Reads the {@code .txt} and {@code .json} files of a folder. */
  public static History read(Path folder, TranscriptReader reader)
      throws TranscriptException, IOException {
    var calls = new ArrayList<Transcript>();
    for (Path file : files(folder)) {
      calls.add(reader.read(file));
    }
    return new History(calls);
  }

  /** Transcripts in a folder, by name. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(txt|json)"))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Calls of the same customer before this one, earliest first. */
  public List<Transcript> before(Transcript call) {
    return calls.stream()
        .filter(other -> !sameFile(other, call) && other.sameCustomer(call))
        .filter(other -> call.date() == null || other.date() == null || earlier(other, call))
        .toList();
  }

  private static boolean earlier(Transcript one, Transcript other) {
    int dates = one.date().compareTo(other.date());
    return dates < 0 || (dates == 0 && one.file().compareTo(other.file()) < 0);
  }

  private static boolean sameFile(Transcript one, Transcript other) {
    return Path.of(one.file())
        .toAbsolutePath()
        .normalize()
        .equals(Path.of(other.file()).toAbsolutePath().normalize());
  }

  /** Dates sort as text, and before most names. */
  private static String key(Transcript call) {
    return (call.date() == null ? "" : call.date()) + " " + call.file();
  }
}
