package dev.baton.bench.load;

import dev.baton.bench.report.ProcessUse;
import dev.baton.telephony.practice.PracticeCarrier;
import dev.baton.transcription.recognizer.DecoderCpu;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Java threads have used so far, by what they do.
 *
 * @param ms CPU time in ms
 */
record LoadCpu(Map<String, Long> ms) {

  private static final String LIBVOSK = "libvosk";
  private static final String AROUND = "gate, preparation, readable text";
  private static final String DECODING = "transcription-";

  /** How the names of threads begin that do it. */
  private static final Map<String, List<String>> THREADS = new LinkedHashMap<>();

  private static final String OTHERS = "other threads";

  static {
    THREADS.put("sockets, JSON, bus, feeds", List.of("vert.x-eventloop"));
    THREADS.put("insights", List.of("insights-"));
    THREADS.put(
        "store and recording",
        List.of("ledger-", "recording-", "mongo-server", "MVStore", "H2-serialization"));
    THREADS.put("who plays the calls", List.of(PracticeCarrier.THREAD));
    THREADS.put("who watches them", List.of("HttpClient-"));
  }

  static LoadCpu now() {
    var now = new LinkedHashMap<String, Long>();
    long decoding = ProcessUse.cpuMsOfThreads(DECODING);
    now.put(LIBVOSK, DecoderCpu.ms());
    now.put(AROUND, decoding - DecoderCpu.ms());
    long known = decoding;
    for (var group : THREADS.entrySet()) {
      long used = group.getValue().stream().mapToLong(ProcessUse::cpuMsOfThreads).sum();
      now.put(group.getKey(), used);
      known += used;
    }
    now.put(OTHERS, ProcessUse.cpuMsOfThreads("") - known);
    return new LoadCpu(now);
  }

  LoadCpu minus(LoadCpu earlier) {
    var between = new LinkedHashMap<String, Long>();
    ms.forEach((what, used) -> between.put(what, used - earlier.ms().get(what)));
    return new LoadCpu(between);
  }

  long all() {
    return ms.values().stream().mapToLong(Long::longValue).sum();
  }
}
