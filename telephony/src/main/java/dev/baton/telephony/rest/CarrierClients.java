package dev.baton.telephony.rest;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import dev.baton.telephony.account.TwilioAccount;
import java.net.URI;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;

/** The SDK's clients, led to where the account says that its API is. */
public final class CarrierClients {

  private CarrierClients() {}

  /** Signs with the API key, as everything that Baton asks for does. */
  public static TwilioRestClient byKey(TwilioAccount account) {
    return of(account, account.apiKeySid(), account.apiKeySecret());
  }

  /** Signs with the auth token, which Baton needs for webhooks only. */
  public static TwilioRestClient byToken(TwilioAccount account) {
    return of(account, account.accountSid(), account.authToken());
  }

  private static TwilioRestClient of(TwilioAccount account, String user, String password) {
    return new TwilioRestClient.Builder(user, password)
        .accountSid(account.accountSid())
        .httpClient(new NetworkHttpClient(reaching(account.apiOrigin())))
        .build();
  }

  /** The SDK knows its API by name; this leads its connections to where the account says it is. */
  private static HttpClientBuilder reaching(URI origin) {
    var route = new HttpRoute(HttpHost.create(origin), null, "https".equals(origin.getScheme()));
    return HttpClientBuilder.create().setRoutePlanner((target, context) -> route);
  }
}
