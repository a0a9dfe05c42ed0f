package dev.baton.insights.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.value.DatePhrase.Precision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenValuesTest {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

  @ParameterizedTest
  @CsvSource({
    "forty thousand,40000",
    "two hundred and fifty,250",
    "nineteen hundred,1900",
    "one point five million,1500000",
    "half a million,500000",
    "a couple of thousand,2000",
    "twelve and a half thousand,12500",
    "seventy two,72",
    "seventy-two,72",
    "40k,40000",
    "a hundred,100",
    "three thousand four hundred,3400"
  })
  void number_isRead_asItIsSpoken(String text, double value) {
    assertThat(SpokenNumbers.find(words(text))).singleElement().returns(value, NumberPhrase::value);
  }

  @ParameterizedTest
  @CsvSource({
    "we pay forty thousand pounds a year,40000,GBP,year",
    "it's twelve grand,12000,,",
    "$40 per month,40,USD,month",
    "about nine hundred euros monthly,900,EUR,month",
    "the budget is thirty thousand,30000,,"
  })
  void amount_hasCurrencyAndPeriod(String text, double amount, String currency, String period) {
    assertThat(Amounts.find(words(text)))
        .singleElement()
        .returns(amount, Amount::amount)
        .returns(currency, Amount::currency)
        .returns(period, Amount::period);
  }

  @ParameterizedTest
  @CsvSource({"we have twelve people", "it took three hundred days", "nobody knows"})
  void amount_isNone_whenNoMoneyIsSpokenOf(String text) {
    assertThat(Amounts.find(words(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tomorrow,2026-03-05,DAY",
    "the day after tomorrow,2026-03-06,DAY",
    "thursday,2026-03-05,DAY",
    "wednesday,2026-03-11,DAY",
    "next friday,2026-03-13,DAY",
    "monday week,2026-03-16,DAY",
    "the fourteenth,2026-03-14,DAY",
    "the second,2026-04-02,DAY",
    "march the twenty second,2026-03-22,DAY",
    "third of may,2026-05-03,DAY",
    "next week,2026-03-09,WEEK",
    "end of the week,2026-03-06,WEEK",
    "in a fortnight,2026-03-18,WEEK",
    "in two weeks,2026-03-18,WEEK",
    "by september,2026-09-01,MONTH",
    "in february,2027-02-01,MONTH",
    "end of the month,2026-03-31,MONTH",
    "the second quarter,2026-04-01,LONGER",
    "at two,2026-03-04,HOUR",
    "half past nine,2026-03-04,HOUR"
  })
  void date_isReckonedFromTheCallsDay(String text, LocalDate date, Precision precision) {
    assertThat(SpokenDates.find(words(text), TODAY))
        .first()
        .returns(date, DatePhrase::date)
        .returns(precision, DatePhrase::precision);
  }

  @ParameterizedTest
  @CsvSource({"the first thing we did", "i may be wrong", "at two percent", "we march on", "soon"})
  void date_isNone_whenTheWordsNameNone(String text) {
    assertThat(SpokenDates.find(words(text), TODAY)).isEmpty();
  }

  @Test
  void date_hasNoDay_whenThatOfTheCallIsUnknown() {
    assertThat(SpokenDates.find(words("next thursday"), null))
        .singleElement()
        .returns(null, DatePhrase::date)
        .returns(true, DatePhrase::isAppointment);
  }

  @ParameterizedTest
  @CsvSource({"seventy two engineers,72", "a team of twelve,12", "forty office people,40"})
  void heads_areCounted(String text, int count) {
    assertThat(HeadCounts.find(words(text))).contains(count);
  }

  @ParameterizedTest
  @CsvSource({
    "our finance director signs it,finance director",
    "it goes to head office,head office",
    "ask the head of purchasing,head of purchasing",
    "my wife decides,wife"
  })
  void role_isNamed(String text, String role) {
    assertThat(Roles.find(words(text))).contains(role);
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
