package dev.baton.leads;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/** Where numbers belong. Reads its tables from the class path as they are needed, so it blocks. */
final class Regions {

  private static final String NO_REGION = "ZZ";

  private Regions() {}

  /**
   * ISO 3166 code of the region that a number belongs to; empty for a number that belongs to none,
   * such as an international freephone number, or is none.
   */
  static Optional<String> of(String e164) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      return Optional.ofNullable(numbers.getRegionCodeForNumber(numbers.parse(e164, NO_REGION)))
          .filter(code -> code.length() == 2);
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
