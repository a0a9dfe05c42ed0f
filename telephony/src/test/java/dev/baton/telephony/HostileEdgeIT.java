package dev.baton.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to the edge, a call goes on beside it. */
class HostileEdgeIT {

  private static final int TEN_MEGABYTES = 10 << 20;
  private static int calls = 5_000;
  private static RunningEdge edge;

  private String call;
  private MediaLine line;
  private long heardMs;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    edge = new RunningEdge(data, Map.of());
  }

  @AfterAll
  static void stop() {
    edge.close();
  }

  @BeforeEach
  void call() {
    call = "CA" + ++calls;
    line = edge.carrier.media().connected().start("MZ" + call, call, edge.carrier.dial(call));
    hear();
  }

  /** Another frame comes, and is heard. */
  private void hear() {
    line.media("MZ" + call, "inbound", heardMs);
    heardMs += 20;
    await()
        .untilAsserted(
            () ->
                assertThat(edge.heard.of("MZ" + call, Speaker.SDR).times)
                    .hasSize((int) (heardMs / 20)));
  }

  @AfterEach
  void theCallGoesOn() {
    hear();
    line.stop("MZ" + call);
    assertThat(line.closed().code()).isEqualTo(1000);
  }

  @Test
  void refusesContent_whenItsLengthIsTenMegabytes() throws IOException {
    assertThat(status(head("POST /twilio/voice", "content-length: " + TEN_MEGABYTES), large(false)))
        .isEqualTo(413);
  }

  @Test
  void refusesContent_whenTenMegabytesComeInChunks() throws IOException {
    assertThat(status(head("POST /twilio/voice", "transfer-encoding: chunked"), large(true)))
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(ints = {64 << 10, 1 << 20})
  void refusesAHead_whenItIsTooLarge(int size) throws IOException {
    assertThat(status(head("GET /health", "x: " + "x".repeat(size)))).isEqualTo(431);
  }

  @Test
  void refusesAnAddress_whenItIsTooLong() throws IOException {
    assertThat(status(head("GET /" + "x".repeat(1 << 16), "x: x"))).isEqualTo(414);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/twilio/notices/..%2f..%2fstore.wav",
        "/twilio/notices/%2e%2e%2fstore.wav",
        "/twilio/notices/a%00.wav",
        "/twilio/notices/..%5c..%5cstore.wav",
        "/twilio/probe/..%2f..%2fhealth",
        "/twilio/%252e%252e/health",
        "/health%00",
        "/health/.."
      })
  void findsNothing_whenAnAddressTriesToLeaveItsPlace(String address) throws IOException {
    assertThat(status(head("GET " + address, "x: x"))).isIn(404, 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/twilio/calls/..%2f..%2fCA1/customer",
        "/twilio/calls/%00/customer",
        "/twilio/calls/CA1/colleagues/..%2f..%2fdana"
      })
  void letsNothingInUnsigned_whateverItsAddress(String address) throws IOException {
    assertThat(status(head("POST " + address, "content-length: 0"))).isEqualTo(403);
  }

  @Test
  void servesEverybodyElse_whileContentComesSlowly_andFromAThousandSockets() throws IOException {
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 200; i++) {
        sockets.add(connect("127.0.0.4"));
        try {
          var out = sockets.get(i).getOutputStream();
          out.write(head("POST /twilio/voice", "content-length: 1000"));
          out.write('a');
        } catch (SocketException e) {
          // Refused already.
        }
      }
      for (int i = 0; i < 1_000; i++) {
        sockets.add(connect("127.0.0.5"));
      }
      await().until(() -> status(connect("127.0.0.5"), List.of(head("GET /health", "x: x"))) == 0);
      hear();
      assertThat(status(head("GET /health", "x: x"))).isEqualTo(200);
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  private static byte[] large(boolean chunked) {
    String content = "x".repeat(TEN_MEGABYTES);
    return (chunked
            ? Integer.toHexString(TEN_MEGABYTES) + "\r\n" + content + "\r\n0\r\n\r\n"
            : content)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] head(String line, String field) {
    return (line + " HTTP/1.1\r\nhost: localhost\r\n" + field + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static int status(byte[]... parts) throws IOException {
    return status(connect("127.0.0.1"), List.of(parts));
  }

  /** The status of the answer; 0 where the connection is closed without one. */
  private static int status(Socket socket, List<byte[]> parts) throws IOException {
    var line = new StringBuilder();
    try (socket) {
      send(socket.getOutputStream(), parts);
      for (int c = socket.getInputStream().read(); c >= 0 && c != '\r'; ) {
        line.append((char) c);
        c = socket.getInputStream().read();
      }
    } catch (SocketException e) {
      // Closed: what came before is the answer.
    }
    return line.isEmpty() ? 0 : Integer.parseInt(line.toString().split(" ", 3)[1]);
  }

  private static void send(OutputStream out, List<byte[]> parts) throws IOException {
    try {
      for (byte[] part : parts) {
        out.write(part);
      }
    } catch (SocketException e) {
      // It has answered and takes no more.
    }
  }

  private static Socket connect(String from) throws IOException {
    var socket =
        new Socket(InetAddress.getLoopbackAddress(), edge.port(), InetAddress.getByName(from), 0);
    socket.setSoTimeout(20_000);
    return socket;
  }
}
