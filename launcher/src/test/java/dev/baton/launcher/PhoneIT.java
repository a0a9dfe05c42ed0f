package dev.baton.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phone, in a real browser, on the practice line. */
class PhoneIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern CALL_PAGE = Pattern.compile(".*/calls/(CA\\w+)");

  private static final String ANSWERS = "4155550123";
  private static final String ANSWERS_SHORTLY = "5005550005";
  private static final int REFUSED = 409;

  @TempDir private static Path data;
  private static RunningBaton baton;
  private static Chromium chromium;

  private final List<BrowserContext> browsers = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  @BeforeAll
  static void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    RunningBaton.makeAccount(data);
    RunningBaton.makeAccount(data, "sam");
    baton = RunningBaton.start(data);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    baton.close();
  }

  @AfterEach
  void close() {
    browsers.forEach(BrowserContext::close);
  }

  @Test
  void placesACallByKeyboard_mutesPressesKeysAndHangsUp() {
    var page = signIn(RunningBaton.NAME);
    page.keyboard().press("p");
    assertThat(page.locator("#phone-number")).isFocused();
    page.keyboard().type(ANSWERS_SHORTLY);
    assertThat(page.locator("#phone-country")).containsText("(500) 555-0005");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");

    assertThat(phone(page)).hasAttribute("data-phone", "talking");
    assertThat(page).hasURL(CALL_PAGE);
    String call = page.url().substring(page.url().lastIndexOf('/') + 1);
    assertThat(page.locator("[data-kind]").first()).isVisible();

    page.keyboard().press("m");
    assertThat(page.locator("[data-action=muted]")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("k");
    page.keyboard().type("42#");
    page.locator(".phone-keypad button").first().click();
    assertThat(page.locator(".phone-keypad output")).hasText("42#1");
    page.keyboard().press("c");
    assertThat(page.locator("h1")).hasText("Calls");
    assertThat(phone(page)).hasAttribute("data-phone", "talking");
    page.keyboard().press("Shift+H");

    assertThat(page.locator("[data-how=completed]")).isVisible();
    var api = baton.signIn();
    await().atMost(PATIENCE).until(() -> api.page(call).at("/call/state").asText().equals("ended"));
    assertThat(api.page(call).at("/call/outcome").asText()).isEqualTo("completed");
    assertThat(api.page(call).at("/call/number").asText()).isEqualTo("+15005550005");
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5005550003, busy", "5005550001, invalid", "5005550002, failed"})
  void saysWhatBecameOfTheCall(String number, String outcome) {
    var page = signIn(RunningBaton.NAME);
    dial(page, number);
    assertThat(page.locator("[data-how=" + outcome + "]")).isVisible();
    page.keyboard().press("Escape");
    assertThat(errors).isEmpty();
  }

  @Test
  void ringsEverybodyWhoIsFree_untilOneTakesTheCall() {
    var dana = signIn(RunningBaton.NAME);
    var sam = signIn("sam");
    assertThat(phone(sam)).hasAttribute("data-rings", "true");
    assertThat(phone(dana)).hasAttribute("data-rings", "true");
    dana.keyboard().press("p");
    dana.locator(".phone-try button").click();
    assertThat(phone(dana)).hasAttribute("data-phone", "incoming");
    assertThat(phone(sam)).hasAttribute("data-phone", "incoming");
    sam.waitForCondition(() -> (boolean) sam.evaluate("soundNow() > 0.02"));
    dana.waitForCondition(() -> (boolean) dana.evaluate("soundNow() > 0.02"));

    sam.keyboard().press("Shift+A");

    assertThat(phone(sam)).hasAttribute("data-phone", "talking");
    assertThat(sam).hasURL(CALL_PAGE);
    assertThat(dana.locator("[data-how=taken]")).isVisible();
    assertThat(dana.evaluate("soundNow()")).isEqualTo(0);
    assertThat(sam.locator("#main")).hasAttribute("data-state", "live");

    sam.keyboard().press("Shift+H");

    assertThat(sam.locator("#main")).hasAttribute("data-state", "ended");
    assertThat(errors).isEmpty();
  }

  @Test
  void hangsUp_whenThePageIsLoadedAgain() {
    var page = signIn(RunningBaton.NAME);
    page.onDialog(Dialog::accept);
    dial(page, ANSWERS_SHORTLY);
    assertThat(phone(page)).hasAttribute("data-phone", "talking");

    page.reload();

    assertThat(page.locator("[data-how=tab_closed]")).isVisible();
    assertThat(page.locator(".phone-outcome .button--first")).hasText("Call again");
    assertThat(page.locator("#main")).hasAttribute("data-state", "ended");
  }

  @Test
  void showsTheCallOfAnotherTab_andHangsItUp() {
    var page = signIn(RunningBaton.NAME);
    dial(page, ANSWERS);
    assertThat(phone(page)).hasAttribute("data-phone", "talking");
    assertThat(page.locator(".phone-notice")).containsText("the recording speaks for you");

    var other = page.context().newPage();
    other.navigate(baton.address().toString());
    assertThat(phone(other)).hasAttribute("data-phone", "elsewhere");
    other.keyboard().press("p");
    other.locator(".phone-end").click();

    assertThat(page.locator("[data-how=completed]")).isVisible();
    assertThat(phone(other)).hasAttribute("data-phone", "idle");
  }

  @Test
  void keepsAMissedCall_untilItIsCalledBack() {
    var api = baton.signIn();
    // The phones of other tests are gone a moment after their pages.
    await().atMost(PATIENCE).until(() -> customerCalls(api, "+14155550165") == REFUSED);
    assertThat(customerCalls(api, "+14155550166")).isEqualTo(REFUSED);
    var page = signIn(RunningBaton.NAME);
    var rows =
        page.locator(".call-item")
            .filter(new Locator.FilterOptions().setHasText("+1 415 555 0166"));
    assertThat(rows.last()).containsText("Missed");

    rows.last().locator(".call-back").click();
    assertThat(phone(page)).hasAttribute("data-phone", "talking");
    page.keyboard().press("Shift+H");
    assertThat(page.locator("[data-how=completed]")).isVisible();
    page.keyboard().press("c");
    assertThat(rows.last()).containsText("Called back");
  }

  private static int customerCalls(ApiClient api, String number) {
    return api.status("POST", "/api/practice/customers", "{\"number\":\"" + number + "\"}");
  }

  private static void dial(Page page, String number) {
    page.keyboard().press("p");
    page.locator("#phone-number").fill(number);
    page.keyboard().press("Enter");
  }

  private Page signIn(String name) {
    var browser = chromium.open("en");
    browsers.add(browser);
    var page = browser.newPage();
    page.navigate(baton.address().toString());
    page.locator("[name=name]").fill(name);
    page.locator("[name=password]").fill(RunningBaton.PASSWORD);
    page.locator("[type=submit]").click();
    assertThat(phone(page)).hasAttribute("data-phone", "idle");
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    return page;
  }

  private static Locator phone(Page page) {
    return page.locator("[data-phone]");
  }
}
