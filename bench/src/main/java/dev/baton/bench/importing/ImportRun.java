package dev.baton.bench.importing;

import dev.baton.bench.report.Figures;
import dev.baton.bench.report.ProcessUse;
import dev.baton.insights.InsightsVerticle;
import dev.baton.insights.readable.EnglishScribe;
import dev.baton.leads.LeadsVerticle;
import dev.baton.ledger.audio.CallImport;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.audio.WavWriter;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledgers;
import dev.baton.transcription.TranscriptionSettings;
import dev.baton.transcription.TranscriptionVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Imports one recording as many calls, each with another first sample so that it is another
 * content, into what {@code ./baton import} opens, and waits for their transcripts. Then does so
 * once more in the same process: of the first time, a good part is the JVM's compiler.
 */
public final class ImportRun {

  private static final long LOOK_EVERY_MS = 50;
  private static final String DECODERS = "transcription-";

  private record Copies(List<Path> files, double seconds) {}

  private final Path recording;
  private final int calls;

  /**
   * @param recording two channels
   */
  public ImportRun(Path recording, int calls) {
    this.recording = recording;
    this.calls = calls;
  }

  /**
   * @param scratch for the copies
   */
  public Figures figures(Settings settings, Path scratch) throws IOException, InterruptedException {
    var first = copies(scratch, 0);
    var second = copies(scratch, calls);
    var vertx = Vertx.vertx();
    try (var ledger = Ledgers.open(vertx, settings)) {
      var transcription =
          new TranscriptionVerticle(settings, ledger, EnglishScribe::load, unpacked -> {});
      var rooms =
          List.of(
              transcription,
              new InsightsVerticle(settings, ledger),
              new LeadsVerticle(settings, ledger));
      Future.join(rooms.stream().map(vertx::deployVerticle).toList()).await();
      transcription.catchUp();
      var imports = transcription.imports();
      int threads = threads(settings);
      var rows =
          List.of(
              measured("a process that has just started", imports, first, threads),
              measured("the same process afterwards", imports, second, threads));
      for (var room : rooms) {
        vertx.undeploy(room.deploymentID()).await();
      }
      return figures(rows, threads);
    } finally {
      vertx.close().await();
    }
  }

  private static int threads(Settings settings) {
    int set = settings.get(TranscriptionSettings.THREADS);
    return set > 0 ? set : Runtime.getRuntime().availableProcessors();
  }

  private Copies copies(Path scratch, int from) throws IOException {
    var files = new ArrayList<Path>();
    double seconds = 0;
    for (int i = from; i < from + calls; i++) {
      Path copy = scratch.resolve("call-" + i + ".wav");
      seconds += copied(copy, i);
      files.add(copy);
    }
    return new Copies(files, seconds);
  }

  /** The recording with another first sample; how long it is, in seconds. */
  private double copied(Path copy, int number) throws IOException {
    try (var in = WavReader.open(recording)) {
      var samples = new short[in.channels()][(int) in.frames()];
      in.read(samples);
      samples[0][0] = (short) number;
      try (var out = WavWriter.create(copy, in.channels(), in.sampleRate())) {
        out.write(samples, samples[0].length);
      }
      return (double) in.frames() / in.sampleRate();
    }
  }

  private static List<Object> measured(String what, CallImport imports, Copies copies, int threads)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    long decodedBefore = ProcessUse.cpuMsOfThreads(DECODERS);
    long usedBefore = ProcessUse.now().cpuMs();
    var taken = new ArrayList<String>();
    for (Path file : copies.files()) {
      var wish =
          new ImportWish(file.toString(), file.toString(), null, null, Speaker.SDR, Instant.now());
      taken.add(imports.take(wish).await().callId());
    }
    for (String call : taken) {
      while (imports.transcribed(call).await() < 1) {
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
      }
    }
    double elapsed = secondsSince(began);
    double decoding = (ProcessUse.cpuMsOfThreads(DECODERS) - decodedBefore) / 1_000.0;
    double used = (ProcessUse.now().cpuMs() - usedBefore) / 1_000.0;
    double seconds = copies.seconds();
    double speed = seconds / elapsed;
    double allowed = threads / (decoding / seconds);
    double allowedByAll = threads / (used / seconds);
    return Figures.row(
        what,
        speed,
        allowedByAll,
        speed / allowedByAll,
        allowed,
        speed / allowed,
        used / seconds,
        decoding / seconds,
        elapsed);
  }

  private Figures figures(List<List<Object>> rows, int threads) {
    return new Figures(
        "Import of %d calls of two channels, then of %d others".formatted(calls, calls),
        List.of(
            "by",
            "x real time",
            "allowed",
            "share of it",
            "allowed by decoding",
            "share of it",
            "CPU s a s",
            "of it, decoding",
            "until all are transcribed, s"),
        rows,
        List.of(
            "allowed: cores (%d), by the CPU that the process took for a second of two channels"
                .formatted(threads)));
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
