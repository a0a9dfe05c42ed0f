package dev.baton.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the API's description, in a real browser, under the content security policy. */
class ApiPageIT {

  @TempDir private static Path data;
  private static RunningBaton baton;
  private static Chromium chromium;

  private final List<String> refusedByPolicy = new ArrayList<>();
  private BrowserContext browser;
  private Page page;

  @BeforeAll
  static void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
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
    browser = chromium.open("en-US");
    page = browser.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refusedByPolicy.add(message.text());
          }
        });
    page.navigate(baton.address().resolve("/settings/api").toString());
    page.locator("#name").fill(RunningBaton.NAME);
    page.locator("#password").fill(RunningBaton.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator(".opblock-tag").first()).isVisible();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void groupsEveryOperationByItsTag() {
    assertThat(page.locator(".opblock-tag"))
        .containsText(new String[] {"Signing in", "Calls", "Consent", "Phone", "Practice line"});
    assertThat(page.locator("[data-tag=default]")).hasCount(0);
    open("Calls");
    assertThat(operation("Calls-listCalls")).containsText("List calls, newest first");
    assertThat(refusedByPolicy).isEmpty();
  }

  @Test
  void triesAnOperation_asWhoIsSignedIn() {
    open("Signing in");
    var answer = tried(operation("Signing_in-whoAmI"));
    assertThat(answer).containsText("200");
    assertThat(answer).containsText("\"name\": \"" + RunningBaton.NAME + "\"");
  }

  @Test
  void triesAChange_asThePagesDo() {
    open("Practice line");
    var change = operation("Practice_line-startPracticeCall");
    assertThat(tried(change)).containsText("201");
  }

  @Test
  void triesAnOperation_byAKey_whoeverIsSignedIn() {
    page.locator(".authorize").first().click();
    page.locator("#auth-bearer-value").fill("baton_0123456789abcdef_" + "x".repeat(43));
    page.locator(".auth-btn-wrapper .authorize").last().click();
    page.locator(".close-modal").click();
    open("Calls");
    var answer = tried(operation("Calls-listCalls"));
    assertThat(answer).containsText("401");
    assertThat(answer).containsText("key_unknown");
  }

  private void open(String tag) {
    page.locator(".opblock-tag[data-tag='" + tag + "'] .expand-operation").click();
  }

  private Locator operation(String id) {
    return page.locator("#operations-" + id);
  }

  /** What came of trying it. */
  private static Locator tried(Locator operation) {
    operation.locator(".opblock-summary-control").click();
    operation.locator(".try-out__btn").click();
    operation.locator(".execute").click();
    return operation.locator(".live-responses-table");
  }
}
