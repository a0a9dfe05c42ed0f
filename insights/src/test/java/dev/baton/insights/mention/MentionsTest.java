package dev.baton.insights.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.insights.Said;
import dev.baton.insights.embedding.EmbeddingModel;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.pipeline.Finding;
import dev.baton.ledger.insight.Insight;
import dev.baton.ledger.speech.ReadableText;
import dev.baton.ledger.speech.Utterance;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final EmbeddingModel MODEL = Encoder.load().model();

  @Test
  void products_areFound_spelledAsTheTeamWritesThem() {
    var products = new Terms(List.of("Route-Plan PRO", "Dispatch\u2019s Desk", "..."));

    assertThat(mentions(products, "so route plan pro and dispatch's desk belong together"))
        .extracting(one -> one.values().get("mention"), one -> one.values().get("name"))
        .containsExactlyInAnyOrder(
            tuple("product", "Route-Plan PRO"), tuple("product", "Dispatch\u2019s Desk"));
    assertThat(mentions(products, "we plan the route ourselves")).isEmpty();
  }

  @Test
  void pricesAndDates_areFound_withTheirDay() {
    assertThat(mentions(Terms.NONE, "it was nine hundred dollars until next friday"))
        .extracting(one -> one.values().get("mention"))
        .contains("price", "date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00b2\u0000\u0007", "<script>alert(1)</script>", "{0} ${x} %s"})
  void noProduct_isFound_inWhatIsNoSpeech(String text) {
    assertThat(mentions(new Terms(List.of("script alert")), text))
        .noneMatch(one -> one.values().get("mention").equals("product"));
  }

  @Test
  void aLineOfTwoMegabytes_isRead() {
    String line = "route plan pro is what we talked about ".repeat(50_000).strip();

    assertThat(mentions(new Terms(List.of("Route Plan Pro")), line)).isNotEmpty();
  }

  @Test
  void trackers_hearOnlyTheirSide_andOncePerUtterance() {
    var detector =
        new TrackerDetector(
            List.of(new Tracker("Trial", "customer", List.of("free trial", "try it"))), MODEL);
    var customer = Said.customer("CA1", 0, "a free trial lets us try it in a free trial");

    assertThat(found(detector, customer))
        .singleElement()
        .satisfies(one -> assertThat(one.values()).containsEntry("tracker", "Trial"));
    assertThat(found(detector, Said.sdr("CA1", 0, "a free trial"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "how are you today,''",
    "i called this morning about it,''",
    "they deliver the next day,''",
    "i can talk in two minutes,''",
    "we start at nine,''",
    "let's say thursday at two then,thursday at two",
    "could you do tomorrow,tomorrow",
    "by the end of this quarter,end of this quarter"
  })
  void dates_areDaysOtherThanTheCalls(String text, String expected) {
    for (var day : new LocalDate[] {MONDAY, null}) {
      var found = found(new MentionDetector(day, Terms.NONE), Said.customer("CA1", 0, text));
      assertThat(found)
          .extracting(one -> one.values().get("name"))
          .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Talk to Sarah about it.,sarah",
    "'Hi, Ruth, how are you?',ruth",
    "It is a guy called Rowan.,rowan",
    "Thanks. Talk to route planning.,''",
    "We use a tool called Route.,''",
    "My name is on the list.,''",
    "You should talk to IT.,''",
    "Talk to I'm not sure.,''"
  })
  void people_areNamesOfPersons_asTheyAreWritten(String readable, String expected) {
    assertThat(people(written(readable))).isEqualTo(expected.isEmpty() ? null : expected);
  }

  @ParameterizedTest
  @CsvSource({"you talk to sarah about it,sarah", "you talk to route planning,''"})
  void people_areNamesOfTheList_whereNothingIsWritten(String text, String expected) {
    assertThat(people(Said.customer("CA1", 0, text)))
        .isEqualTo(expected.isEmpty() ? null : expected);
  }

  @Test
  void aCompetitor_isNoPersonAsWell() {
    var utterance = written("We talk to Gong about it.");
    var detector = new MentionDetector(MONDAY, Terms.NONE);
    var competitor =
        detector.suggested(
            utterance,
            0,
            "mention",
            Map.of("mention", "competitor", "name", "gong"),
            Finding.evidence(utterance, 3, 4),
            1);

    assertThat(detector.hear(detector.start(), utterance, List.of(competitor)).put()).isEmpty();
    assertThat(detector.hear(detector.start(), utterance).put()).hasSize(1);
  }

  private static Utterance written(String readable) {
    var tokens = readable.split(" ", -1);
    String heard = readable.toLowerCase(Locale.ROOT).replaceAll("[.,?]", "");
    var spans = Collections.nCopies(tokens.length, 1);
    return Said.customer("CA1", 0, heard).with(new ReadableText(readable, spans));
  }

  private static String people(Utterance utterance) {
    return found(new MentionDetector(MONDAY, Terms.NONE), utterance).stream()
        .filter(one -> one.values().get("mention").equals("person"))
        .map(one -> one.values().get("name").toString())
        .reduce((one, other) -> one + " " + other)
        .orElse(null);
  }

  @ParameterizedTest
  @CsvSource({
    "hi david how are you,1",
    "thanks priya,1",
    "thank you osian,2",
    "hello this is david,3",
    "this is priya from northwind,2",
    "my name is davina and i sell,3"
  })
  void people_areAddressed(String text, int at) {
    assertThat(People.isAddressed(List.of(text.split(" ")), at)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "we use trueframe today,2",
    "the tool is called trueframe,4",
    "this is trueframe we talk about,2",
    "thanks for calling,1",
    "hello there,1"
  })
  void otherWords_areNot(String text, int at) {
    assertThat(People.isAddressed(List.of(text.split(" ")), at)).isFalse();
  }

  private static List<Insight> mentions(Terms products, String text) {
    return found(new MentionDetector(MONDAY, products), Said.customer("CA1", 0, text));
  }

  private static List<Insight> found(MentionDetector detector, Utterance utterance) {
    return detector.hear(detector.start(), utterance).put();
  }

  private static List<Insight> found(TrackerDetector detector, Utterance utterance) {
    return detector.hear(detector.start(), utterance).put();
  }
}
