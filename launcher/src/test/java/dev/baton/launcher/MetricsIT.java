package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scraper sees before, during and after calls, as docs/operating.md has it. */
class MetricsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String NUMBER = "+14155550187";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("baton_calls_open", "gauge"),
          Map.entry("baton_calls_begun_total", "counter"),
          Map.entry("baton_calls_ended_total", "counter"),
          Map.entry("baton_audio_received_seconds_total", "counter"),
          Map.entry("baton_audio_decoded_seconds_total", "counter"),
          Map.entry("baton_decoder_lag_seconds", "gauge"),
          Map.entry("baton_decoder_busy", "gauge"),
          Map.entry("baton_decoder_threads", "gauge"),
          Map.entry("baton_tracks_open", "gauge"),
          Map.entry("baton_decoder_capacity_calls", "gauge"),
          Map.entry("baton_drafts_total", "counter"),
          Map.entry("baton_finals_total", "counter"),
          Map.entry("baton_pool_waiting", "gauge"),
          Map.entry("baton_pool_busy", "gauge"),
          Map.entry("baton_pool_threads", "gauge"),
          Map.entry("mongodb_driver_commands_seconds", "histogram"),
          Map.entry("baton_store_away", "gauge"),
          Map.entry("baton_journal_calls", "gauge"),
          Map.entry("baton_journal_entries", "gauge"),
          Map.entry("baton_refusals_total", "counter"));

  private static final Pattern TYPE = Pattern.compile("# TYPE (\\w+) (\\w+)");
  private static final Pattern SERIES =
      Pattern.compile("(\\w+)(\\{(.*)})? ([-+0-9.Ee]+|NaN|[-+]Inf)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  /** Telephone numbers and ids have more than three digits in a row; addresses of e-mail an @. */
  private static final Pattern PERSONAL = Pattern.compile(".*(\\d{4}|@).*");

  /** Of buckets, and of Netty's allocators: few in a process. */
  private static final Set<String> NUMBERS = Set.of("le", "id");

  @TempDir private Path data;

  @Test
  void movesAsDocumented_withoutIdsOrPeopleInLabels() {
    RunningBaton.makeAccount(data);
    try (var baton = RunningBaton.start(data)) {
      var api = baton.signIn();
      var before = scrape(api);
      assertThat(before.get("baton_calls_open")).isZero();
      assertThat(before.get("baton_tracks_open")).isZero();
      assertThat(before.get("baton_store_away")).isZero();

      String call = api.place("short-call", NUMBER);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                var during = scrape(api);
                assertThat(during.get("baton_calls_open")).isEqualTo(1);
                assertThat(during.get("baton_tracks_open")).isEqualTo(2);
                assertThat(during.get("baton_audio_received_seconds_total")).isPositive();
                assertThat(during.get("baton_drafts_total")).isPositive();
              });
      await().atMost(PATIENCE).until(() -> ended(api, call));
      await().atMost(PATIENCE).until(() -> scrape(api).get("baton_tracks_open") == 0);

      String text = api.text("/metrics");
      var after = series(text);
      assertThat(after.get("baton_calls_open")).isZero();
      assertThat(after.get("baton_calls_begun_total{direction=\"outbound\"}")).isEqualTo(1);
      assertThat(after.get("baton_calls_ended_total{outcome=\"completed\"}")).isEqualTo(1);
      assertThat(after.get("baton_finals_total")).isEqualTo(api.utterances(call).size());
      assertThat(after.get("baton_decoder_lag_seconds")).isZero();
      double received = after.get("baton_audio_received_seconds_total");
      double decoded = after.get("baton_audio_decoded_seconds_total");
      double bothTracks = api.page(call).get("recordingBytes").asLong() / 4.0 / 8_000 * 2;
      assertThat(decoded).isPositive().isLessThanOrEqualTo(received);
      assertThat(received).isBetween(0.8 * bothTracks, bothTracks + 1);

      assertThat(types(text)).containsAllEntriesOf(known(text));
      assertThat(text).doesNotContain(call, NUMBER.substring(1), RunningBaton.NAME);
      assertThat(labels(text)).noneMatch(value -> PERSONAL.matcher(value).matches());

      String next = api.place("short-call", NUMBER);
      await().atMost(PATIENCE).until(() -> ended(api, next));
      assertThat(api.status("GET", "/api/calls/" + NUMBER, "")).isEqualTo(404);
      assertThat(api.status("MADEUP", "/api/calls", "")).isGreaterThanOrEqualTo(400);
      String again = api.text("/metrics");
      assertThat(own(again)).isSubsetOf(with(own(text), "baton_refusals_total"));
      assertThat(again).doesNotContain("MADEUP");
      assertThat(series(again).get("baton_calls_begun_total{direction=\"outbound\"}")).isEqualTo(2);
    }
  }

  /** Of the documented ones, those without which the test would prove nothing are all there. */
  private static Map<String, String> known(String text) {
    var known = new HashMap<>(TYPES);
    if (!text.contains("# TYPE baton_refusals_total")) {
      known.remove("baton_refusals_total");
    }
    return known;
  }

  private static Set<String> with(Set<String> series, String name) {
    var all = new HashSet<>(series);
    for (String code : List.of("not_found", "call_unknown", "method_not_allowed")) {
      all.add(name + "{door=\"web\",reason=\"" + code + "\"}");
    }
    return all;
  }

  private static boolean ended(ApiClient api, String call) {
    return api.page(call).at("/call/state").asText().equals("ended");
  }

  private static Map<String, Double> scrape(ApiClient api) {
    return series(api.text("/metrics"));
  }

  private static Map<String, Double> series(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(SERIES::matcher)
        .peek(line -> assertThat(line.matches()).as(line.toString()).isTrue())
        .collect(
            Collectors.toMap(
                line -> line.group(1) + (line.group(2) == null ? "" : line.group(2)),
                line -> Double.parseDouble(line.group(4).replace("Inf", "Infinity"))));
  }

  private static Set<String> own(String text) {
    return series(text).keySet().stream()
        .filter(name -> name.startsWith("baton_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> types(String text) {
    return TYPE.matcher(text)
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  private static Set<String> labels(String text) {
    return LABEL
        .matcher(
            text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")))
        .results()
        .filter(found -> !NUMBERS.contains(found.group(1)))
        .map(found -> found.group(2))
        .filter(value -> !value.matches("localhost:\\d+"))
        .collect(Collectors.toSet());
  }
}
