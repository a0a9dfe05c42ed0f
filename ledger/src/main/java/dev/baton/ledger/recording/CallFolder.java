package dev.baton.ledger.recording;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of folders for call ids, which come from outside: letters, digits, {@code -} and {@code _}
 * stand for themselves, every other byte of the id's UTF-8 is {@code %} and two hex digits.
 */
final class CallFolder {

  private static final int LONGEST = 200;
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]|%[0-9A-F]{2})+");

  private CallFolder() {}

  /** Whether the id is not empty and its name is not too long for a disk. */
  static boolean fits(String callId) {
    return !callId.isEmpty() && name(callId).length() <= LONGEST;
  }

  static String name(String callId) {
    var name = new StringBuilder();
    for (byte b : callId.getBytes(StandardCharsets.UTF_8)) {
      if (plain(b)) {
        name.append((char) b);
      } else {
        name.append(String.format("%%%02X", b));
      }
    }
    return name.toString();
  }

  /** The call whose folder this is; empty for a name of another kind. */
  static Optional<String> callId(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(URLDecoder.decode(name, StandardCharsets.UTF_8));
  }

  private static boolean plain(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '_';
  }
}
