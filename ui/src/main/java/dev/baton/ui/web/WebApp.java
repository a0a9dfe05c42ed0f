package dev.baton.ui.web;

import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the web app from the classpath. Files under {@code /assets} have a hash of their content
 * in their name and are kept by the browser for good; everything else is asked for anew each time.
 * An address whose last part has no dot is one of the app's own pages. To be used on one context.
 */
public final class WebApp {

  private static final String NOT_API = "/(?!api(?:/|$))";
  private static final String FILE = NOT_API + "(?<file>(?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)+)";
  private static final String PAGE = NOT_API + "(?:.*/)?[^./]*";
  private static final String INDEX = "index.html";

  /** Files that were asked for and are there. */
  private final Map<String, WebFile> files = new HashMap<>();

  /** Adds the web app's files and pages, behind all other routes. */
  public void add(Router router) {
    router
        .routeWithRegex(FILE)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(ctx -> answer(ctx, ctx.pathParam("file")));
    router
        .routeWithRegex(PAGE)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(ctx -> answer(ctx, INDEX));
  }

  private void answer(RoutingContext ctx, String path) {
    find(ctx, path)
        .onSuccess(
            file ->
                file.ifPresentOrElse(
                    found -> send(ctx, path, found), () -> ctx.fail(nothing(path))))
        .onFailure(ctx::fail);
  }

  private Future<Optional<WebFile>> find(RoutingContext ctx, String path) {
    return files.containsKey(path)
        ? Future.succeededFuture(Optional.of(files.get(path)))
        : ctx.vertx()
            .executeBlocking(() -> WebFile.read(path), false)
            .onSuccess(file -> file.ifPresent(found -> files.put(path, found)));
  }

  private static void send(RoutingContext ctx, String path, WebFile file) {
    ctx.response()
        .putHeader("Content-Type", file.type())
        .putHeader(
            "Cache-Control",
            path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache")
        .putHeader("Vary", "Accept-Encoding")
        .end(file.content());
  }

  private static ApiException nothing(String path) {
    return ApiException.notFound(
        path.equals(INDEX)
            ? "Baton was built without its web app."
            : "There is nothing at this address.");
  }
}
