package dev.baton.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.insights.framework.Frameworks;
import dev.baton.insights.pipeline.CallAnalysis;
import dev.baton.insights.pipeline.Verdicts;
import dev.baton.insights.repeat.History;
import dev.baton.insights.report.Analyst;
import dev.baton.insights.transcript.TranscriptException;
import dev.baton.insights.transcript.TranscriptReader;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever a call says, no detector fails, and what is told of it can be read. */
class HostileCallsIT {

  private static final String CALL = "CA1";

  private static final List<String> SAID =
      List.of(
          "so how many seats do you have today",
          "we have forty seats and it costs us twelve thousand pounds a year",
          "who signs that off",
          "our finance director does but we have no budget until the end of the quarter",
          "could we talk again next thursday at two",
          "yes that works send me an email",
          "are you still with acme cloud",
          "no we don't need it");

  /** What numbers, days and offices are made of, and what no one says. */
  private static final List<String> WORDS =
      List.of(
          "a",
          "and",
          "at",
          "billion",
          "couple",
          "day",
          "days",
          "end",
          "february",
          "figure",
          "fifth",
          "first",
          "half",
          "head",
          "hundred",
          "in",
          "k",
          "million",
          "month",
          "next",
          "of",
          "o'clock",
          "one",
          "past",
          "per",
          "point",
          "pounds",
          "q",
          "quarter",
          "second",
          "the",
          "thirty",
          "this",
          "thousand",
          "to",
          "twenty",
          "week",
          "weeks",
          "within",
          "year",
          "zero",
          "$1",
          "999999999999",
          "99:99",
          "31st",
          "%",
          "'",
          "-",
          "what's",
          "你好",
          "مرحبا",
          "\uD83D\uDE00",
          "e\u0301\u0301\u0301",
          "x".repeat(300));

  private static Detectors detectors;

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> failures = new ListAppender<>();

  @BeforeAll
  static void load() {
    detectors = Detectors.load();
  }

  private static Logger pipeline() {
    return (Logger) LoggerFactory.getLogger(CallAnalysis.class.getPackageName());
  }

  @BeforeEach
  void listen() {
    failures.start();
    pipeline().addAppender(failures);
  }

