package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.CallState;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Utterance;
import dev.baton.ledger.store.CallFacts;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandIT {

  private static final List<String> SAID =
      List.of(
          "hello who is calling",
          "hi my name is sarah how many people make sales calls",
          "we have twelve people why do you asked",
          "with our software they save an hour every day",
          "please send me a message");

  @TempDir private Path folder;

  private record Kept(Call call, CallFacts facts, long wavBytes) {}

  @Test
  void makesACallLikeAnyOther_whenNoBatonRuns() throws IOException {
    Path file = Audio.recording("short-call", folder.resolve("call.wav"));
    String id;
    try (var baton =
        run("import", "--lead", "+14155550142", "--at", "2026-01-31T09:30:00Z", file)) {
      assertThat(baton.exitCode()).as(String.join("\n", baton.err())).isZero();
      id = id(baton.out());
      assertThat(baton.out()).containsExactly(file + ": call " + id);
    }

    var kept = kept(id);

    assertThat(kept.call().progress().state()).isEqualTo(CallState.ENDED);
    assertThat(kept.call().progress().startedAt()).hasToString("2026-01-31T09:30:00Z");
    assertThat(kept.call().progress().endedAt()).hasToString("2026-01-31T09:30:14.680Z");
    assertThat(kept.call().parties().personId()).isNotNull();
    assertThat(kept.facts().utterances())
        .extracting(Utterance::text)
        .containsExactlyElementsOf(SAID);
    assertThat(kept.facts().utterances())
        .extracting(Utterance::speaker)
        .startsWith(Speaker.CUSTOMER, Speaker.SDR);
    assertThat(kept.facts().insights()).isNotEmpty();
    assertThat(kept.wavBytes()).isEqualTo(WavHeader.LENGTH + 14_680 * 8 * 4L);
  }

  @Test
  void isOneCall_whenTheSameContentComesAgainUnderAnotherName() throws IOException {
    Path file = Audio.recording("short-call", folder.resolve("call.wav"));
    Path again = Files.copy(file, folder.resolve("again.wav"));
    String id;
    try (var first = run("import", file)) {
      assertThat(first.exitCode()).isZero();
      id = id(first.out());
    }
    try (var running = run("--port", "0", "--edge-port", "0")) {
      running.line("Baton is ready");

      try (var second = run("import", again)) {
        assertThat(second.exitCode()).as(String.join("\n", second.err())).isZero();
        assertThat(second.out()).containsExactly(again + ": call " + id + " (there already)");
      }
    }
  }

  @Test
  void givesItToTheBatonThatRuns_withTheCustomerOnTheLeft() throws IOException {
    Path file = Audio.recording("short-call", folder.resolve("call.wav"));
    String id;
    try (var running = run("--port", "0", "--edge-port", "0")) {
      running.line("Baton is ready");
      try (var baton = run("import", "--speaker-left", "customer", file)) {
        assertThat(baton.exitCode()).as(String.join("\n", baton.err())).isZero();
        id = id(baton.out());
      }
      running.kill();
    }

    assertThat(kept(id).facts().utterances())
        .extracting(Utterance::speaker)
        .startsWith(Speaker.SDR, Speaker.CUSTOMER);
  }

  @Test
  void goesOn_whenItWasKilledInTheMiddle() throws IOException {
    Path file = Audio.recording("demo-discovery", folder.resolve("long.wav"));
    try (var killed = run("import", file)) {
      killed.errLine("Transcribing");
      killed.kill();
    }

    try (var again = run("import", file)) {
      assertThat(again.exitCode()).as(String.join("\n", again.err())).isZero();
      var utterances = kept(id(again.out())).facts().utterances();
      assertThat(utterances).hasSizeGreaterThan(20).doesNotHaveDuplicates();
      assertThat(utterances.get(utterances.size() - 1).endMs()).isGreaterThan(140_000);
    }
  }

  @Test
  void saysWhatIsWrongInALineEachAndTakesTheOthers_whenSomeAreBroken() throws IOException {
    Path whole = Audio.recording("short-call", folder.resolve("call.wav"));
    var broken = BrokenRecordings.make(whole, folder);
    Path nowhere = folder.resolve("nowhere.mp3");
    broken.put(nowhere, "no such file");
    Path floating = BrokenRecordings.floating(folder.resolve("float.wav"));
    Path silent = BrokenRecordings.silence(10, folder.resolve("long.wav"));
    var files = new ArrayList<Object>(List.of("import"));
    files.addAll(broken.keySet());
    files.addAll(List.of(floating, silent, whole));

    try (var baton = run(files.toArray())) {
      assertThat(baton.exitCode()).isEqualTo(2);
      assertThat(baton.out())
          .hasSize(3)
          .anyMatch(line -> line.startsWith(floating + ": call import-"))
          .anyMatch(line -> line.startsWith(silent + ": call import-"))
          .anyMatch(line -> line.startsWith(whole + ": call import-"));
      broken.forEach(
          (file, why) ->
              assertThat(baton.err().stream().filter(line -> line.startsWith(file + ": ")))
                  .singleElement()
                  .asString()
                  .startsWith(file + ": " + why));
      assertThat(baton.err()).noneMatch(line -> line.startsWith("\tat "));
    }
  }

  @Test
  void saysWhatIsWrong_whenItIsAskedWrongly() throws IOException {
    Path file = Audio.recording("short-call", folder.resolve("call.wav"));

    try (var lead = run("import", "--lead", "Sarah", file);
        var left = run("import", "--speaker-left", "me", file);
        var colleague = run("import", "--colleague", "nobody", file)) {
      assertThat(lead.exitCode()).isEqualTo(2);
      assertThat(String.join("\n", lead.err())).contains("not a number such as +14155550123");
      assertThat(left.exitCode()).isEqualTo(2);
      assertThat(String.join("\n", left.err())).contains("sdr or customer, not me");
      assertThat(colleague.exitCode()).isEqualTo(2);
      assertThat(colleague.err()).contains("there is no account nobody");
    }
  }

  private BatonProcess run(Object... arguments) {
    var all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
    List.of(arguments).forEach(argument -> all.add(argument.toString()));
    return BatonProcess.start(all.toArray(String[]::new));
  }

  private static String id(List<String> out) {
    return out.get(0).replaceFirst(".*: call (import-[0-9a-f]{32}).*", "$1");
  }

  /** What the store has when no process has it. */
  private Kept kept(String id) {
    var vertx = Vertx.vertx();
    var settings =
        Settings.of(Map.of(LedgerSettings.DATA.name(), folder.resolve("data").toString()));
    try (var ledger = Ledgers.open(vertx, settings)) {
      return new Kept(
          ledger.calls().find(id).await().orElseThrow(),
          ledger.facts().of(id).await(),
          ledger.recordings().wavLength(id).await());
    } finally {
      vertx.close().await();
    }
  }
}
