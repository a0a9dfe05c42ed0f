package dev.baton.telephony.practice;

/** A request that the API refuses, with the carrier's number for the reason. */
final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final int code;

  private ApiException(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static ApiException notSignedIn() {
    return new ApiException(401, 20003, "Authenticate");
  }

  static ApiException notFound(String what) {
    return new ApiException(404, 20404, "The requested resource " + what + " was not found");
  }

  static ApiException badParameter(String message) {
    return new ApiException(400, 20001, message);
  }

  static ApiException invalidNumber() {
    return new ApiException(400, 21211, "The phone number you are attempting to call is not valid");
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }
}
