package dev.baton.telephony.inspection;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.OutgoingCallerId;
import com.twilio.type.PhoneNumber;
import dev.baton.ledger.inside.Finding;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.rest.CarrierClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the account's secrets are right, and its TwiML App and number lead to this edge. Asks and
 * changes nothing. Blocks for some seconds.
 */
public final class AccountCheck {

  private static final String TOKEN = "auth token";
  private static final String KEY = "API key";
  private static final String NUMBER = "caller id";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NOT_FOUND = 404;
  private static final List<Integer> NOT_LET_IN = List.of(401, 403);

  private final TwilioAccount account;
  private final TwilioRestClient byKey;
  private final TwilioRestClient byToken;

  private AccountCheck(TwilioAccount account) {
    this.account = account;
    this.byKey = CarrierClients.byKey(account);
    this.byToken = CarrierClients.byToken(account);
  }

  /** One finding where the carrier cannot be reached, else one for each part of the account. */
  public static List<Finding> look(TwilioAccount account) {
    var check = new AccountCheck(account);
    try {
      var found = new ArrayList<Finding>();
      found.add(refused(TOKEN, "twilio.auth-token", check::token));
      found.add(refused(KEY, "twilio.api-key-sid and twilio.api-key-secret", check::application));
      found.add(refused(NUMBER, "twilio.api-key-sid and twilio.api-key-secret", check::number));
      return found;
    } catch (ApiConnectionException e) {
      return List.of(
          Finding.fail(
              "Twilio",
              account.apiOrigin().getHost()
                  + " cannot be reached from this machine: look at its network, DNS and firewall"));
    }
  }

  /** How far the carrier's clock is ahead of this machine's; empty where it does not answer. */
  public static Optional<Duration> clockAhead(TwilioAccount account) {
    var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    var request =
        HttpRequest.newBuilder(account.apiOrigin())
            .method("HEAD", BodyPublishers.noBody())
            .timeout(PATIENCE)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding())
          .headers()
          .firstValue("Date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
          .map(there -> Duration.between(Instant.now(), there));
    } catch (IOException | DateTimeParseException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Finding refused(String check, String settings, Supplier<Finding> look) {
    try {
      return look.get();
    } catch (ApiException e) {
      Integer status = e.getStatusCode();
      if (status == null) {
        throw new ApiConnectionException(e.getMessage(), e);
      }
      return Finding.fail(
          check,
          NOT_LET_IN.contains(status)
              ? "Twilio does not take it (" + status + "): correct " + settings
              : "Twilio answers " + status + " (its error " + e.getCode() + ")");
    }
  }

  private Finding token() {
    var found = Account.fetcher(account.accountSid()).fetch(byToken);
    if (found.getStatus() != Account.Status.ACTIVE) {
      return Finding.fail(
          TOKEN,
          "it is right, but the account is " + found.getStatus() + ": see the Twilio console");
    }
    return found.getType() == Account.Type.TRIAL
        ? Finding.warn(TOKEN, "right; a trial account calls verified numbers only")
        : Finding.ok(TOKEN, "right, and the account is active");
  }

  private Finding application() {
    try {
      var found = Application.fetcher(account.applicationSid()).fetch(byKey);
      return leadsTo(KEY, "right; the TwiML App", found.getVoiceUrl(), EdgePaths.VOICE);
    } catch (ApiException e) {
      if (e.getStatusCode() != null && e.getStatusCode() == NOT_FOUND) {
        return Finding.fail(
            KEY, "right, but there is no such TwiML App: correct twilio.application-sid");
      }
      throw e;
    }
  }

  private Finding number() {
    var number = new PhoneNumber(account.callerId());
    var owned = IncomingPhoneNumber.reader().setPhoneNumber(number).limit(1).read(byKey).iterator();
    if (owned.hasNext()) {
      return leadsTo(
          NUMBER, "the account's own; it", owned.next().getVoiceUrl(), EdgePaths.HOTLINE);
    }
    var verified = OutgoingCallerId.reader().setPhoneNumber(number).limit(1).read(byKey).iterator();
    return verified.hasNext()
        ? Finding.warn(NUMBER, "verified, but not the account's own: customers cannot call back")
        : Finding.fail(
            NUMBER,
            "it is no number of the account: correct twilio.caller-id, or verify it at Twilio");
  }

  private Finding leadsTo(String check, String what, URI there, String path) {
    URI wanted = account.url(path);
    return wanted.equals(there)
        ? Finding.ok(check, what + " leads to " + wanted)
        : Finding.fail(
            check,
            what + " leads to " + (there == null ? "nothing" : there) + ": set it to " + wanted);
  }
}
