package dev.baton.telephony.practice;

import dev.baton.telephony.account.TwilioAccount;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends what the carrier sends to the edge, signed as it does: base64 of HMAC-SHA1, by the auth
 * token, over the address and each form field sorted by name (twilio.com/docs/usage/security).
 */
final class SignedClient {

  /** How long the carrier waits for an answer. */
  private static final int ANSWER_MS = 15_000;

  /** The edge listens on this machine: more connections would not be faster. */
  private static final int MOST_SOCKETS = 500;

  private static final String HEADER = "X-Twilio-Signature";
  private static final String ALGORITHM = "HmacSHA1";

  private final TwilioAccount account;
  private final HttpClient http;
  private final WebSocketClient sockets;

  SignedClient(Vertx vertx, TwilioAccount account) {
    this.account = account;
    this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(ANSWER_MS));
    this.sockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setMaxConnections(MOST_SOCKETS)
                .setConnectTimeout(ANSWER_MS));
  }

  /** Calls a webhook; the answer's body, or a failure where that is no success. */
  Future<String> post(URI address, Map<String, String> form) {
    return ofEdge(address)
        .compose(
            edge ->
                http.request(
                    new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(address.toString())
                        .setTimeout(ANSWER_MS)
                        .putHeader(HEADER, signature(address, form))
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")))
        .compose(request -> request.send(encoded(form)))
        .compose(
            response ->
                response
                    .body()
                    .compose(
                        body ->
                            response.statusCode() < 300
                                ? Future.succeededFuture(body.toString(StandardCharsets.UTF_8))
                                : Future.failedFuture(
                                    new IOException("answered " + response.statusCode()))));
  }

  /** Fetches audio that is to be played. */
  Future<Buffer> get(URI address) {
    return ofEdge(address)
        .compose(
            edge ->
                http.request(
                    new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(address.toString())
                        .setTimeout(ANSWER_MS)
                        .putHeader(HEADER, signature(address, Map.of()))))
        .compose(HttpClientRequest::send)
        .compose(
            response ->
                response.statusCode() == 200
                    ? response.body()
                    : Future.failedFuture(new IOException("answered " + response.statusCode())));
  }

  /** Opens a media WebSocket. */
  Future<WebSocket> connect(URI address) {
    return ofEdge(address)
        .compose(
            edge ->
                sockets.connect(
                    new WebSocketConnectOptions()
                        .setAbsoluteURI(address.toString())
                        .putHeader(HEADER, signature(address, Map.of()))));
  }

  /** The practice line goes nowhere but to the edge that it was started for. */
  private Future<Void> ofEdge(URI address) {
    return account.publicOrigin().getAuthority().equals(address.getAuthority())
        ? Future.succeededFuture()
        : Future.failedFuture(new IOException("not of this edge: " + address.getAuthority()));
  }

  private String signature(URI address, Map<String, String> form) {
    var signed = new StringBuilder(address.toString());
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(account.authToken()), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes(signed.toString())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Future<Void> close() {
    return Future.join(http.close(), sockets.close()).mapEmpty();
  }
}
