package dev.baton.bench.peer;

import dev.baton.bench.report.ProcessUse;
import dev.baton.ledger.bus.Json;
import dev.baton.transcription.peer.Libvosk;
import dev.baton.transcription.peer.LibvoskProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What libvosk alone uses for many files at once, in a process of its own. */
public final class LibvoskLoad {

  private static final int CHANNELS = 2;

  private LibvoskLoad() {}

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
    var process = LibvoskProcess.process(LibvoskLoad.class, arguments).start();
    try (var out = process.getInputStream()) {
      byte[] json = out.readAllBytes();
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("libvosk's process ended with " + exit);
      }
      return Json.read(json, ProcessUse.class);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The process itself. */
  public static void main(String... arguments) throws Exception {
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
