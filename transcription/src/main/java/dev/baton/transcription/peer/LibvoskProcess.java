package dev.baton.transcription.peer;

import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.bus.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * libvosk alone in a process of its own, so that nothing of Baton's bears on it: with the system's
 * allocator, and a model that it loads itself. It takes files one after the other, the channels of
 * each side by side. For one thread.
 */
public final class LibvoskProcess implements AutoCloseable {

  /** An allocator that Baton is started with: libvosk alone has the system's. */
  private static final List<String> OF_BATON = List.of("LD_PRELOAD", "MALLOC_CONF");

  private final Process process;
  private final BufferedWriter asked;
  private final BufferedReader answers;

  private LibvoskProcess(Process process) {
    this.process = process;
    this.asked =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * What is said in a file.
   *
   * @param text of all channels, in the order in which it is said
   * @param cpuMs CPU time of the threads that decoded
   */
  public record Heard(String text, long cpuMs) {}

  /**
   * @param model folder of an unpacked model
   */
  public static LibvoskProcess start(Path model) throws IOException {
    return new LibvoskProcess(process(LibvoskProcess.class, List.of(model.toString())).start());
  }

  /** A Java process that has what this one has, but for its allocator. */
  public static ProcessBuilder process(Class<?> main, List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeAll(OF_BATON);
    return builder;
  }

  /**
   * Transcribes a file; waits for its end.
   *
   * @throws IOException when the process ended in it
   */
  public Heard hear(Path wav) throws IOException {
    asked.write(Json.text(wav.toString()));
    asked.newLine();
    asked.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("libvosk's process ended");
    }
    return Json.read(answer.getBytes(StandardCharsets.UTF_8), Heard.class);
  }

  /** Ends the process, whatever it is at. Idempotent. */
  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The process itself: a JSON text a line in, an answer a line out. */
  public static void main(String... arguments) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var libvosk = new Libvosk(Path.of(arguments[0]))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String wav = Json.read(line.getBytes(StandardCharsets.UTF_8), String.class);
        System.out.println(Json.text(heard(libvosk, Path.of(wav))));
      }
    }
  }

  private static Heard heard(Libvosk libvosk, Path wav) throws Exception {
    int channels;
    try (var in = WavReader.open(wav)) {
      channels = in.channels();
    }
    var threads = Executors.newFixedThreadPool(channels);
    try {
      var decodings = new ArrayList<Callable<Libvosk.Heard>>();
      for (int channel = 0; channel < channels; channel++) {
        int one = channel;
        decodings.add(() -> libvosk.hear(wav, one));
      }
      long cpuMs = 0;
      var said = new ArrayList<Libvosk.Said>();
      for (var heard : threads.invokeAll(decodings)) {
        said.addAll(heard.get().said());
        cpuMs += heard.get().cpuMs();
      }
      said.sort(Comparator.comparingDouble(Libvosk.Said::startS));
      return new Heard(
          said.stream().map(Libvosk.Said::text).collect(Collectors.joining(" ")), cpuMs);
    } finally {
      threads.shutdown();
    }
  }
}
