package dev.baton.ui.openid;

import dev.baton.ui.RunningUi;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A browser's way from Baton to the provider and back, step by step. */
record BatonBrowser(RunningUi ui) {

  /**
   * A sign-in that was begun.
   *
   * @param address at the provider
   * @param cookie that Baton set for the way back
   */
  record Begun(String address, String cookie) {}

  Begun begin(String to) {
    var answer = ui.as("").get("/api/sign-in/openid?to=" + encoded(to));
    return new Begun(location(answer), cookie(answer, "baton_openid"));
  }

  /** Comes back to where the provider sent it. */
  HttpResponse<String> comeBack(URI back, String cookie) {
    ui.as(cookie);
    var answer = ui.get(back.getRawPath() + "?" + back.getRawQuery());
    ui.as("");
    return answer;
  }

  /** All of it. */
  HttpResponse<String> signIn(TestProvider provider, String login) {
    var begun = begin("/");
    return comeBack(provider.signIn(begun.address(), login), begun.cookie());
  }

  /** All of it, begun on the page of an invitation's link. */
  HttpResponse<String> signIn(TestProvider provider, String login, String link) {
    String token = link.substring(link.indexOf('#') + 1);
    var begun = begin("/");
    return comeBack(
        provider.signIn(begun.address(), login), begun.cookie() + "; baton_invitation=" + token);
  }

  static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** A cookie as it goes into a header; empty where the answer sets none. */
  static String cookie(HttpResponse<?> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(header -> header.split(";", 2)[0])
        .filter(cookie -> cookie.startsWith(name + "=") && !cookie.endsWith("="))
        .findFirst()
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
