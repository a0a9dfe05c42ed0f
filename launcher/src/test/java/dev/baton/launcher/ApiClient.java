package dev.baton.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The product's API as a signed-in colleague uses it. */
final class ApiClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI address;

  private ApiClient(URI address) {
    this.address = address;
  }

  static ApiClient signIn(URI address, String name, String password) {
    var client = new ApiClient(address);
    client.post("/api/session", Map.of("name", name, "password", password));
    return client;
  }

  /** Plays a recording through the practice line; the call's id. */
  String place(String recording) {
    return post("/api/practice/calls", Map.of("recording", recording)).get("callId").asText();
  }

  String place(String recording, String number) {
    return post("/api/practice/calls", Map.of("recording", recording, "number", number))
        .get("callId")
        .asText();
  }

  /** The status of the answer to any request. */
  int status(String method, String path, String content) {
    try {
      return http.send(
              request(path)
                  .header("X-Baton", "1")
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString(content))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String path) {
    try {
      return http.send(request(path).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode get(String path) {
    return send(request(path).build());
  }

  /** The secrets that its browser keeps. */
  List<String> cookies() {
    return ((CookieManager) http.cookieHandler().orElseThrow())
        .getCookieStore().getCookies().stream().map(HttpCookie::getValue).toList();
  }

  /** A call with all that is known of it. */
  JsonNode page(String callId) {
    return send(request("/api/calls/" + callId).build());
  }

  /** The texts of a call's utterances by id. */
  List<String> utterances(String callId) {
    return StreamSupport.stream(page(callId).get("utterances").spliterator(), false)
        .map(one -> one.get("id").asText() + ": " + one.get("text").asText())
        .toList();
  }

  JsonNode post(String path, Object body) {
    try {
      return send(
          request(path)
              .header("X-Baton", "1")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a file as it is; what is answered, an error included. */
  JsonNode upload(String path, Path file) {
    try {
      var request =
          request(path)
              .header("X-Baton", "1")
              .header("Content-Type", "application/octet-stream")
              .POST(BodyPublishers.ofFile(file))
              .build();
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(request + ": " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
