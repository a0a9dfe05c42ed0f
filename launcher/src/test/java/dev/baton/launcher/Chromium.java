package dev.baton.launcher;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, driven by the Playwright that the web app is developed with. */
final class Chromium implements AutoCloseable {

  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private static final Path PLAYWRIGHT = Path.of("../ui/web/node_modules/playwright-core");
  private static final Path DRIVER = Path.of("target/playwright");
  private static final double PATIENCE_MS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    return start(List.of());
  }

  /**
   * With a microphone that every page may use; it says what is recorded, over and over.
   *
   * @param recording a WAV file of linear samples
   */
  static Chromium withMicrophone(Path recording) {
    return start(
        List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-audio-capture=" + recording.toAbsolutePath()));
  }

  private static Chromium start(List<String> arguments) {
    var all = new ArrayList<String>(arguments);
    all.add("--no-sandbox");
    System.setProperty("playwright.cli.dir", driver().toString());
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(all));
    return new Chromium(playwright, browser);
  }

  /** A folder as Playwright for Java wants it: node, and the driver as package. */
  private static Path driver() {
    try {
      Files.createDirectories(DRIVER);
      link(DRIVER.resolve("node"), node());
      link(DRIVER.resolve("package"), PLAYWRIGHT.toRealPath());
      return DRIVER.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("the web app has to be built first: " + e.getMessage(), e);
    }
  }

  private static Path node() {
    for (String folder : List.of(System.getenv("PATH").split(":", -1))) {
      Path node = Path.of(folder, "node");
      if (Files.isExecutable(node)) {
        return node;
      }
    }
    throw new IllegalStateException("there is no node on the path");
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }

  /**
   * A browser of its own, in this language, whose pages note what they show, and how loud they are.
   */
  BrowserContext open(String language) {
    var context = browser.newContext(new Browser.NewContextOptions().setLocale(language));
    context.setDefaultTimeout(PATIENCE_MS);
    context.addInitScript(script("line-trace.js"));
    context.addInitScript(script("sound-meter.js"));
    return context;
  }

  private static String script(String name) {
    try (InputStream in = Chromium.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
