package dev.baton.telephony.webhook;

import dev.baton.ledger.call.LegState;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A webhook's form fields, in the carrier's words; here they end. */
final class Form {

  /** The carrier's ids: two letters and 32 digits, though nothing here rests on that. */
  private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{1,64}");

  private final MultiMap fields;

  private Form(MultiMap fields) {
    this.fields = fields;
  }

  static Form of(RoutingContext context) {
    return new Form(context.request().formAttributes());
  }

  /** The id of the call's first leg that is in the address, and with it the call's. */
  static String callId(RoutingContext context) {
    return sid("call", context.pathParam("call"));
  }

  /** Whether the form is of this account; the carrier names it in each. */
  boolean ofAccount(String accountSid) {
    return find("AccountSid").map(accountSid::equals).orElse(false);
  }

  String callSid() {
    return sid("CallSid", fields.get("CallSid"));
  }

  String streamSid() {
    return sid("StreamSid", fields.get("StreamSid"));
  }

  String text(String name) {
    return find(name).orElseThrow(() -> WebhookException.badParameter(name, "is missing"));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** State of the leg that {@code CallStatus} tells of. */
  LegState legState() {
    String status = text("CallStatus").toLowerCase(Locale.ROOT);
    return switch (status) {
      case "queued", "initiated" -> LegState.INITIATED;
      case "ringing" -> LegState.RINGING;
      case "in-progress", "answered" -> LegState.IN_PROGRESS;
      case "completed" -> LegState.COMPLETED;
      case "busy" -> LegState.BUSY;
      case "no-answer" -> LegState.NO_ANSWER;
      case "canceled" -> LegState.CANCELED;
      case "failed" -> LegState.FAILED;
      default -> throw WebhookException.badParameter("CallStatus", "is none that is known");
    };
  }

  /**
   * The latest moment at which what is reported can have happened: now or, where the report was
   * long under way, the end of the second that it names. A time that nobody can read names none.
   */
  Instant latest(Instant now) {
    try {
      return find("Timestamp")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
          .map(second -> second.plusSeconds(1))
          .filter(end -> end.isBefore(now))
          .orElse(now);
    } catch (DateTimeException e) {
      return now;
    }
  }

  private static String sid(String name, String value) {
    if (value == null || !SID.matcher(value).matches()) {
      throw WebhookException.badParameter(name, "is not an id");
    }
    return value;
  }
}
