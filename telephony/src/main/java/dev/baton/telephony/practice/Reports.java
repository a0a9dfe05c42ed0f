package dev.baton.telephony.practice;

import io.vertx.core.Future;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The status callbacks of one call, best effort. What goes to one address goes there in order; the
 * addresses do not wait for each other. For one event loop.
 */
final class Reports {

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  /** RFC 2822, in whole seconds: no finer time is to be had from the carrier. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

  private final SignedClient client;
  private final String accountSid;

  /** The newest of each address. */
  private final Map<String, Future<?>> last = new HashMap<>();

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
    var before = last.getOrDefault(address, Future.succeededFuture());
    last.put(
        address,
        before.transform(
            sent ->
                client
                    .post(URI.create(address), form)
                    .onFailure(
                        e -> LOG.warn("practice call: report not taken: {}", e.getMessage()))));
  }

  /** Completes when everything reported so far has been sent. */
  Future<Void> sent() {
    return Future.join(List.copyOf(last.values())).transform(done -> Future.succeededFuture());
  }
}
