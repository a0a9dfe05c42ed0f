package dev.baton.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A colleague's own microphone in a practice call: Chromium's fake device speaks the colleague's
 * part of one recording, while the line plays the customer's part of another.
 */
class MicrophoneIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Answered with the recording of another conversation than the microphone's. */
  private static final String NUMBER = "4155550123";

  /** Said into the microphone, and nowhere in the colleague's part that the line would play. */
  private static final List<String> OWN = List.of("sales", "hour");

  /** What the line would play of the colleague once the microphone works. */
  private static final List<String> RECORDED = List.of("warehouse", "deliveries", "schedule");

  @TempDir private static Path data;
  private static RunningBaton baton;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    RunningBaton.makeAccount(data);
    baton = RunningBaton.start(data);
    var call = Audio.recording("short-call", data.resolve("short-call.wav"));
    chromium = Chromium.withMicrophone(Audio.mono(call, 0, data.resolve("microphone.wav")));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    baton.close();
  }

  @Test
  void transcribesWhatTheColleagueSays_untilTheyAreMuted() {
    try (var browser = chromium.open("en")) {
      var page = browser.newPage();
      signIn(page);
      page.keyboard().press("p");
      page.locator("#phone-number").fill(NUMBER);
      page.keyboard().press("Enter");
      assertThat(page.locator("[data-phone]")).hasAttribute("data-phone", "talking");
      assertThat(page.locator(".phone-notice")).hasCount(0);
      String call = page.url().substring(page.url().lastIndexOf('/') + 1);
      var api = baton.signIn();
      await()
          .atMost(PATIENCE)
          .until(() -> OWN.stream().allMatch(word -> said(api, call, "sdr").contains(word)));
      page.waitForCondition(() -> (boolean) page.evaluate("soundNow() > 0.02"));

      page.keyboard().press("m");
      assertThat(page.locator("[data-action=muted]")).isVisible();
      // What was being said is still told; then the customer goes on alone.
      long muted = Math.max(lastOf(api, call, "customer"), lastOf(api, call, "sdr"));
      await().atMost(PATIENCE).until(() -> lastOf(api, call, "customer") > muted + 8_000);
      long silentFrom = lastOf(api, call, "customer");
      await().atMost(PATIENCE).until(() -> lastOf(api, call, "customer") > silentFrom + 15_000);

      assertThat(lastOf(api, call, "sdr")).isLessThan(silentFrom);
      assertThat(RECORDED).noneMatch(word -> said(api, call, "sdr").contains(word));
      page.keyboard().press("Shift+H");
      assertThat(page.locator("[data-how=completed]")).isVisible();
    }
  }

  private static void signIn(Page page) {
    page.navigate(baton.address().toString());
    page.locator("[name=name]").fill(RunningBaton.NAME);
    page.locator("[name=password]").fill(RunningBaton.PASSWORD);
    page.locator("[type=submit]").click();
    assertThat(page.locator("[data-phone]")).hasAttribute("data-phone", "idle");
  }

  /** All that a side has said so far. */
  private static String said(ApiClient api, String call, String speaker) {
    var words = new StringBuilder();
    utterances(api, call)
        .filter(one -> one.get("speaker").asText().equals(speaker))
        .forEach(one -> words.append(one.get("text").asText()).append(' '));
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** When a side's newest utterance began, in ms; 0 where there is none. */
  private static long lastOf(ApiClient api, String call, String speaker) {
    return utterances(api, call)
        .filter(one -> one.get("speaker").asText().equals(speaker))
        .mapToLong(one -> one.get("startMs").asLong())
        .max()
        .orElse(0);
  }

  private static Stream<JsonNode> utterances(ApiClient api, String call) {
    return StreamSupport.stream(api.page(call).get("utterances").spliterator(), false);
  }
}
