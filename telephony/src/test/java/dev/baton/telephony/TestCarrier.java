package dev.baton.telephony;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baton.telephony.account.PhoneNumbers;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.dial.PlayedCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A carrier over real HTTP: serves the REST API, and calls the edge with signed requests. */
final class TestCarrier implements AutoCloseable {

  private static final String TOKEN = "the account's auth token";

  private final HttpServer api;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger legs = new AtomicInteger();

  /** What was asked of the API, oldest first: the path and the form. */
  final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** How the API answers. */
  volatile int status = 201;

  private URI edge;

  record Asked(String path, Map<String, String> form) {}

  TestCarrier() throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext("/", this::serve);
    api.start();
  }

  TwilioAccount account(URI publicOrigin) {
    edge = publicOrigin;
    return new TwilioAccount(
        "AC0",
        TOKEN,
        "SK0",
        "secret",
        "AP0",
        "+14155550100",
        URI.create("http://localhost:" + api.getAddress().getPort()),
        publicOrigin);
  }

  /** Asks whose path ends so. */
  List<Asked> asked(String pathEnd) {
    return asked.stream().filter(one -> one.path().endsWith(pathEnd)).toList();
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    var all = new TreeMap<>(form);
    all.putIfAbsent("AccountSid", "AC0");
    return post(path, all, signature(url(path), all));
  }

  HttpResponse<String> post(String path, Map<String, String> form, String signature) {
    var request =
        HttpRequest.newBuilder(edge.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)));
    if (signature != null) {
      request.header("X-Twilio-Signature", signature);
    }
    return send(request);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(edge.resolve(path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The address of a path on the edge. */
  String url(String path) {
    return edge.resolve(path).toString();
  }

  /** A browser dials; gives the stream's token out of the TwiML. */
  String dial(String callId) {
    return token(post("/twilio/voice", dialing(callId, "+14155550123")).body());
  }

  /** What the carrier sends when sarah dials, with a permit that takes no line. */
  static Map<String, String> dialing(String callId, String number) {
    return Map.of(
        "CallSid",
        callId,
        "From",
        "client:sarah",
        "To",
        number,
        "Permit",
        new PlayedCalls(TOKEN).permit("sarah", PhoneNumbers.e164(number).orElse("")));
  }

  static String token(String twiml) {
    String start = "name=\"token\" value=\"";
    int from = twiml.indexOf(start) + start.length();
    return twiml.substring(from, twiml.indexOf('"', from));
  }

  MediaLine media() {
    return media(signature(mediaUrl(), Map.of()));
  }

  MediaLine media(String signature) {
    return MediaLine.open(http, URI.create(mediaUrl()), signature);
  }

  String mediaUrl() {
    return "ws" + edge.resolve("/twilio/media").toString().substring("http".length());
  }

  /** As Twilio documents it: HMAC-SHA1 over the address and each field, sorted by name. */
  String signature(String address, Map<String, String> form) {
    var signed = new StringBuilder(address);
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    asked.add(new Asked(path, decoded(body)));
    String answer =
        status < 300
            ? "{\"call_sid\":\"CA9%1$d\",\"sid\":\"CA9%1$d\"}".formatted(legs.incrementAndGet())
            : "{\"code\":21211,\"message\":\"no\",\"status\":%d}".formatted(status);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    int answered =
        status == 201 && path.matches(".*/(Calls|Conferences)/\\w+\\.json") ? 200 : status;
    exchange.sendResponseHeaders(answered, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Map<String, String> decoded(String form) {
    return Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .collect(
            Collectors.toMap(
                field -> field[0],
                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                (one, other) -> one + " " + other));
  }

  @Override
  public void close() {
    api.stop(0);
  }
}
