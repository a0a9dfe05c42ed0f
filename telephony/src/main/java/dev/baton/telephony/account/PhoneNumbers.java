package dev.baton.telephony.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Telephone numbers as the world's numbering plans have them (ITU-T E.164). */
public final class PhoneNumbers {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  /** No number is longer, however it is written. */
  private static final int LONGEST = 40;

  private PhoneNumbers() {}

  /** The number in E.164, or empty where this is none; it has to begin with its country's code. */
  public static Optional<String> e164(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var number = PLANS.parse(text, null);
      return PLANS.isValidNumber(number)
          ? Optional.of(PLANS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
