package dev.baton.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call's way from its end to the second at which the colleague who takes it listens. */
class HandoffIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String REP = "remy";
  private static final String WORDS = "Ask for the harbour <b>office</b>.";

  @TempDir private Path data;
  private RunningBaton baton;
  private Chromium chromium;
  private final List<String> errors = new ArrayList<>();

  @BeforeEach
  void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    RunningBaton.makeAccount(data);
    RunningBaton.makeAccount(data, REP, "SALES_REP");
    baton = RunningBaton.start(data);
    chromium = Chromium.start();
  }

  @AfterEach
  void stop() {
    chromium.close();
    baton.close();
  }

  @Test
  void aCallGoesFromItsNotesToTheRepsInbox_andFromTheBriefToASecond() {
    var rep = signedIn(REP);
    rep.navigate(baton.address() + "/inbox");
    assertThat(rep.locator(".inbox-empty")).isVisible();

    String call = baton.signIn().place("short-call");
    var sdr = signedIn(RunningBaton.NAME);
    sdr.navigate(baton.address() + "/calls/" + call);
    assertThat(sdr.locator("#main")).hasAttribute("data-state", "ended");
    var missing = sdr.locator("[data-notes=missing] li");
    assertThat(missing.filter(hasText("Budget"))).hasCount(1);

    var line = sdr.locator("[data-kind=final]").nth(2);
    String readable = line.locator(".line-text").textContent();
    sdr.locator(".wording-way").last().click();
    assertThat(line.locator(".line-text")).not().hasText(readable);
    String heard = line.locator(".line-text").textContent();
    line.focus();
    sdr.keyboard().press("i");
    sdr.locator(".by-hand [type=submit]").click();
    assertThat(missing.filter(hasText("Budget"))).hasCount(0);
    assertThat(sdr.locator("[data-signals=evidence] .signal--noted_by_hand").filter(hasText(heard)))
        .isVisible();

    handOff(sdr);

    var row = rep.locator("[data-handoff='" + call + "']");
    assertThat(row).containsText(WORDS);
    assertThat(rep.locator(".top-count")).containsText("1");
    row.click();
    assertThat(rep.locator(".brief-words")).containsText(WORDS);
    var known =
        rep.locator("[data-brief=criteria] .brief-line--known .note-line")
            .filter(hasText("Budget"));
    assertThat(known).containsText(readable);
    long ms = Long.parseLong(known.getAttribute("data-ms"));
    known.click();

    assertThat(rep).hasURL(Pattern.compile(".*/calls/" + call + "#t=" + ms / 1_000));
    assertThat(rep.locator(".line--shown")).containsText(readable);
    rep.waitForFunction("document.querySelector('.dock-time b')?.textContent !== '0:00'");
    rep.navigate(baton.address() + "/inbox");
    assertThat(row).isVisible();
    assertThat(rep.locator(".inbox-row--unseen")).hasCount(0);
    assertThat(errors).isEmpty();
  }

  /** With the keyboard alone. */
  private void handOff(Page sdr) {
    sdr.locator("[data-testid=hand-off]").focus();
    sdr.keyboard().press("Enter");
    assertThat(sdr.locator("[data-taker]").first()).hasAttribute("data-taker", REP);
    assertThat(sdr.locator("[role=combobox]")).isFocused();
    sdr.keyboard().type("rem");
    assertThat(sdr.locator("[data-taker]")).hasCount(1);
    sdr.keyboard().press("Enter");
    assertThat(sdr.locator("[role=option]")).hasAttribute("aria-selected", "true");
    sdr.keyboard().press("Tab");
    sdr.keyboard().type(WORDS);
    sdr.keyboard().press("Tab");
    sdr.keyboard().press("Tab");
    sdr.keyboard().press("Enter");
    assertThat(sdr.locator("[data-handed=" + REP + "]")).containsText(WORDS);
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Page signedIn(String name) {
    var page = chromium.open("en").newPage();
    page.navigate(baton.address().toString());
    page.locator("[name=name]").fill(name);
    page.locator("[name=password]").fill(RunningBaton.PASSWORD);
    page.locator("[type=submit]").click();
    assertThat(page.locator("form")).hasCount(0);
    page.onPageError(errors::add);
    return page;
  }
}
