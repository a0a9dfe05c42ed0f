package dev.baton.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent here, a colleague's feed is open beside it and goes on. */
class HostileHttpIT {

  @TempDir static Path data;
  private static RunningUi ui;

  private FeedReader feed;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data).signIn();
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @BeforeEach
  void openFeed() {
    feed = FeedReader.open(ui, "/api/calls/feed");
  }

  @AfterEach
  void theFeedGoesOn() throws IOException {
    assertThat(ui.get("/api/calls").statusCode()).isEqualTo(200);
    assertThat(feed.ended()).isFalse();
    feed.close();
  }

  @Test
  void refusesContent_whenItIsOfTenMegabytes() throws IOException {
    assertThat(status(post("x".repeat(10 << 20).getBytes(StandardCharsets.UTF_8)))).isEqualTo(413);
  }

  @Test
  void refusesContent_whenTenMegabytesComeInChunks() throws IOException {
    String content = "x".repeat(10 << 20);
    String chunk = Integer.toHexString(content.length()) + "\r\n" + content + "\r\n0\r\n\r\n";
    assertThat(
            status(
                head(
                    "POST /api/session",
                    "x-baton: test\r\ncontent-type: application/json\r\ntransfer-encoding: chunked"),
                chunk.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(413);
  }

  /** The content never comes: it is not waited for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/do-not-call.csv",
        "/api/policy/notices",
        "/api/practice/calls",
        "/api/imports"
      })
  void refusesAnUpload_beforeItsContentComes_whenNobodyIsSignedIn(String address)
      throws IOException {
    assertThat(status(head("POST " + address, "x-baton: test\r\ncontent-length: 1000000")))
        .isEqualTo(401);
  }

  @Test
  void servesEverybodyElse_whileContentComesSlowly() throws IOException {
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 150; i++) {
        sockets.add(connect("127.0.0.4"));
        sockets
            .get(i)
            .getOutputStream()
            .write(head("POST /api/session", "x-baton: test\r\ncontent-length: 1000"));
        sockets.get(i).getOutputStream().write('{');
      }
      assertThat(served(connect("127.0.0.3"))).isTrue();
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64 << 10, 1 << 20})
  void refusesAHead_whenItIsTooLarge(int size) throws IOException {
    assertThat(status(head("GET /api/calls", "x: " + "x".repeat(size)))).isEqualTo(431);
  }

  @Test
  void refusesAnAddress_whenItIsTooLong() throws IOException {
    assertThat(status(head("GET /" + "x".repeat(1 << 16), "x: x"))).isEqualTo(414);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../openapi.yaml",
        "/%2e%2e/openapi.yaml",
        "/assets/..%2fopenapi.yaml",
        "/assets/..%5c..%5copenapi.yaml",
        "/assets/%252e%252e/openapi.yaml",
        "/assets//../../openapi.yaml",
        "/index.html%00.js",
        "/api/calls/..%2f..%2fopenapi.yaml",
        "/api/calls/CA1%2frecording.wav"
      })
  void findsNothing_whenAnAddressTriesToLeaveItsPlace(String address) throws IOException {
    assertThat(status(head("GET " + address, "cookie: " + ui.cookie()))).isEqualTo(404);
  }

  @Test
  void refusesContent_whenItIsDeep() throws IOException {
    String deep = "{\"name\":" + "[".repeat(8_000) + "]".repeat(8_000 - 1_000) + "}";
    assertThat(status(post(deep.getBytes(StandardCharsets.UTF_8)))).isEqualTo(400);
  }

  @Test
  void refusesContent_whenItIsNotUtf8() throws IOException {
    byte[] content = "{\"name\":\"?\",\"password\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    content[9] = (byte) 0xff;
    assertThat(status(post(content))).isEqualTo(400);
  }

  @Test
  void servesEverybodyElse_whenOneAddressOpensAThousandSockets() throws IOException {
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 1_000; i++) {
        sockets.add(connect("127.0.0.2"));
      }
      await().until(() -> !served(connect("127.0.0.2")));
      assertThat(served(connect("127.0.0.3"))).isTrue();
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
    await().until(() -> served(connect("127.0.0.2")));
  }

  private static boolean served(Socket socket) throws IOException {
    return status(socket, List.of(head("GET /health/live", "x: x"))) == 200;
  }

  private static byte[] head(String line, String field) {
    return (line + " HTTP/1.1\r\nhost: localhost\r\n" + field + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[][] post(byte[] content) {
    return new byte[][] {
      head(
          "POST /api/session",
          "x-baton: test\r\ncontent-type: application/json\r\ncontent-length: " + content.length),
      content
    };
  }

  private static int status(byte[]... parts) throws IOException {
    return status(connect("127.0.0.1"), List.of(parts));
  }

  /** The status of the answer; 0 where the connection is closed without one. */
  private static int status(Socket socket, List<byte[]> parts) throws IOException {
    var line = new StringBuilder();
    try (socket) {
      try {
        for (byte[] part : parts) {
          socket.getOutputStream().write(part);
        }
      } catch (SocketException e) {
        // It has answered and takes no more.
      }
      for (int c = socket.getInputStream().read(); c >= 0 && c != '\r'; ) {
        line.append((char) c);
        c = socket.getInputStream().read();
      }
    } catch (SocketException e) {
      // Closed: what came before is the answer.
    }
    return line.isEmpty() ? 0 : Integer.parseInt(line.toString().split(" ", 3)[1]);
  }

  private static Socket connect(String from) throws IOException {
    var socket =
        new Socket(InetAddress.getLoopbackAddress(), ui.port(), InetAddress.getByName(from), 0);
    socket.setSoTimeout(20_000);
    return socket;
  }
}
