package dev.baton.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.audio.ImportProgress;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.team.Role;
import dev.baton.ui.GivenImports.Accepted;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRoutesIT {

  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path data;
  private RunningUi ui;

  @BeforeEach
  void start() {
    ui = RunningUi.start(data, Map.of("import.most-megabytes", "4"), true);
    ui.as(ui.cookieOf(Role.SDR));
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  private static InputStream zeros(long bytes) {
    return new InputStream() {
      private long left = bytes;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] buffer, int from, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(length, left);
        left -= count;
        return count;
      }
    };
  }

  private static InputStream wav(long bytes) {
    return new SequenceInputStream(
        new ByteArrayInputStream("RIFF".getBytes(StandardCharsets.US_ASCII)), zeros(bytes - 4));
  }

  private HttpResponse<String> upload(String query, InputStream content) {
    return ui.send(
        ui.request("/api/imports" + query)
            .header("X-Baton", "test")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofInputStream(() -> content)));
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }

  private long filesLeft() {
    try (var files = Files.list(data.resolve("uploads"))) {
      return files.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void handsTheFileOn_withWhatIsSaidOfIt() {
    var answer =
        upload(
            "?lead=%2B14155550123&left=customer&startedAt=2026-01-31T09:30:00Z&colleague=other",
            wav(3 * MEGABYTE));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(new JsonObject(answer.body()).getString("progress"))
        .isEqualTo("/api/imports/import-1");
    assertThat(ui.imports().accepted()).extracting(Accepted::bytes).containsExactly(3L * MEGABYTE);
    var wish = ui.imports().accepted().get(0).wish();
    assertThat(wish.number()).isEqualTo("+14155550123");
    assertThat(wish.colleague()).as("an SDR's calls are their own").isEqualTo("sdr");
    assertThat(wish.left()).isEqualTo(Speaker.CUSTOMER);
    assertThat(wish.startedAt()).hasToString("2026-01-31T09:30:00Z");
    assertThat(filesLeft()).isZero();
  }

  @Test
  void saysWhy_whenItCannotBecomeACall() {
    var answer = upload("", zeros(100));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("bad_recording");
    assertThat(new JsonObject(answer.body()).getString("message")).isEqualTo("Not a WAV file");
    assertThat(filesLeft()).isZero();
  }

  @Test
  void refusesMoreBytesThanTheSettingSays_howeverTheyCome() {
    assertThat(upload("", wav(4 * MEGABYTE + 1)).statusCode()).isEqualTo(413);
    var told =
        ui.send(
            ui.request("/api/imports")
                .header("X-Baton", "test")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[4 * MEGABYTE + 1])));
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(code(told)).isEqualTo("too_large");
    assertThat(ui.imports().accepted()).isEmpty();
    await().until(() -> filesLeft() == 0);
  }

  @Test
  void leavesNothingBehind_whenTheConnectionBreaks() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), ui.port())) {
      String head =
          ("POST /api/imports HTTP/1.1\r\nhost: a\r\nx-baton: 1\r\ncookie: %s\r\n"
                  + "content-type: application/octet-stream\r\ncontent-length: 1000000\r\n\r\nRIFF")
              .formatted(ui.cookieOf(Role.SDR));
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      await().until(() -> Files.isDirectory(data.resolve("uploads")) && filesLeft() == 1);
    }
    await().until(() -> filesLeft() == 0);
    assertThat(ui.imports().accepted()).isEmpty();
  }

  @Test
  void refusesWhatIsAskedWrongly() {
    assertThat(upload("?lead=415", wav(100)).statusCode()).isEqualTo(400);
    assertThat(upload("?left=me", wav(100)).statusCode()).isEqualTo(400);
    assertThat(upload("?startedAt=noon", wav(100)).statusCode()).isEqualTo(400);
    var form =
        ui.send(
            ui.request("/api/imports")
                .header("X-Baton", "test")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--")));
    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(ui.imports().accepted()).isEmpty();
  }

  @Test
  void doesNotShowAColleaguesCall_toWhoBringsItsRecording() {
    RunningUi.await(ui.ledger().calls().begin(Sample.call("import-1").withColleague("other")));
    ui.imports().next(new Imported("import-1", true));

    var answer = upload("", wav(100));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(code(answer)).isEqualTo("import_known");
    ui.imports().progress("import-1", ImportProgress.at(ImportProgress.State.DONE, 1));
    assertThat(ui.get("/api/imports/import-1").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsHowFarItIs() {
    ui.imports().progress("import-1", ImportProgress.at(ImportProgress.State.TRANSCRIBING, 0.25));
    ui.imports().progress("import-2", ImportProgress.failed("longer than 24 hours"));

    assertThat(new JsonObject(ui.get("/api/imports/import-1").body()))
        .isEqualTo(
            new JsonObject()
                .put("callId", "import-1")
                .put("state", "transcribing")
                .put("share", 0.25)
                .putNull("problem"));
    assertThat(new JsonObject(ui.get("/api/imports/import-2").body()).getString("problem"))
        .isEqualTo("Longer than 24 hours");
    assertThat(ui.get("/api/imports/import-3").statusCode()).isEqualTo(404);
  }
}
