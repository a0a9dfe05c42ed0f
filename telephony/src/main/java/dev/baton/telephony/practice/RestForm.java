package dev.baton.telephony.practice;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a request to the carrier's REST API. Reading it fails with {@link ApiException}. */
record RestForm(MultiMap fields) {

  /** How long the carrier lets it ring unless told otherwise. */
  private static final String RINGING_SECONDS = "60";

  private static final int LONGEST_RINGING_SECONDS = 600;

  static RestForm of(RoutingContext context) {
    return new RestForm(context.request().formAttributes());
  }

  String needed(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw ApiException.badParameter(name + " is missing");
    }
    return text;
  }

  /** Empty where there is none. */
  String text(String name) {
    return fields.contains(name) ? fields.get(name) : "";
  }

  /** Whom to ring. */
  RungParty to() {
    var to = RungParty.of(needed("From"), needed("To"));
    if (PracticeNumber.of(to.address()) == PracticeNumber.INVALID) {
      throw ApiException.invalidNumber();
    }
    return to;
  }

  /**
   * @param url empty where the leg joins at once
   */
  RingWish ring(String url, boolean endsConference) {
    return new RingWish(to(), url, text("StatusCallback"), reported(), endsConference, ringingMs());
  }

  private List<String> reported() {
    return fields.getAll("StatusCallbackEvent");
  }

  private long ringingMs() {
    String text = fields.contains("Timeout") ? fields.get("Timeout") : RINGING_SECONDS;
    try {
      return Math.max(1, Math.min(LONGEST_RINGING_SECONDS, Integer.parseInt(text))) * 1_000L;
    } catch (NumberFormatException e) {
      throw ApiException.badParameter("Timeout is not a number");
    }
  }

  /**
   * A stream, whose parameters are {@code Parameter1.Name}, {@code Parameter1.Value}, and so on.
   */
  Twiml.Stream stream() {
    var parameters = new HashMap<String, String>();
    for (int i = 1; fields.contains("Parameter" + i + ".Name"); i++) {
      parameters.put(fields.get("Parameter" + i + ".Name"), text("Parameter" + i + ".Value"));
    }
    return new Twiml.Stream(
        needed("Url"),
        needed("Name"),
        "both_tracks".equals(fields.get("Track")),
        text("StatusCallback"),
        Map.copyOf(parameters));
  }
}
