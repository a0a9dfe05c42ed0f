package dev.baton.bench.peer;

import dev.baton.bench.report.ProcessUse;
import dev.baton.ledger.bus.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** libvosk alone in a process of its own, so that what it uses can be told from the product's. */
public final class LibvoskProcess {

  private static final int CHANNELS = 2;
  private static final String ONE = "--one";

  /** An allocator that Baton is started with: libvosk alone has the system's. */
  private static final String PRELOADED = "LD_PRELOAD";

  private LibvoskProcess() {}

  /**
   * Decodes both channels of files, as fast as it goes, on as many threads as there are cores;
   * waits for the end.
   *
   * @param model folder of an unpacked model
   * @return what the process used from when the model was loaded, and its memory at most
   */
  public static ProcessUse run(Path model, List<Path> wavs)
      throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of(model.toString()));
    wavs.forEach(wav -> arguments.add(wav.toString()));
    return Json.read(output(arguments), ProcessUse.class);
  }

  /** Decodes the first channel of a file; waits for the end. */
  public static Libvosk.Heard hear(Path model, Path wav) throws IOException, InterruptedException {
    return Json.read(output(List.of(model.toString(), ONE, wav.toString())), Libvosk.Heard.class);
  }

  private static byte[] output(List<String> arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LibvoskProcess.class.getName()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().remove(PRELOADED);
    var process = builder.start();
    try (var out = process.getInputStream()) {
      byte[] json = out.readAllBytes();
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("libvosk's process ended with " + exit);
      }
      return json;
    } finally {
      process.destroyForcibly();
    }
  }

  /** The process itself. */
  public static void main(String... arguments) throws Exception {
    if (arguments[1].equals(ONE)) {
      try (var libvosk = new Libvosk(Path.of(arguments[0]))) {
        System.out.println(Json.text(libvosk.hear(Path.of(arguments[2]), 0)));
      }
      return;
    }
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (var libvosk = new Libvosk(Path.of(arguments[0]))) {
      var before = ProcessUse.now();
      var decodings = new ArrayList<Callable<Libvosk.Heard>>();
      for (String wav : Arrays.asList(arguments).subList(1, arguments.length)) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          int one = channel;
          decodings.add(() -> libvosk.hear(Path.of(wav), one));
        }
      }
      for (var heard : threads.invokeAll(decodings)) {
        heard.get();
      }
      var after = ProcessUse.now();
      System.out.println(
          Json.text(new ProcessUse(after.cpuMs() - before.cpuMs(), after.mostMemoryMb())));
    } finally {
      threads.shutdown();
    }
  }
}
