package dev.baton.ui.importing;

import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpServerRequest;

/**
 * Writes a request's content into a file as it comes, no faster than the disk takes it. For the
 * request's event loop.
 */
final class Upload {

  private final HttpServerRequest request;
  private final AsyncFile file;
  private final long most;
  private final Promise<Void> whole = Promise.promise();
  private long length;

  private Upload(HttpServerRequest request, AsyncFile file, long most) {
    this.request = request;
    this.file = file;
    this.most = most;
  }

  /**
   * Fails with 413 once there are more bytes than {@code most}, and with 400 when the connection
   * ends early; the file is closed in any case.
   */
  static Future<Void> write(HttpServerRequest request, AsyncFile file, long most) {
    return new Upload(request, file, most).begun();
  }

  private Future<Void> begun() {
    request.exceptionHandler(broken -> whole.tryFail(cut())).handler(this::come);
    file.exceptionHandler(whole::tryFail);
    request.endHandler(end -> whole.tryComplete());
    request.resume();
    return whole.future().eventually(file::close);
  }

  private void come(Buffer content) {
    length += content.length();
    if (whole.future().isComplete()) {
      return;
    }
    if (length > most) {
      whole.tryFail(tooLarge(most));
      return;
    }
    file.write(content).onFailure(whole::tryFail);
    if (file.writeQueueFull()) {
      request.pause();
      file.drainHandler(drained -> request.resume());
    }
  }

  static ApiException tooLarge(long most) {
    return ApiException.of(
        413,
        "too_large",
        "A recording has at most %,d MB; an administrator can change that.".formatted(most >> 20));
  }

  private static ApiException cut() {
    return ApiException.badRequest("The upload broke off.");
  }
}
