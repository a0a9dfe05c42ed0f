package dev.baton.ui.http;

import dev.baton.ledger.store.StaleVersionException;
import java.time.Duration;
import java.util.Map;

/** A request that is refused, with the answer that it gets. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient ApiError error;
  private final transient Map<String, String> headers;

  private ApiException(int status, ApiError error, Map<String, String> headers) {
    super(error.message());
    this.status = status;
    this.error = error;
    this.headers = headers;
  }

  /**
   * @param code stable, for programs
   * @param message for a person
   */
  public static ApiException of(int status, String code, String message) {
    return new ApiException(status, new ApiError(code, message, Map.of()), Map.of());
  }

  public static ApiException notSignedIn() {
    return of(401, "not_signed_in", "Sign in first.");
  }

  public static ApiException notFound(String what) {
    return of(404, "not_found", what);
  }

  public static ApiException badRequest(String message) {
    return of(400, "bad_request", message);
  }

  /** What a save fails with that began from an older version; other failures as they are. */
  public static Throwable stale(Throwable failure) {
    return failure instanceof StaleVersionException
        ? of(409, "stale", "Somebody else has changed this meanwhile. Load it again.")
        : failure;
  }

  /** Too much at once; the answer says when to try again, in whole seconds and at least one. */
  public static ApiException retryLater(int status, String code, String message, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return of(status, code, message).withHeader("Retry-After", String.valueOf(seconds));
  }

  public ApiException withDetails(Map<String, Object> details) {
    return new ApiException(status, new ApiError(error.code(), error.message(), details), headers);
  }

  public ApiException withHeader(String name, String value) {
    return new ApiException(status, error, Map.of(name, value));
  }

  int status() {
    return status;
  }

  ApiError error() {
    return error;
  }

  Map<String, String> headers() {
    return headers;
  }
}
