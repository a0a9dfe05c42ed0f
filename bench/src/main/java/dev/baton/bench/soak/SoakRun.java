package dev.baton.bench.soak;

import dev.baton.bench.product.TwoTracks;
import dev.baton.bench.report.Figures;
import dev.baton.bench.report.ProcessMemory;
import dev.baton.transcription.FileTranscriber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Transcribes call after call, as fast as it goes, and looks at memory now and then. Calls are
 * silent but for a stretch of speech every few minutes, as a line that is kept open: silence is
 * what a day of calls is mostly made of.
 *
 * @param transcriber with the gate: silence is left out, recognizers are freed and made
 * @param hours of call time
 */
public record SoakRun(FileTranscriber transcriber, double hours) {

  /** A call's length. */
  private static final int MINUTES = 30;

  private static final double CALLS_AN_HOUR = 60.0 / MINUTES;

  /** How much is said, and how often. */
  private static final int SPEECH_MS = 15_000;

  private static final int EVERY_MS = 300_000;

  /** So many looks at memory, in all. */
  private static final int STEPS = 12;

  private record Step(double hour, ProcessMemory memory) {}

  /**
   * @param folder for a recording
   * @param progress takes a line at each step
   */
  public Figures figures(TwoTracks said, Path folder, Consumer<String> progress)
      throws IOException, InterruptedException {
    Path call = mostlySilent(said).write(folder);
    int calls = (int) Math.max(STEPS, Math.ceil(hours * CALLS_AN_HOUR));
    var steps = new ArrayList<Step>();
    for (int i = 1; i <= calls; i++) {
      transcriber.transcribe(call, done -> {});
      if (i * STEPS / calls > (i - 1) * STEPS / calls) {
        steps.add(new Step(i / CALLS_AN_HOUR, ProcessMemory.afterCollection()));
        progress.accept("%.1f h of calls ...".formatted(i / CALLS_AN_HOUR));
      }
    }
    return table(steps);
  }

  private static TwoTracks mostlySilent(TwoTracks said) {
    int rate = said.agent().length / (int) Math.max(1, said.durationMs() / 1_000);
    var agent = new short[MINUTES * 60 * rate];
    var caller = new short[agent.length];
    for (int at = 0, stretch = 0; at < agent.length; at += EVERY_MS / 1_000 * rate, stretch++) {
      var part = said.part("stretch", (long) stretch * SPEECH_MS, SPEECH_MS);
      System.arraycopy(part.agent(), 0, agent, at, part.agent().length);
      System.arraycopy(part.caller(), 0, caller, at, part.caller().length);
    }
    return new TwoTracks("soak", agent, caller);
  }

  private static Figures table(List<Step> steps) {
    var rows = new ArrayList<List<Object>>();
    for (var step : steps) {
      rows.add(
          Figures.row(
              "%.1f".formatted(step.hour()), step.memory().residentMb(), step.memory().heapMb()));
    }
    var later = steps.subList(steps.size() / 2, steps.size());
    return new Figures(
        "Soak: memory by hours of call time",
        List.of("hours", "resident MB", "heap MB"),
        rows,
        List.of(
            "Slope of the second half: %+.2f MB resident, %+.2f MB heap an hour of calls"
                .formatted(
                    slope(later, step -> step.memory().residentMb()),
                    slope(later, step -> step.memory().heapMb()))));
  }

  private interface Value {
    double of(Step step);
  }

  /** By least squares. */
  private static double slope(List<Step> steps, Value value) {
    double hour = steps.stream().mapToDouble(Step::hour).average().orElse(0);
    double mean = steps.stream().mapToDouble(value::of).average().orElse(0);
    double up = 0;
    double across = 0;
    for (var step : steps) {
      up += (step.hour() - hour) * (value.of(step) - mean);
      across += (step.hour() - hour) * (step.hour() - hour);
    }
    return across == 0 ? 0 : up / across;
  }
}
