package dev.baton.ledger.store;

import static dev.baton.ledger.store.Sample.START;
import static dev.baton.ledger.store.Sample.call;
import static dev.baton.ledger.store.Sample.insight;
import static dev.baton.ledger.store.Sample.utterance;
import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditQuery;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.call.Outcome;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ledger.consent.Consent;
import dev.baton.ledger.forgetting.Forgettable;
import dev.baton.ledger.forgetting.Reason;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletes, and looks for what was deleted in every byte of the data folder. */
class ForgettingIT {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String NUMBER = "+14155550123";

  @TempDir private Path data;

  private final Vertx vertx = Vertx.vertx();
  private final QueryCoverage coverage = new QueryCoverage();
  private Ledger ledger;

  @BeforeEach
  void open() {
    open(Map.of());
  }

  private void open(Map<String, String> more) {
    var settings = Settings.of(Map.of("data", data.toString())).with(more);
    ledger = Ledgers.open(vertx, settings, List.of(coverage));
  }

  @AfterEach
  void close() {
    assertThat(coverage.collections()).isSubsetOf(forgettable());
    ledger.close();
    result(vertx.close());
    assertThat(coverage.uncovered()).isEmpty();
  }

  private static short[] speech(long seed, int ms) {
    var codes = new byte[ms * AudioFrame.SAMPLES_PER_MS];
    var random = new Random(seed);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) random.nextInt(0x7F);
    }
    return MuLaw.decode(codes);
  }

  private AudioSink record(String callId, short[] pcm) {
    var track = new AudioTrack(callId, "MZ1", Track.INBOUND, Speaker.CUSTOMER, 0, "en");
    var sink = ledger.recordings().open(track);
    for (int i = 0; i < pcm.length / 160; i++) {
      sink.accept(new AudioFrame(i * 20L, Arrays.copyOfRange(pcm, i * 160, (i + 1) * 160), 0));
    }
    return sink;
  }

  private void hold(String callId, long seed, String said) {
    result(ledger.calls().begin(call(callId).withNumber(NUMBER)));
    result(ledger.facts().append(utterance(callId, "u1", 100, said), 1));
    result(ledger.facts().append(utterance(callId, "u2", 190_000, said + " again"), 1));
    var asked = insight(callId, "q1", 100, Map.of("text", said + "?"));
    result(ledger.facts().append(callId, List.of(asked), List.of()));
    result(record(callId, speech(seed, 12_000)).end());
    result(ledger.calls().change(callId, c -> c.ended(Outcome.COMPLETED, START.plusSeconds(200))));
  }

  private static byte[] pcm(short[] samples) {
    var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  /** Files of the data folder in which any of these are. */
  private List<String> filesWith(byte[]... wanted) throws IOException {
    var found = new ArrayList<String>();
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (holds(file, wanted)) {
              found.add(data.relativize(file).toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return found;
  }

  private static boolean holds(Path file, byte[]... wanted) {
    try {
      var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return Arrays.stream(wanted)
          .anyMatch(one -> bytes.contains(new String(one, StandardCharsets.ISO_8859_1)));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** 20 ms from the middle of a piece, in each form in which Baton keeps audio. */
  private static byte[][] audio(long seed) {
    var some = Arrays.copyOfRange(speech(seed, 12_000), 50_000, 50_160);
    return new byte[][] {pcm(some), MuLaw.encode(some)};
  }

  private void awaitCompacted() {
    await()
        .atMost(LONG)
        .until(() -> filesWith(utf8("xylophone"), audio(1)[0], audio(1)[1]).isEmpty());
  }

  /** A collection is in a place that forgets, or said to be kept. */
  private Set<String> forgettable() {
    var all = new HashSet<>(((MongoLedger) ledger).places().collections());
    all.addAll(Places.KEPT);
    return all;
  }

  @Test
  void nothingOfADeletedCallIsInAnyFile_andTheOthersAreWhole() throws Exception {
    hold("CA1", 1, "xylophone quarterly");
    hold("CA2", 2, "harpsichord");
    var before = ledger.recordings();
    await().atMost(LONG).until(() -> filesWith(audio(1)[1]).contains("store/store.mv"));
    assertThat(filesWith(utf8("xylophone"))).contains("store/store.mv");
    byte[] other = result(before.wav("CA2", 0, 100_000)).getBytes();

    result(ledger.forgetting().ask(Forgettable.call("CA1"), "ada", Instant.now()));
    await()
        .atMost(LONG)
        .until(() -> result(ledger.forgetting().pending(Forgettable.call("CA1"))).isEmpty());
    assertThat(result(ledger.calls().find("CA1"))).isEmpty();
    assertThat(result(ledger.facts().of("CA1")).utterances()).isEmpty();
    assertThat(result(ledger.recordings().wavLength("CA1"))).isZero();
    awaitCompacted();

    assertThat(filesWith(utf8("harpsichord"), audio(2)[1])).isNotEmpty();
    assertThat(result(ledger.recordings().wav("CA2", 0, 100_000)).getBytes()).isEqualTo(other);
    assertThat(result(ledger.facts().of("CA2")).utterances()).hasSize(2);
    var stone = result(ledger.forgetting().tombstone(Forgettable.call("CA1"))).orElseThrow();
    assertThat(stone.who()).isEqualTo("ada");
    assertThat(stone.why()).isEqualTo(Reason.ASKED);
    assertThat(audited("call_deleted")).extracting(AuditEntry::who).containsExactly("ada");
    ledger.close();
    assertThat(filesWith(utf8("xylophone"), audio(1)[0], audio(1)[1])).isEmpty();
    open();
    assertThat(result(ledger.facts().of("CA2")).utterances()).hasSize(2);
  }

  private List<AuditEntry> audited(String action) {
    var query = new AuditQuery(null, action, null, null, null, null, 100);
    return result(ledger.audit().page(query)).entries();
  }

  @Test
  void aPersonGoesWithAllTheirCalls_andTheirNumber() throws Exception {
    for (int i = 0; i < 120; i++) {
      result(ledger.parties().atNumber("+1415555%04d".formatted(1_000 + i), "US"));
    }
    var person = result(ledger.parties().atNumber(NUMBER, "US"));
    for (int i = 0; i < 120; i++) {
      result(ledger.parties().atNumber("+1415555%04d".formatted(2_000 + i), "US"));
    }
    hold("CA1", 1, "xylophone");
    hold("CA2", 2, "xylophone");
    result(ledger.calls().change("CA1", c -> c.withPerson(person.id(), person.companyId())));
    result(
        ledger
            .consents()
            .add(
                person.id(),
                new Consent(
                    Consent.Purpose.CONTACT,
                    true,
                    "xylophone yes",
                    Consent.Channel.CALL,
                    START,
                    "ada",
                    "CA1")));
    assertThat(filesWith(utf8(NUMBER))).contains("store/store.mv");

    result(ledger.forgetting().ask(Forgettable.person(person.id()), "ada", Instant.now()));
    await().atMost(LONG).until(() -> !audited("person_deleted").isEmpty());
    awaitCompacted();
    await().atMost(LONG).until(() -> filesWith(utf8(NUMBER)).isEmpty());

    assertThat(result(ledger.calls().newest(CallScope.ALL, Instant.now().plusSeconds(999_999), 10)))
        .isEmpty();
    assertThat(result(ledger.parties().people(List.of(person.id())))).isEmpty();
    assertThat(result(ledger.consents().of(person.id()))).isEmpty();
    assertThat(audited("call_deleted")).hasSize(2);
  }

  @Test
  void whatComesLaterIsRefused_andBringsNothingBack() throws Exception {
    result(ledger.calls().begin(call("CA1")));
    var sink = record("CA1", speech(1, 12_000));
    result(ledger.forgetting().ask(Forgettable.call("CA1"), "ada", Instant.now()));
    await()
        .atMost(LONG)
        .until(() -> result(ledger.forgetting().pending(Forgettable.call("CA1"))).isEmpty());

    assertThatThrownBy(() -> result(ledger.facts().append(utterance("CA1", "u1", 1, "late"), 1)))
        .isInstanceOf(ForgottenCallException.class);
    assertThatThrownBy(() -> result(ledger.calls().begin(call("CA1"))))
        .isInstanceOf(ForgottenCallException.class);
    assertThatThrownBy(() -> result(ledger.calls().change("CA1", Call::ringing)))
        .isInstanceOf(UnknownCallException.class);
    record("CA1", speech(1, 12_000));
    result(sink.end());
    await().atMost(LONG).until(() -> filesWith(audio(1)).isEmpty());
    assertThat(result(ledger.calls().find("CA1"))).isEmpty();
    assertThat(result(ledger.facts().of("CA1")).utterances()).isEmpty();
    assertThat(result(ledger.recordings().wavLength("CA1"))).isZero();
  }

  @Test
  void aDeletionCanBeUndone_untilItBegins() {
    hold("CA1", 1, "kept");
    var what = Forgettable.call("CA1");
    var later = Instant.now().plusSeconds(3_600);
    var asked = result(ledger.forgetting().ask(what, "ada", later));
    assertThat(asked.begun()).isFalse();
    assertThat(result(ledger.forgetting().pending(what))).contains(asked);
    assertThat(result(ledger.forgetting().undo(what))).isTrue();
    assertThat(result(ledger.forgetting().undo(what))).isFalse();
    assertThat(result(ledger.forgetting().pending(what))).isEmpty();
    assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(2);

    result(ledger.forgetting().ask(what, "ada", later));
    result(ledger.forgetting().ask(what, "ada", Instant.now()));
    await().atMost(LONG).until(() -> result(ledger.calls().find("CA1")).isEmpty());
    assertThat(result(ledger.forgetting().undo(what))).isFalse();
  }

  @Test
  void audioAndTextGoAlone_andTheCallStays() throws Exception {
    hold("CA1", 1, "xylophone");
    result(ledger.forgetting().audio("CA1", "ada", Reason.ASKED));
    assertThat(result(ledger.recordings().wavLength("CA1"))).isZero();
    assertThat(result(ledger.facts().of("CA1")).utterances()).hasSize(2);
    result(ledger.forgetting().text("CA1", "ada", Reason.ASKED));
    assertThat(result(ledger.facts().of("CA1")).utterances()).isEmpty();
    awaitCompacted();
    assertThat(result(ledger.calls().find("CA1"))).isPresent();
    assertThat(audited("audio_deleted")).hasSize(1);
    assertThat(audited("text_deleted")).hasSize(1);
  }

  @Test
  void whatIsOldGoesByItself_andWhatIsNotStays() {
    var old = Instant.now().minus(Duration.ofDays(40));
    for (var at : Map.of("old", old, "new", Instant.now()).entrySet()) {
      result(ledger.calls().begin(call(at.getKey(), at.getValue())));
      result(ledger.facts().append(utterance(at.getKey(), "u1", 1, "said"), 1));
      result(record(at.getKey(), speech(1, 6_000)).end());
    }
    ledger.close();
    open(Map.of("retention.audio-days", "30", "retention.text-days", "60"));
    await().atMost(LONG).until(() -> result(ledger.recordings().wavLength("old")) == 0);
    assertThat(result(ledger.facts().of("old")).utterances()).hasSize(1);
    assertThat(result(ledger.recordings().wavLength("new"))).isPositive();
    ledger.close();
    open(Map.of("retention.audio-days", "30", "retention.text-days", "30"));
    await().atMost(LONG).until(() -> result(ledger.facts().of("old")).utterances().isEmpty());
    assertThat(result(ledger.facts().of("new")).utterances()).hasSize(1);
    assertThat(audited("text_deleted")).extracting(AuditEntry::who).containsExactly("baton");
  }

  @Test
  void aJournalOfADeletedCallIsNotReplayed() throws Exception {
    ledger.close();
    try (var server = new ServerAway(data.resolve("server"));
        var other = server.ledger(vertx, data.resolve("other"))) {
      ledger = server.ledger(vertx, data.resolve("node"));
      result(ledger.calls().begin(call("CA1")));
      var eraser = other.forgetting();
      ledger.close();
      var journal = new dev.baton.ledger.journal.Journals(data.resolve("node").resolve("journal"));
      journal.append(
          "CA1",
          dev.baton.ledger.bus.Json.bytes(JournalEntry.of(utterance("CA1", "u1", 1, "late"))));
      result(eraser.ask(Forgettable.call("CA1"), "ada", Instant.now()));
      await().atMost(LONG).until(() -> result(eraser.pending(Forgettable.call("CA1"))).isEmpty());

      ledger = server.ledger(vertx, data.resolve("node"));
      assertThat(result(ledger.facts().of("CA1")).utterances()).isEmpty();
      assertThat(result(ledger.calls().find("CA1"))).isEmpty();
      assertThat(filesWith(utf8("late"))).isEmpty();
      ledger.close();
    }
    open();
  }
}
