package dev.baton.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call, from the practice line to the page that a colleague looks at. */
class LiveCallIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int LINES = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path data;
  private static RunningBaton baton;
  private static Chromium chromium;

  private BrowserContext browser;
  private Page page;
  private final List<String> errors = new ArrayList<>();

  @BeforeAll
  static void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    RunningBaton.makeAccount(data);
    baton = RunningBaton.start(data);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    baton.close();
  }

  @BeforeEach
  void open() {
    open("en");
  }

  private void open(String language) {
    browser = chromium.open(language);
    page = browser.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void turnsDraftsIntoFinalsAndPlaysFromALine_whenACallIsWatched() throws IOException {
    signIn();
    var api = baton.signIn();
    String call = api.place("short-call");
    page.navigate(baton.address() + "/calls/" + call);

    assertThat(main()).hasAttribute("data-state", "live");
    assertThat(lines().first()).isVisible();
    awaitEnd();

    var trace = JSON.readTree((String) page.evaluate("JSON.stringify(window.lineTrace)"));
    for (JsonNode utterance : api.page(call).get("utterances")) {
      String id = utterance.get("id").asText();
      var states = states(trace, id);
      assertThat(states).as(id).startsWith("draft").endsWith("final");
      assertThat(states.indexOf("final")).as(id).isEqualTo(states.lastIndexOf("draft") + 1);
      assertThat(line(id)).containsText(utterance.get("readable").asText());
    }
    write(trace, api.page(call));

    lines().nth(3).click();
    page.waitForFunction("window.playedAudio && !window.playedAudio.paused");
    double from = position();
    page.waitForFunction("from => window.playedAudio.currentTime > from", from);
    var fourth = api.page(call).get("utterances").get(3);
    assertThat(from).isGreaterThanOrEqualTo(fourth.get("startMs").asLong() / 1_000.0);
    assertThat(lines().nth(3)).hasAttribute("aria-current", "true");
    assertThat(errors).isEmpty();
  }

  @Test
  void resumesWithoutAGapOrADouble_whenTheConnectionIsLost() {
    signIn();
    var api = baton.signIn();
    String call = api.place("short-call");
    page.navigate(baton.address() + "/calls/" + call);
    assertThat(finals().first()).isVisible();

    browser.setOffline(true);
    assertThat(main()).hasAttribute("data-connection", "offline");
    assertThat(page.locator("[data-notice=offline]")).isVisible();
    int shown = finals().count();
    await().atMost(PATIENCE).until(() -> api.utterances(call).size() > shown);
    browser.setOffline(false);

    assertThat(main()).hasAttribute("data-connection", "connected");
    awaitEnd();
    var ids = new ArrayList<String>();
    api.page(call).get("utterances").forEach(utterance -> ids.add(utterance.get("id").asText()));
    assertThat(lines().all().stream().map(line -> line.getAttribute("data-id"))).isEqualTo(ids);
  }

  @Test
  void goesOnOnTheSameClock_andMarksTheGap_whenTheMediaStreamBreaks() {
    signIn();
    var api = baton.signIn();
    String whole = api.place("short-call");
    String broken = api.place("short-call", "+15005550007");
    page.navigate(baton.address() + "/calls/" + broken);
    assertThat(page.locator("[data-notice=gap]")).isVisible();
    assertThat(page.locator("[data-gap]")).isVisible();
    assertThat(page.locator("[data-notice=gap]")).hasCount(0);
    assertThat(main()).hasAttribute("data-state", "ended");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(last(api.page(broken)).get("text"))
                  .isEqualTo(last(api.page(whole)).get("text"));
              assertThat(sinceAnswer(api.page(broken)))
                  .isCloseTo(sinceAnswer(api.page(whole)), within(300L));
            });
    var gap = api.page(broken).at("/call/gaps/0");
    assertThat(gap.get("toMs").asLong() - gap.get("fromMs").asLong()).isBetween(1_500L, 6_000L);
    for (JsonNode utterance : api.page(broken).get("utterances")) {
      assertThat(
              utterance.get("endMs").asLong() <= gap.get("fromMs").asLong()
                  || utterance.get("startMs").asLong() >= gap.get("toMs").asLong())
          .isTrue();
    }
    assertThat(errors).isEmpty();
  }

  private static JsonNode last(JsonNode page) {
    var utterances = page.get("utterances");
    return utterances.get(utterances.size() - 1);
  }

  private static long sinceAnswer(JsonNode page) {
    return last(page).get("startMs").asLong() - page.at("/call/answeredAtMs").asLong();
  }

  @Test
  void speaksTheColleaguesLanguage_whenItIsTheBrowsersOrChosen() {
    browser.close();
    open("zh-CN");
    page.navigate(baton.address().toString());
    assertThat(page).hasTitle("登录 · Baton");
    signIn();
    assertThat(page.locator("h1")).hasText("通话");

    page.locator("select.language").selectOption("en");
    assertThat(page.locator("h1")).hasText("Calls");
    page.reload();
    assertThat(page.locator("h1")).hasText("Calls");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(errors).isEmpty();
  }

  @Test
  void saysThatItIsWrong_whenThePasswordIs() {
    signIn("not the password");
    assertThat(page.locator("#sign-in-problem")).hasText("Name or password is not right.");
    assertThat(page.locator("[name=password]")).isFocused();
  }

  private void signIn() {
    signIn(RunningBaton.PASSWORD);
    assertThat(page.locator("form")).hasCount(0);
    errors.clear();
  }

  private void signIn(String password) {
    page.navigate(baton.address().toString());
    page.locator("[name=name]").fill(RunningBaton.NAME);
    page.locator("[name=password]").fill(password);
    page.locator("[type=submit]").click();
  }

  private Locator main() {
    return page.locator("#main");
  }

  private Locator lines() {
    return page.locator("[data-kind]");
  }

  private Locator finals() {
    return page.locator("[data-kind=final]");
  }

  private Locator line(String id) {
    return page.locator("[data-id='" + id + "']");
  }

  private void awaitEnd() {
    assertThat(main()).hasAttribute("data-state", "ended");
    assertThat(finals()).hasCount(LINES);
    assertThat(page.locator(".dock-play")).isVisible();
  }

  private double position() {
    return ((Number) page.evaluate("window.playedAudio.currentTime")).doubleValue();
  }

  private static List<String> states(JsonNode trace, String id) {
    var states = new ArrayList<String>();
    for (JsonNode state : trace) {
      if (state.get("id").asText().equals(id)) {
        states.add(state.get("kind").asText());
      }
    }
    return states;
  }

  /** For the bench, which judges how long after its audio each line was on the page. */
  private static void write(JsonNode lines, JsonNode ended) throws IOException {
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(
            Files.newBufferedWriter(Path.of("target/live-trace.json")),
            Map.of(
                "callStartedAt",
                ended.at("/call/startedAt"),
                "lines",
                lines,
                "utterances",
                ended.get("utterances")));
  }
}
