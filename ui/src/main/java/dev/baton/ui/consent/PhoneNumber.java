package dev.baton.ui.consent;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A telephone number as people write it. */
final class PhoneNumber {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  /** No number is longer, however it is written. */
  private static final int LONGEST = 40;

  private PhoneNumber() {}

  /**
   * The number in E.164; empty where this is none.
   *
   * @param region ISO 3166 code of the region whose plan holds for a number without country code
   */
  static Optional<String> e164(String text, String region) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var number = PLANS.parse(text, region);
      return PLANS.isValidNumber(number)
          ? Optional.of(PLANS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  static boolean isRegion(String code) {
    return PLANS.getSupportedRegions().contains(code);
  }
}