  @AfterEach
  void noDetectorFailed() {
    pipeline().detachAppender(failures);
    assertThat(failures.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
  }

  static List<String> calls() {
    return List.of(
        // One speaker only, who asks and is never answered; who tells and is never asked.
        turns(300, i -> "sdr: " + SAID.get(i % SAID.size())),
        turns(300, i -> "customer: " + SAID.get(i % SAID.size())),
        turns(60, i -> "sdr: what is your budget"),
        // Turns that say nothing.
        turns(50, i -> (i % 2 == 0 ? "sdr: " : "customer: ") + "  . -- ?! ".repeat(i % 5))
            + "sdr: a",
        // Other languages between ours, and in one turn.
        turns(
            40,
            i ->
                (i % 2 == 0 ? "sdr: " : "customer: ")
                    + List.of(
                            "我们现在有四十个座位 你们的预算是多少",
                            "wir haben im moment vierzig plätze und das reicht uns",
                            "how many 座位 do you have 今天",
                            "ما هي ميزانيتك لهذا العام",
                            "\u202Eso how many seats\u202C do you have",
                            "combien ça coûte so what does it cost")
                        .get(i % 6)),
        // Markup and control characters.
        turns(
            20,
            i ->
                "customer: <b onclick='x'>we have</b> \u0007"
                    + "\u001B[31m forty\u200B seats &lt;script&gt; ${jndi:ldap://x} {0} %s \\ "
                    + "<".repeat(i)),
        // Marks and letters without a pause.
        "sdr: " + "!?.,".repeat(100_000) + "\ncustomer: " + "a".repeat(100_000) + "\nsdr: so",
        // One turn of 2 MB.
        "sdr: " + "how many seats do you have ".repeat(80_000) + "\ncustomer: forty",
        "customer: " + "one billion billion and ".repeat(90_000) + "\nsdr: okay");
  }

  private static String turns(int count, IntFunction<String> turn) {
    return IntStream.range(0, count).mapToObj(turn).collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void report_canBeRead_whateverIsSaid(String call) throws Exception {
    assertReadable(call);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void report_canBeRead_whateverWordsComeTogether(long seed) throws Exception {
    var random = new Random(seed);
    var call = new StringBuilder("# date: 2026-02-28\n");
    for (int i = 0; i < 150; i++) {
      call.append(random.nextBoolean() ? "sdr:" : "customer:");
      int words = random.nextInt(14);
      for (int k = 0; k < words; k++) {
        call.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      }
      call.append('\n');
    }
    assertReadable(call.toString());
  }

  @Test
  void report_canBeRead_whenTheCallHasThreeThousandTurns() throws Exception {
    var report =
        assertReadable(
            turns(3_000, i -> (i % 2 == 0 ? "sdr: " : "customer: ") + SAID.get(i % SAID.size())));

    assertThat(report.path("evidence"))
        .extracting(evidence -> evidence.path("line").asInt() / 100)
        .as("hundreds of turns with evidence")
        .containsAll(IntStream.range(0, 30).boxed().toList());
  }

  @Test
  void read_saysWhatIsWrong_whenThereAreTurnsOfManyCalls() throws Exception {
    Path file = write(turns(20_001, i -> "sdr: hi"));

    assertThatThrownBy(() -> new TranscriptReader(Set.of()).read(file))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("more than 20,000 turns");
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void analysis_isTheSame_whateverTheOrderOfArrival(long seed) {
    var random = new Random(seed);
    var said = new ArrayList<Utterance>();
    for (int i = 0; i < 60; i++) {
      String text = SAID.get(random.nextInt(SAID.size()));
      long at = 4_000L * i;
      said.add(i % 2 == 0 ? Said.sdr(CALL, at, text) : Said.customer(CALL, at, text));
    }
    var inOrder = analysis();
    inOrder.hear(said);
    var live = analysis();
    var shown = new HashMap<String, Insight>();
    var arriving = new ArrayList<>(said);
    arriving.addAll(said.subList(0, 10));
    Collections.shuffle(arriving.subList(random.nextInt(40), arriving.size()), random);
    for (var utterance : arriving) {
      live.hear(List.of(utterance));
      var changes = live.changes();
      changes.put().forEach(insight -> shown.put(insight.id(), insight));
      changes.retracted().forEach(insight -> shown.remove(insight.id()));
      live.published(changes);
    }

    assertThat(shown).isEqualTo(byId(inOrder.changes().put()));
  }

  @Test
  void analysis_takesUtterancesWithoutWords_andWithOnesThatAreEmpty() {
    var analysis = analysis();
    var nothing = Said.customer(CALL, 1_000, "");
    analysis.hear(
        List.of(
            Said.sdr(CALL, 0, "how many seats do you have"),
            nothing,
            new Utterance(
                "none",
                CALL,
                "MZ1",
                nothing.track(),
                nothing.speaker(),
                "en",
                2_000,
                2_000,
                "",
                0,
                List.of()),
            Said.customer(CALL, 3_000, "  forty ")));

    assertThat(analysis.changes().put()).extracting(Insight::kind).contains("question");
  }

  private static CallAnalysis analysis() {
    var context = new CallContext(null, true, Team.by(Frameworks.bant()));
    return new CallAnalysis(
        detectors.of(context, new History(CALL, null, null, List.of())), List.of(), Verdicts.NONE);
  }

  private static Map<String, Insight> byId(List<Insight> insights) {
    return insights.stream().collect(Collectors.toMap(Insight::id, insight -> insight));
  }

  private Path write(String call) throws IOException {
    return Files.writeString(folder.resolve("call.txt"), call);
  }

  /** Its numbers are numbers, and each line that it cites is there. */
  private JsonNode assertReadable(String call) throws Exception {
    var transcript = new TranscriptReader(Set.of()).read(write(call));
    var report = new Analyst(detectors).read(transcript, List.of(), Frameworks.bant());
    var json = new ObjectMapper().readTree(report.json());

    assertThat(json.toString()).doesNotContain("\"Infinity\"", "\"NaN\"");
    assertThat(json.findValues("line"))
        .allMatch(line -> line.asInt() >= 1 && line.asInt() <= transcript.turns().size());
    assertThat(json.path("metrics").isObject()).isTrue();
    return json;
  }
}
