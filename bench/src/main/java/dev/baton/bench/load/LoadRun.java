package dev.baton.bench.load;

import dev.baton.bench.peer.LibvoskLoad;
import dev.baton.bench.product.CallFeed;
import dev.baton.bench.product.RunningProduct;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.report.Figures;
import dev.baton.bench.report.ProcessUse;
import dev.baton.ledger.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays calls side by side at real-time pace, then has libvosk decode the same audio. Before that
 * others are played that do not count: what is measured is a product that has been up for a while.
 *
 * @param calls how many
 * @param minutes how long each is
 * @param before minutes of as many calls before them
 */
public record LoadRun(int calls, int minutes, int before) {

  private static final long MINUTE_MS = 60_000;

  /**
   * So far apart are the places of a recording at which calls begin: no two say the same at once.
   */
  private static final long APART_MS = 37_000;

  private static final long LONGER_MINUTES = 10;

  private static final String BEFORE = "before-";

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
      long at = i * APART_MS;
      if (before > 0) {
        call.part(BEFORE + "call-" + i, at + APART_MS / 2, before * MINUTE_MS).write(folder);
      }
      written.add(call.part("call-" + i, at, minutes * MINUTE_MS).write(folder));
    }
    return written;
  }

  private record Played(ProcessUse use, LoadCpu cpu) {}

  private Played play(Settings settings, List<Path> recordings, Path folder, Lags lags)
      throws Exception {
    try (var product = RunningProduct.start(settings, folder)) {
      if (before > 0) {
        play(product, recordings, BEFORE, new Lags());
      }
      var useBefore = ProcessUse.now();
      var cpuBefore = LoadCpu.now();
      play(product, recordings, "", lags);
      var cpu = LoadCpu.now().minus(cpuBefore);
      var use = ProcessUse.now();
      return new Played(new ProcessUse(use.cpuMs() - useBefore.cpuMs(), use.mostMemoryMb()), cpu);
    }
  }

  private void play(RunningProduct product, List<Path> recordings, String prefix, Lags lags)
      throws Exception {
    var feeds = new ArrayList<CallFeed>();
    for (Path recording : recordings) {
      String name = prefix + recording.getFileName().toString().replace(".wav", "");
      feeds.add(product.watch(product.play(name), lags.ofCall()));
    }
    for (var feed : feeds) {
      feed.awaitEnd(Math.max(minutes, before) + LONGER_MINUTES);
    }
  }

  private Figures use(String title, Played product, ProcessUse libvosk) {
    double ours = cpuPerMinute(product.use().cpuMs());
    double theirs = cpuPerMinute(libvosk.cpuMs());
    long memory = product.use().mostMemoryMb();
    var rows = new ArrayList<List<Object>>();
    rows.add(Figures.row("Baton", ours, memory));
    product
        .cpu()
        .ms()
        .forEach((what, ms) -> rows.add(Figures.row("  " + what, cpuPerMinute(ms), null)));
    long rest = product.use().cpuMs() - product.cpu().all();
    rows.add(Figures.row("  compiler and collector of the JVM", cpuPerMinute(rest), null));
    rows.add(Figures.row("libvosk alone", theirs, libvosk.mostMemoryMb()));
    rows.add(Figures.row("ratio", ours / theirs, (double) memory / libvosk.mostMemoryMb()));
    return new Figures(
        title,
        List.of("", "CPU s a minute of call", "memory at most MB"),
        rows,
        List.of(
            "Baton: all of its process, the practice line that plays the calls and who watches"
                + " them included."));
  }

  private double cpuPerMinute(long cpuMs) {
    return cpuMs / 1_000.0 / (calls * minutes);
  }
}
