package dev.baton.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  private static final long LENGTH = 1_000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=500-, 500, 999",
    "bytes=999-999, 999, 999",
    "bytes=900-5000, 900, 999",
    "bytes=-1, 999, 999",
    "bytes=-5000, 0, 999",
    "bytes=0-999999999999999999, 0, 999"
  })
  void cutsTheRangeToWhatThereIs(String header, long from, long to) throws Exception {
    assertThat(ByteRange.parse(header, LENGTH)).contains(new ByteRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
  void fails_whenNothingOfTheRangeIsThere(String header) {
    assertThatThrownBy(() -> ByteRange.parse(header, LENGTH))
        .isInstanceOf(ByteRange.UnsatisfiableException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=9-5",
        "bytes=5000-4000",
        "bytes=a-b",
        "bytes=0-1,4-5",
        "bytes=1-2-3",
        "bytes=9999999999999999999-",
        "frames=0-1"
      })
  void isIgnored_whenItIsNotOneRangeOfBytes(String header) throws Exception {
    assertThat(ByteRange.parse(header, LENGTH)).isEmpty();
  }

  @Test
  void isAll_whenThereIsNoHeader() throws Exception {
    assertThat(ByteRange.parse(null, LENGTH)).isEmpty();
  }

  @Test
  void countsBothEnds() {
    assertThat(new ByteRange(10, 19).length()).isEqualTo(10);
  }
}
