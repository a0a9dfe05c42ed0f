package dev.baton.ui.recording;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one range of bytes that a request asks for (RFC 9110, section 14).
 *
 * @param from first byte
 * @param to last byte, included
 */
record ByteRange(long from, long to) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** A range of which the file has nothing. */
  static final class UnsatisfiableException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * The range of a Range header, cut to what the file has. Empty, which means all of it, where the
   * header is none of one range of bytes: such are ignored.
   *
   * @param header null where there is none
   * @param length of the file, at least 1
   */
  static Optional<ByteRange> parse(String header, long length) throws UnsatisfiableException {
    var parts = header == null ? null : ONE.matcher(header);
    if (parts == null || !parts.matches()) {
      return Optional.empty();
    }
    String first = parts.group(1);
    String last = parts.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(last), length));
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? length - 1 : Long.parseLong(last);
    if (!last.isEmpty() && to < from) {
      return Optional.empty();
    }
    if (from >= length) {
      throw new UnsatisfiableException();
    }
    return Optional.of(new ByteRange(from, Math.min(to, length - 1)));
  }

  long length() {
    return to - from + 1;
  }

  private static ByteRange suffix(long count, long length) throws UnsatisfiableException {
    if (count == 0) {
      throw new UnsatisfiableException();
    }
    return new ByteRange(Math.max(0, length - count), length - 1);
  }
}
