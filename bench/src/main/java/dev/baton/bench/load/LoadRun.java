package dev.baton.bench.load;

import dev.baton.bench.peer.LibvoskLoad;
import dev.baton.bench.product.CallFeed;
import dev.baton.bench.product.RunningProduct;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.report.Figures;
import dev.baton.bench.report.ProcessUse;
import dev.baton.ledger.settings.Settings;
import dev.baton.transcription.recognizer.DecoderCpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays calls side by side at real-time pace, then has libvosk decode the same audio.
 *
 * @param calls how many
 * @param minutes how long each is
 */
public record LoadRun(int calls, int minutes) {

  private static final long MINUTE_MS = 60_000;

  /**
   * So far apart are the places of a recording at which calls begin: no two say the same at once.
   */
  private static final long APART_MS = 37_000;

  private static final long LONGER_MINUTES = 10;

  /** How the names of transcription's threads begin. */
  private static final String DECODING = "transcription-";

  /**
   * @param settings with an empty data folder and the speech model
   * @param audio what is said in calls, one after the other
   * @param shippedModel for libvosk alone
   * @param folder for the calls' recordings
   */
  public List<Figures> figures(
      Settings settings, List<TwoTracks> audio, Path shippedModel, Path folder) throws Exception {
    var recordings = write(audio, folder);
    var lags = new Lags();
    var product = play(settings, recordings, folder, lags);
    var libvosk = LibvoskLoad.run(shippedModel, recordings);
    return List.of(
        use("Load: " + calls + " calls of " + minutes + " min at real-time pace", product, libvosk),
        lags.figures("Lag of words in these calls"));
  }

  private List<Path> write(List<TwoTracks> audio, Path folder) throws IOException {
    Files.createDirectories(folder);
    var written = new ArrayList<Path>();
    for (int i = 0; i < calls; i++) {
      var call = audio.get(i % audio.size());
      written.add(call.part("call-" + i, i * APART_MS, minutes * MINUTE_MS).write(folder));
    }
    return written;
  }

  /**
   * @param libvoskCpuMs the part of it that was spent inside of libvosk
   * @param decodingCpuMs what the threads took that decode, libvosk included
   * @param javaCpuMs what all Java threads took that are still there
   */
  private record Played(ProcessUse use, long libvoskCpuMs, long decodingCpuMs, long javaCpuMs) {}

  private Played play(Settings settings, List<Path> recordings, Path folder, Lags lags)
      throws Exception {
    try (var product = RunningProduct.start(settings, folder)) {
      var before = ProcessUse.now();
      long libvoskBefore = DecoderCpu.ms();
      long decodingBefore = ProcessUse.cpuMsOfThreads(DECODING);
      long javaBefore = ProcessUse.cpuMsOfThreads("");
      var feeds = new ArrayList<CallFeed>();
      for (Path recording : recordings) {
        String id = product.play(recording.getFileName().toString().replace(".wav", ""));
        feeds.add(product.watch(id, lags.ofCall()));
      }
      for (var feed : feeds) {
        feed.awaitEnd(minutes + LONGER_MINUTES);
      }
      var after = ProcessUse.now();
      return new Played(
          new ProcessUse(after.cpuMs() - before.cpuMs(), after.mostMemoryMb()),
          DecoderCpu.ms() - libvoskBefore,
          ProcessUse.cpuMsOfThreads(DECODING) - decodingBefore,
          ProcessUse.cpuMsOfThreads("") - javaBefore);
    }
  }

  private Figures use(String title, Played product, ProcessUse libvosk) {
    double ours = cpuPerMinute(product.use().cpuMs());
    double theirs = cpuPerMinute(libvosk.cpuMs());
    long memory = product.use().mostMemoryMb();
    return new Figures(
        title,
        List.of("", "CPU s a minute of call", "memory at most MB"),
        List.of(
            Figures.row("Baton", ours, memory),
            Figures.row("of it, in libvosk", cpuPerMinute(product.libvoskCpuMs()), null),
            Figures.row(
                "gate, preparation, readable text",
                cpuPerMinute(product.decodingCpuMs() - product.libvoskCpuMs()),
                null),
            Figures.row(
                "sockets, JSON, bus, store, feeds",
                cpuPerMinute(product.javaCpuMs() - product.decodingCpuMs()),
                null),
            Figures.row(
                "compiler and collector of the JVM",
                cpuPerMinute(product.use().cpuMs() - product.javaCpuMs()),
                null),
            Figures.row("libvosk alone", theirs, libvosk.mostMemoryMb()),
            Figures.row("ratio", ours / theirs, (double) memory / libvosk.mostMemoryMb())),
        List.of(
            "Baton: all of its process, the practice line that plays the calls and who watches"
                + " them included.",
            "Around libvosk, without the JVM's own: %.1f %% of Baton's CPU"
                .formatted(
                    100.0
                        * (product.javaCpuMs() - product.libvoskCpuMs())
                        / product.use().cpuMs())));
  }

  private double cpuPerMinute(long cpuMs) {
    return cpuMs / 1_000.0 / (calls * minutes);
  }
}
