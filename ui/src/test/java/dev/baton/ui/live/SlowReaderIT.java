package dev.baton.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Draft;
import dev.baton.ui.FeedReader;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowReaderIT {

  private static final String PATH = "/api/calls/CA-long/feed";
  private static final int ROUNDS = 60;
  private static final int DRAFTS_A_ROUND = 50;
  private static final String TEXT = "x".repeat(10_000);
  private static final long PUBLISHED_BYTES = (long) ROUNDS * DRAFTS_A_ROUND * TEXT.length();

  @TempDir Path data;

  @Test
  void isCutOff_whenFarBehind_andOthersAreNot() throws IOException {
    try (var ui = RunningUi.start(data).signIn();
        var slow = slowReader(ui)) {
      RunningUi.await(ui.ledger().calls().begin(Sample.call("CA-long")));
      try (var quick = FeedReader.open(ui, PATH)) {
        quick.next("page");
        ask(slow, ui);
        for (int round = 1; round <= ROUNDS; round++) {
          for (int i = 0; i < DRAFTS_A_ROUND; i++) {
            Topics.DRAFT.publish(
                ui.vertx(), new Draft("U1", "CA-long", Speaker.SDR, 0, round, TEXT, 0));
          }
          quick.awaitEvents("draft", round * DRAFTS_A_ROUND);
        }
        assertThat(bytesUntilTheEnd(slow)).isLessThan(PUBLISHED_BYTES / 2);
        assertThat(quick.ended()).isFalse();
      }
    }
  }

  private static Socket slowReader(RunningUi ui) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ui.port()));
    return socket;
  }

  private static void ask(Socket socket, RunningUi ui) throws IOException {
    var request =
        "GET %s HTTP/1.1\r\nHost: baton\r\nCookie: %s\r\n\r\n".formatted(PATH, ui.cookie());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().readNBytes(15)).asString().isEqualTo("HTTP/1.1 200 OK");
  }

  /** Fails by a time-out while the connection goes on. */
  private static long bytesUntilTheEnd(Socket socket) throws IOException {
    long bytes = 0;
    var piece = new byte[64 << 10];
    try {
      for (int read = 0; read >= 0; read = socket.getInputStream().read(piece)) {
        bytes += read;
      }
    } catch (SocketException e) {
      return bytes;
    }
    return bytes;
  }
}
