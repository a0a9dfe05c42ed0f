package dev.baton.ui.importing;

import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/** Where uploads lie until they are taken over; bounded in number and size. For one event loop. */
final class Inbox {

  /** Each is a stream to the disk that live calls are written to as well. */
  private static final int MOST_AT_ONCE = 8;

  /** Calls that go on need the disk more. */
  private static final long LEFT_FREE = 1L << 30;

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Path folder;
  private final long most;
  private int open;

  /**
   * @param most bytes of an upload
   */
  Inbox(Vertx vertx, Path data, long most) {
    this.vertx = vertx;
    this.folder = data.toAbsolutePath().resolve("uploads");
    this.most = most;
  }

  /** Hands a request's content on as a file, which is gone when {@code use} is done. */
  <T> Future<T> with(HttpServerRequest request, Function<Path, Future<T>> use) {
    long told = told(request);
    if (told > most) {
      return Future.failedFuture(Upload.tooLarge(most));
    }
    if (open >= MOST_AT_ONCE) {
      return Future.failedFuture(
          ApiException.retryLater(
              429,
              "too_many_uploads",
              "Many recordings are being uploaded; try again soon.",
              SOON));
    }
    open++;
    Path file = folder.resolve(UUID.randomUUID() + ".part");
    return vertx
        .executeBlocking(() -> prepared(told), false)
        .compose(
            ready ->
                vertx
                    .fileSystem()
                    .open(file.toString(), new OpenOptions().setCreateNew(true).setRead(false)))
        .compose(to -> Upload.write(request, to, most))
        .compose(written -> use.apply(file))
        .eventually(() -> vertx.executeBlocking(() -> Files.deleteIfExists(file), false))
        .onComplete(done -> open--);
  }

  private static long told(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private Void prepared(long bytes) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).getUsableSpace() - bytes < LEFT_FREE) {
      throw ApiException.of(507, "disk_full", "There is no room on Baton's disk for it.");
    }
    return null;
  }

  /** Removes what an earlier process left. Blocks. */
  void clear() throws IOException {
    if (Files.isDirectory(folder)) {
      try (var left = Files.newDirectoryStream(folder, "*.part")) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
