package dev.baton.launcher;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords that can be read off a screen. */
final class RandomPassword {

  /** Without those that look alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomPassword() {}

  /** About 59 bits: {@code xxxx-xxxx-xxxx}. */
  static String next() {
    return Stream.generate(RandomPassword::group).limit(GROUPS).collect(Collectors.joining("-"));
  }

  private static String group() {
    return RANDOM
        .ints(GROUP, 0, LETTERS.length())
        .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
        .collect(Collectors.joining());
  }
}
