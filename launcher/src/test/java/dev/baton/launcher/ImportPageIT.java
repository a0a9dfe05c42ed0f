package dev.baton.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings are dropped on the calls page, as the browser takes them from a file manager. */
class ImportPageIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private RunningBaton baton;
  private Chromium chromium;
  private Page page;
  private CDPSession devTools;
  private final List<String> errors = new ArrayList<>();

  @BeforeEach
  void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    Path data = folder.resolve("data");
    RunningBaton.makeAccount(data);
    baton = RunningBaton.start(data);
    chromium = Chromium.start();
    var context = chromium.open("en");
    page = context.newPage();
    page.onPageError(errors::add);
    devTools = context.newCDPSession(page);
    page.navigate(baton.address().toString());
    page.locator("[name=name]").fill(RunningBaton.NAME);
    page.locator("[name=password]").fill(RunningBaton.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-testid=import]")).isVisible();
  }

  @AfterEach
  void stop() {
    chromium.close();
    baton.close();
  }

  @Test
  void recordingsBecomeCalls_whenTheyAreDroppedOnTheCallsPage() throws IOException {
    Path good = Audio.recording("short-call", folder.resolve("call.wav"));
    Path broken = Files.writeString(folder.resolve("<b>text.wav"), "no sound at all");

    drop("#main", good, broken);

    assertThat(page.locator("dialog.import-dialog")).isVisible();
    var rows = page.locator(".import-item");
    assertThat(rows.nth(0)).hasAttribute("data-step", "done");
    assertThat(rows.nth(1)).hasAttribute("data-step", "failed");
    assertThat(rows.nth(1).locator(".import-name")).hasText("<b>text.wav");
    assertThat(rows.nth(1).locator("[role=alert]")).not().isEmpty();
    assertThat(page.locator(".import-sum")).hasText("1 of 2 done");

    rows.nth(0).locator("a").click();
    assertThat(page).hasURL(Pattern.compile(".*/calls/[^/]+"));
    assertThat(page.locator("[data-kind=final]")).hasCount(5);
    assertThat(errors).isEmpty();
  }

  @Test
  void theNumberIsAskedForFirst_whenItIsWrong() throws IOException {
    Path good = Audio.recording("short-call", folder.resolve("call.wav"));
    page.locator("[data-testid=import]").click();
    page.locator(".import [type=tel]").fill("12");

    drop(".import-drop", good);

    assertThat(page.locator(".import [type=tel]")).isFocused();
    assertThat(page.locator(".import [type=tel]")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator(".import-item")).hasCount(0);
    page.locator(".import [type=tel]").fill("+14155550142");
    drop(".import-drop", good);
    assertThat(page.locator(".import-item")).hasAttribute("data-step", "done");
    page.locator(".import-item a").click();
    assertThat(page.locator("[data-kind=final]")).hasCount(5);
    assertThat(errors).isEmpty();
  }

  /** As a person does: over the page, then let go. */
  private void drop(String selector, Path... files) {
    var place = page.locator(selector).boundingBox();
    boolean open = page.locator("dialog.import-dialog").isVisible();
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      var event = new JsonObject();
      event.addProperty("type", type);
      event.addProperty("x", place.x + place.width / 2);
      event.addProperty("y", place.y + place.height / 2);
      event.add("data", held(files));
      devTools.send("Input.dispatchDragEvent", event);
      if (type.equals("dragOver")) {
        assertThat(page.locator(".import-drop--over")).hasCount(1);
        assertThat(page.locator(".import-frame"))
            .isVisible(new IsVisibleOptions().setVisible(!open));
      }
    }
    assertThat(page.locator(".import-drop--over")).hasCount(0);
    assertThat(page.locator(".import-frame")).isHidden();
  }

  private static JsonObject held(Path... files) {
    var paths = new JsonArray();
    for (Path file : files) {
      paths.add(file.toAbsolutePath().toString());
    }
    var held = new JsonObject();
    held.add("items", new JsonArray());
    held.add("files", paths);
    held.addProperty("dragOperationsMask", 1);
    return held;
  }
}
