package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word counts for where a request comes from. The client here is 127.0.0.1. */
class ProxiesTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.0/8             | 203.0.113.7                          | 203.0.113.7",
        "127.0.0.1               | forged, 10.1.1.1, 203.0.113.7        | 203.0.113.7",
        "127.0.0.1               | 127.0.0.1, 203.0.113.7               | 203.0.113.7",
        "127.0.0.1, 10.0.0.0/8   | 198.51.100.1, 203.0.113.7, 10.2.3.4  | 203.0.113.7",
        "127.0.0.1               | 198.51.100.1, 203.0.113.7, 10.2.3.4  | 10.2.3.4",
        "127.0.0.1               | 203.0.113.7:4711                     | 203.0.113.7",
        "127.0.0.1               | [2001:db8::7]:4711                   | 2001:db8::7",
        "127.0.0.1               | 2001:db8::7                          | 2001:db8::7",
        "127.0.0.1               | unknown                              | unknown",
        "127.0.0.1               | ''                                   | unknown",
        "127.0.0.1               | 203.0.113.7, [                       | unknown",
        "192.0.2.1, ::1          | 203.0.113.7                          | 127.0.0.1",
      })
  void findTheClientBehindTheTrustedOnes(String trusted, String forwarded, String client)
      throws Exception {
    assertThat(client(Proxies.at(List.of(trusted.split(","))), forwarded)).isEqualTo(client);
  }

  @Test
  void believeNobody_whereThereAreNone() throws Exception {
    assertThat(client(Proxies.none(), "203.0.113.7")).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy", "10.0.0.0/33", "10.0.0/8", "::1/129", "10.0.0.0/x"})
  void refuseWhatIsNoNetwork(String text) {
    assertThatThrownBy(() -> Proxies.at(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no address of a network");
  }

  private String client(Proxies proxies, String forwarded)
      throws IOException, InterruptedException {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(request -> request.response().end(proxies.client(request)))
            .listen(0, "127.0.0.1")
            .await();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
            .header("X-Forwarded-For", forwarded)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
