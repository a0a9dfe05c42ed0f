package dev.baton.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a real provider, in a real browser: its cookies decide what comes back. */
class ProviderSignInIT {

  private static final Path PROVIDER = Path.of("../ui/src/test/openid-provider");

  @TempDir private Path data;
  private Process provider;
  private BatonProcess baton;
  private Chromium chromium;
  private String address;

  @BeforeEach
  void start() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    address = "http://127.0.0.1:" + port;
    provider =
        new ProcessBuilder("node", "provider.mjs", address + "/api/sign-in/openid/callback")
            .directory(PROVIDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = provider.inputReader();
    var environment = new HashMap<String, String>();
    environment.put("BATON_HTTP_PUBLIC_ORIGIN", address);
    environment.put("BATON_OPENID_ISSUER", said.readLine());
    environment.put("BATON_OPENID_CLIENT_ID", "baton");
    environment.put("BATON_OPENID_CLIENT_SECRET", "a secret: 100% & \"odd\"");
    environment.put("BATON_OPENID_NEWCOMERS", "mapped");
    environment.put("BATON_OPENID_ROLE_CLAIM", "groups");
    environment.put("BATON_OPENID_ROLES", "it-staff=administrator,sales=sdr");
    environment.put("BATON_OPENID_SIGN_OUT", "true");
    baton =
        BatonProcess.start(
            Map.copyOf(environment),
            "--data",
            data.toString(),
            "--port",
            String.valueOf(port),
            "--edge-port",
            "0");
    baton.line("Baton is ready: ");
    chromium = Chromium.start();
  }

  @AfterEach
  void stop() {
    chromium.close();
    baton.close();
    provider.destroyForcibly();
  }

  @Test
  void goesToTheProviderAndBack_toThePageAskedFor_andOutOfBoth() {
    try (var browser = chromium.open("en-US")) {
      var page = browser.newPage();
      page.navigate(address + "/people");
      signIn(page, "boris");
      assertThat(page).hasURL(address + "/people");
      assertThat(page.locator(".people-list").first()).containsText("Борис <script>");
      page.reload();
      assertThat(page.locator(".people-list").first()).isVisible();

      page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL(url -> url.contains("/session/end"));
    }
  }

  @Test
  void saysInOneSentence_whoIsNotLetIn() {
    try (var browser = chromium.open("en-US")) {
      var page = browser.newPage();
      page.navigate(address);
      signIn(page, "carla");
      assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT).first())
          .containsText("Nobody has invited you yet.");
      assertThat(page.locator("#password")).isVisible();
      assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.equals("baton_session"));
    }
  }

  private static void signIn(Page page, String login) {
    page.locator(".enter-provider").click();
    page.locator("input[name=login]").fill(login);
    page.keyboard().press("Enter");
  }
}
