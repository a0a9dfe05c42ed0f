package dev.baton.telephony.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The time zones that a number may be in, from libphonenumber's tables: of the area, or of the
 * whole country where the number says no more than that.
 */
public final class CalleeZones {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final PhoneNumberToTimeZonesMapper ZONES =
      PhoneNumberToTimeZonesMapper.getInstance();

  private CalleeZones() {}

  /** Reads the tables, which takes some 100 ms once; blocks. */
  public static void load() {
    of("+14155550123", "US");
  }

  /**
   * @param e164 a valid number
   * @param region ISO 3166 code; its zones are taken for a number that belongs nowhere
   * @return at least one
   */
  public static List<ZoneId> of(String e164, String region) {
    try {
      var zones = known(ZONES.getTimeZonesForNumber(PLANS.parse(e164, null)));
      return zones.isEmpty() ? ofRegion(region) : zones;
    } catch (NumberParseException e) {
      throw new IllegalArgumentException("not a number in E.164", e);
    }
  }

  private static List<ZoneId> ofRegion(String region) {
    var anywhere =
        new PhoneNumber()
            .setCountryCode(PLANS.getCountryCodeForRegion(region))
            .setNationalNumber(1);
    var zones = known(ZONES.getTimeZonesForGeographicalNumber(anywhere));
    return zones.isEmpty() ? List.of(ZoneId.systemDefault()) : zones;
  }

  private static List<ZoneId> known(List<String> ids) {
    return ids.stream().flatMap(id -> zone(id).stream()).toList();
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return id.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())
          ? Optional.empty()
          : Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
