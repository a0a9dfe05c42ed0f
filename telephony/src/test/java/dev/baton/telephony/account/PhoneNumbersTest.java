package dev.baton.telephony.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "+14155550123, +14155550123",
    "+1 (415) 555-0123, +14155550123",
    "+49 30 901820, +4930901820",
    "+8613800138000, +8613800138000"
  })
  void isInE164_howeverItIsWritten(String text, String e164) {
    assertThat(PhoneNumbers.e164(text)).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4155550123",
        "+1",
        "+1415",
        "client:sarah",
        "sip:a@b.c",
        "+999123456789",
        "anonymous"
      })
  void isNone_whenNoPlanHasIt(String text) {
    assertThat(PhoneNumbers.e164(text)).isEmpty();
  }

  @Test
  void isNone_whenThereIsNothingOrTooMuch() {
    assertThat(PhoneNumbers.e164(null)).isEmpty();
    assertThat(PhoneNumbers.e164("+1" + "4".repeat(1_000_000))).isEmpty();
  }
}
