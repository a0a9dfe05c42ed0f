package dev.baton.transcription.eval;

import dev.baton.ledger.bus.Json;
import dev.baton.transcription.words.RateDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What came of evaluating recordings. */
public final class SpeechEvaluation {

  private static final String COLUMNS = "%7s  %9s  %9s  %9s  %7s  %12s";

  private final List<SpeechFigures> files;
  private final SpeechFigures total;

  SpeechEvaluation(List<SpeechFigures> files) {
    this.files = List.copyOf(files);
    this.total = files.stream().reduce(SpeechFigures.NONE, SpeechFigures::plus);
  }

  /**
   * As one line: {@code {"files":[{"file","wer","plainWer","cpuPerAudioS","plainCpuPerAudioS",
   * "gatedShare","finalLagMsP95"}],"total":{the same}}}, rates and shares from 0 to 1, null for
   * what is not known.
   */
  public String json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("files", files.stream().map(SpeechFigures::values).toList());
    json.put("total", total.values());
    return Json.text(json);
  }

  /** For a person. */
  public List<String> lines() {
    int width = files.stream().mapToInt(file -> file.file().length()).max().orElse(0);
    String name = "%-" + Math.max(width, "total".length()) + "s  ";
    var lines = new ArrayList<String>();
    lines.add(
        (name + COLUMNS)
            .formatted("", "WER", "plain WER", "CPU/s", "plain", "gated", "lag p95 ms"));
    files.forEach(file -> lines.add(line(name, file.file(), file)));
    lines.add(line(name, "total", total));
    lines.add("");
    lines.add("plain: libvosk alone, in a process of its own, as its maker ships it");
    lines.add("CPU/s: seconds of CPU a second of recording, all channels");
    lines.add("lag: from the end of an utterance's last word until it is there, at a call's pace");
    total
        .cpuRatio()
        .ifPresent(
            ratio ->
                lines.add(String.format(Locale.ROOT, "Baton takes %.3f of plain's CPU", ratio)));
    total.difference().map(this::told).ifPresent(lines::add);
    return lines;
  }

  private String told(RateDifference difference) {
    return String.format(
        Locale.ROOT,
        "Baton's WER is %+.2f points beside plain's; 95 %% interval %+.2f to %+.2f (bootstrap, %d"
            + " words)",
        difference.points(),
        difference.from(),
        difference.to(),
        total.errors().words());
  }

  private static String line(String format, String name, SpeechFigures figures) {
    var shown = new ArrayList<Object>();
    shown.add(name);
    figures.values().entrySet().stream()
        .filter(value -> !value.getKey().equals("file"))
        .forEach(value -> shown.add(shown(value.getValue())));
    return (format + COLUMNS).formatted(shown.toArray());
  }

  private static String shown(Object value) {
    if (value == null) {
      return "-";
    }
    return value instanceof Double fraction
        ? String.format(Locale.ROOT, "%.3f", fraction)
        : value.toString();
  }
}
