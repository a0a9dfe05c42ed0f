package dev.baton.telephony.practice;

import java.util.Map;

/**
 * Whom the edge asks to ring: a number, or a browser as {@code client:NAME?call=ID}.
 *
 * @param from the caller, as shown to who is rung
 * @param address without what is told to a browser
 * @param callId the call that a browser is told of; empty where it is told of none
 */
record RungParty(String from, String address, String callId) {

  private static final String CLIENT = "client:";
  private static final String CALL = "?call=";

  static RungParty of(String from, String to) {
    int call = to.indexOf(CALL);
    return call < 0 || !to.startsWith(CLIENT)
        ? new RungParty(from, to, "")
        : new RungParty(from, to.substring(0, call), to.substring(call + CALL.length()));
  }

  /** The colleague whose browser it is; empty for a number. */
  String colleague() {
    return address.startsWith(CLIENT) ? address.substring(CLIENT.length()) : "";
  }

  Map<String, String> endpoints() {
    return Map.of("From", from, "To", address);
  }
}
