package dev.baton.ui.web;

import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Serves the web app from the classpath. Files under {@code /assets} have a hash of their content
 * in their name and are kept by the browser for good; everything else is asked for anew each time.
 * An address whose last part has no dot is one of the app's own pages. To be used on one context.
 */
public final class WebApp implements Handler<RoutingContext> {

  private static final Pattern FILE = Pattern.compile("/((?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern PAGE = Pattern.compile("/(?!api(?:/|$))(?:.*/)?[^./]*");
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String INDEX = "index.html";

  /** Files that were asked for and are there. */
  private final Map<String, WebFile> files = new HashMap<>();

  @Override
  public void handle(RoutingContext ctx) {
    String address = ctx.normalizedPath();
    var file = FILE.matcher(address);
    if (!READING.contains(ctx.request().method())) {
      ctx.fail(404);
    } else if (file.matches()) {
      answer(ctx, file.group(1));
    } else if (PAGE.matcher(address).matches()) {
      answer(ctx, INDEX);
    } else {
      ctx.fail(404);
    }
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
