package dev.baton.bench.load;

import dev.baton.bench.peer.LibvoskLoad;
import dev.baton.bench.peer.PreparedDecoding;
import dev.baton.bench.product.KeptCall;
import dev.baton.bench.product.RunningProduct;
import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.report.Figures;
import dev.baton.bench.report.ProcessUse;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Plays calls side by side at real-time pace, then has libvosk decode the same audio. Before that
 * others are played that do not count: what is measured is a product that has been up for a while.
 *
 * @param calls how many
 * @param minutes how long each is
 * @param before minutes of a few calls before them
 */
public record LoadRun(int calls, int minutes, int before) {

  /** So many are played before those that count, at most. */
  private static final int FEW = 4;

  private record Played(
      LoadCalls calls,
      List<Path> recordings,
      List<String> ids,
      int capacity,
      ProcessUse use,
      LoadCpu cpu,
      long memoryBeforeMb,
      long caughtUpAfterMs) {}

  /**
   * @param settings with an empty data folder and the speech model
   * @param said what is said in calls, one after the other
   * @param shippedModel for libvosk alone
   * @param ownModel where the copy of the model is that the product decodes with, once it has made
   *     it
   * @param folder for the calls' recordings
   */
  public List<Figures> figures(
      Settings settings,
      List<TwoTracks> said,
      Path shippedModel,
      Callable<Path> ownModel,
      Path folder)
      throws Exception {
    Files.createDirectories(folder);
    var lags = new Lags();
    var played = play(settings, said, folder, lags);
    return List.of(
        use(played, LibvoskLoad.run(shippedModel, played.recordings())),
        lags.figures("Lag of words in these calls"),
        kept(settings, played, ownModel.call()).figures(played.caughtUpAfterMs()));
  }

  private Played play(Settings settings, List<TwoTracks> said, Path folder, Lags lags)
      throws Exception {
    var first = new LoadCalls("before", said, LoadCalls.APART_MS / 2, few(), before);
    var counted = new LoadCalls("call", said, 0, calls, minutes);
    // The practice line reads its recordings when it starts.
    var recordings = counted.write(folder);
    if (before > 0) {
      first.write(folder);
    }
    try (var product = RunningProduct.start(settings, folder)) {
      if (before > 0) {
        product.awaitTranscribed(first.play(product, new Lags()));
      }
      int capacity = product.capacityCalls();
      var useBefore = ProcessUse.now();
      var cpuBefore = LoadCpu.now();
      var ids = counted.play(product, lags);
      long over = System.nanoTime();
      product.awaitTranscribed(ids);
      long caughtUpAfterMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - over);
      var cpu = LoadCpu.now().minus(cpuBefore);
      var use = ProcessUse.now();
      return new Played(
          counted,
          recordings,
          ids,
          capacity,
          new ProcessUse(use.cpuMs() - useBefore.cpuMs(), use.mostMemoryMb()),
          cpu,
          useBefore.mostMemoryMb(),
          caughtUpAfterMs);
    }
  }

  private int few() {
    return Math.min(calls, FEW);
  }

  /** On all cores: it takes libvosk about as long as it took to decode the calls. */
  private static Kept kept(Settings settings, Played played, Path model) throws Exception {
    var calls = KeptCall.read(settings, played.ids());
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (var libvosk = new PreparedDecoding(model)) {
      var tracks = new ArrayList<Callable<Kept>>();
      for (int i = 0; i < calls.size(); i++) {
        int number = i;
        for (var speaker : Speaker.values()) {
          tracks.add(
              () -> Kept.of(played.calls().call(number), calls.get(number), speaker, libvosk));
        }
      }
      var sum = Kept.NOTHING;
      for (var track : threads.invokeAll(tracks)) {
        sum = sum.plus(track.get());
      }
      return sum;
    } finally {
      threads.shutdown();
    }
  }

  private Figures use(Played played, ProcessUse libvosk) {
    double ours = cpuPerMinute(played.use().cpuMs());
    double theirs = cpuPerMinute(libvosk.cpuMs());
    long memory = played.use().mostMemoryMb();
    var rows = new ArrayList<List<Object>>();
    rows.add(Figures.row("Baton", ours, memory));
    played
        .cpu()
        .ms()
        .forEach((what, ms) -> rows.add(Figures.row("  " + what, cpuPerMinute(ms), null)));
    long rest = played.use().cpuMs() - played.cpu().all();
    rows.add(Figures.row("  compiler and collector of the JVM", cpuPerMinute(rest), null));
    rows.add(Figures.row("libvosk alone", theirs, libvosk.mostMemoryMb()));
    rows.add(Figures.row("ratio", ours / theirs, (double) memory / libvosk.mostMemoryMb()));
    return new Figures(
        "Load: %d calls of %d min at real-time pace, where the product had measured that it can %d"
            .formatted(calls, minutes, played.capacity()),
        List.of("", "CPU s a minute of call", "memory at most MB"),
        rows,
        notes(played));
  }

  private List<String> notes(Played played) {
    var notes = new ArrayList<String>();
    notes.add(
        "Baton: all of its process, the practice line that plays the calls and who watches them"
            + " included.");
    int further = calls - few();
    if (before > 0 && further > 0) {
      long grown = played.use().mostMemoryMb() - played.memoryBeforeMb();
      notes.add(
          "Memory: %d MB with %d calls, %d MB more with %d further: %.0f MB a call"
              .formatted(played.memoryBeforeMb(), few(), grown, further, (double) grown / further));
    }
    return notes;
  }

  private double cpuPerMinute(long cpuMs) {
    return cpuMs / 1_000.0 / (calls * minutes);
  }
}
