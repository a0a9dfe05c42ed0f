package dev.baton.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void letsFiveTriesOfANamePass_thenOneEach30Seconds() {
    assertThat(tries("maria", "198.51.100.%d", 10)).isEqualTo(5);
    assertThat(throttle.attempt("maria", "203.0.113.1")).isEqualTo(Duration.ofSeconds(30));
    now = now.plusSeconds(29);
    assertThat(throttle.attempt("maria", "203.0.113.1")).isEqualTo(Duration.ofSeconds(1));
    now = now.plusSeconds(1);
    assertThat(tries("maria", "198.51.100.%d", 10)).isEqualTo(1);
  }

  @Test
  void letsTwentyTriesOfAnAddressPass_thenOneEach5Seconds() {
    assertThat(tries("name %d", "203.0.113.1", 40)).isEqualTo(20);
    assertThat(throttle.attempt("another", "203.0.113.1")).isEqualTo(Duration.ofSeconds(5));
    assertThat(throttle.attempt("another", "203.0.113.2")).isZero();
    now = now.plusSeconds(5);
    assertThat(tries("name %d", "203.0.113.1", 10)).isEqualTo(1);
  }

  @Test
  void forgets_whenNobodyTriedForLong() {
    tries("maria", "203.0.113.1", 10);
    now = now.plus(Duration.ofMinutes(5));
    assertThat(tries("maria", "203.0.113.1", 10)).isEqualTo(5);
  }

  @Test
  void givesATryBack_whenItSucceeds() {
    for (int i = 0; i < 50; i++) {
      assertThat(throttle.attempt("maria", "203.0.113.1")).isZero();
      throttle.succeeded("maria", "203.0.113.1");
    }
  }

  @Test
  void doesNotCountATryThatItRefuses() {
    tries("maria", "203.0.113.1", 100);
    now = now.plusSeconds(30);
    assertThat(throttle.attempt("maria", "203.0.113.1")).isZero();
  }

  @Test
  void remembersOnlySoMany() {
    tries("maria", "203.0.113.1", 5);
    tries("name %d", "address %d", 10_000);
    assertThat(throttle.attempt("maria", "203.0.113.1")).isZero();
  }

  /** How many of so many tries pass; {@code %d} becomes the number of the try. */
  private int tries(String name, String address, int count) {
    int passed = 0;
    for (int i = 0; i < count; i++) {
      if (throttle.attempt(name.formatted(i), address.formatted(i)).isZero()) {
        passed++;
      }
    }
    return passed;
  }
}
