package dev.baton.telephony.practice;

import io.vertx.core.Future;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The status callbacks of one call, sent one after another, best effort. For one event loop. */
final class Reports {

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  /** RFC 2822, in whole seconds: no finer time is to be had from the carrier. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

  private final SignedClient client;
  private final String accountSid;
  private Future<?> last = Future.succeededFuture();

  Reports(SignedClient client, String accountSid) {
    this.client = client;
    this.accountSid = accountSid;
  }

  /**
   * Reports something that happened just now.
   *
   * @param address nobody wants to know where empty
   */
  void send(String address, Map<String, String> fields) {
    if (address.isEmpty()) {
      return;
    }
    var form = new HashMap<>(fields);
    form.put("AccountSid", accountSid);
    form.put("Timestamp", TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    last =
        last.transform(
            before ->
                client
                    .post(URI.create(address), form)
                    .onFailure(
                        e -> LOG.warn("practice call: report not taken: {}", e.getMessage())));
  }

  /** Completes when everything reported so far has been sent. */
  Future<Void> sent() {
    return last.transform(done -> Future.succeededFuture());
  }
}
