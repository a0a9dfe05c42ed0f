package dev.baton.ui.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import java.time.Duration;

/**
 * Serves the web app. Files under {@code /assets} have a hash of their content in their name and
 * are kept by the browser for good; everything else is asked for anew each time. An address whose
 * last part has no dot is one of the app's own pages.
 */
public final class WebApp {

  private static final String FOLDER = "web";
  private static final String NOT_API = "/(?!api(?:/|$))";
  private static final String PAGE = NOT_API + "(?:.*/)?[^./]*";

  private WebApp() {}

  /** Adds the web app's files, behind all other routes. */
  public static void add(Router router) {
    reading(router.route("/assets/*"))
        .handler(
            StaticHandler.create(FOLDER + "/assets")
                .setMaxAgeSeconds(Duration.ofDays(365).toSeconds()));
    reading(router.routeWithRegex(NOT_API + "(?!assets/).*"))
        .handler(
            ctx -> {
              ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
              ctx.next();
            });
    reading(router.routeWithRegex(PAGE)).handler(ctx -> ctx.reroute("/index.html"));
    reading(router.routeWithRegex(NOT_API + ".*"))
        .handler(StaticHandler.create(FOLDER).setCachingEnabled(false));
  }

  private static Route reading(Route route) {
    return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
  }
}
