package dev.baton.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.AudioSink;
import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.audio.WavHeader;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import dev.baton.ui.RunningUi;
import dev.baton.ui.Sample;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingRoutesIT {

  /** 30 s: some pieces of a transfer, and of the store. */
  private static final int SAMPLES = 30 * AudioFrame.SAMPLE_RATE;

  private static final int LENGTH = WavHeader.LENGTH + 4 * SAMPLES;
  private static final String PATH = "/api/calls/CA-said/recording.wav";

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data).signIn();
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA-said")));
    var left = track("CA-said", Speaker.SDR);
    var right = track("CA-said", Speaker.CUSTOMER);
    left.accept(new AudioFrame(0, counting(SAMPLES), 0));
    right.accept(new AudioFrame(0, counting(SAMPLES / 2), 0));
    RunningUi.await(left.end());
    RunningUi.await(right.end());
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void servesAllOfIt() {
    var answer = get(ui.request(PATH));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("audio/wav");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(LENGTH));
    assertThat(answer.body()).isEqualTo(wav());
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-99, 0, 99",
    "bytes=0-, 0, 960043",
    "bytes=43-44, 43, 44",
    "bytes=400001-900000, 400001, 900000",
    "bytes=-7, 960037, 960043",
    "bytes=960043-, 960043, 960043"
  })
  void servesARange(String range, int from, int to) {
    var answer = get(ui.request(PATH).header("Range", range));
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(from, to, LENGTH));
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(wav(), from, to + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=960044-", "bytes=960044-970000", "bytes=-0"})
  void refuses_whenNothingOfTheRangeIsThere(String range) {
    var answer = ui.send(ui.request(PATH).header("Range", range));
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + LENGTH);
    assertThat(code(answer)).isEqualTo("range_not_satisfiable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=5-1", "bytes=0-1,4-5", "seconds=0-1"})
  void servesAllOfIt_whenTheRangeIsNotOneOfBytes(String range) {
    assertThat(get(ui.request(PATH).header("Range", range)).body()).hasSize(LENGTH);
  }

  @Test
  void servesAllOfIt_whenTheRangeIsOfAnotherState() {
    String tag = header(get(ui.request(PATH)), "ETag");
    var same = ui.request(PATH).header("Range", "bytes=0-9").header("If-Range", tag);
    assertThat(get(same).body()).hasSize(10);
    var other = ui.request(PATH).header("Range", "bytes=0-9").header("If-Range", "\"1\"");
    assertThat(get(other).body()).hasSize(LENGTH);
  }

  @Test
  void tellsTheLengthOnly_whenAskedForTheHead() {
    var answer = get(ui.request(PATH).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(LENGTH));
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void isNotCompressed_soThatRangesCountItsOwnBytes() {
    var answer = get(ui.request(PATH).header("Accept-Encoding", "gzip, deflate"));
    assertThat(answer.body()).isEqualTo(wav());
  }

  @Test
  void servesWhatThereIs_whileTheCallIsLive() {
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA-live")));
    String path = "/api/calls/CA-live/recording.wav";
    var sink = track("CA-live", Speaker.SDR);
    sink.accept(new AudioFrame(0, counting(AudioFrame.SAMPLE_RATE), 0));
    Awaitility.await().untilAsserted(() -> assertThat(seconds(path)).isEqualTo(1));
    sink.accept(new AudioFrame(1_000, counting(AudioFrame.SAMPLE_RATE), 0));
    Awaitility.await().untilAsserted(() -> assertThat(seconds(path)).isEqualTo(2));
    RunningUi.await(sink.end());
    assertThat(seconds(path)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CA-nobody", "CA-silent"})
  void answersNotFound_whenNothingWasRecorded(String callId) {
    RunningUi.await(ui.ledger().calls().begin(Sample.call("CA-silent")));
    var answer = ui.get("/api/calls/" + callId + "/recording.wav");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(code(answer)).isEqualTo("not_found");
  }

  /** Seconds of audio that are served; 0 while there is no recording. */
  private static double seconds(String path) {
    var answer = get(ui.request(path));
    return answer.statusCode() == 404
        ? 0
        : (answer.body().length - WavHeader.LENGTH) / 4.0 / AudioFrame.SAMPLE_RATE;
  }

  private static byte[] wav() {
    var wav = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(WavHeader.of(2, AudioFrame.SAMPLE_RATE, LENGTH - WavHeader.LENGTH));
    for (int i = 0; i < SAMPLES; i++) {
      wav.putShort((short) i).putShort(i < SAMPLES / 2 ? (short) i : 0);
    }
    return wav.array();
  }

  private static short[] counting(int samples) {
    var pcm = new short[samples];
    for (int i = 0; i < samples; i++) {
      pcm[i] = (short) i;
    }
    return pcm;
  }

  private static AudioSink track(String callId, Speaker speaker) {
    var track = new AudioTrack(callId, "MZ-" + speaker, Track.INBOUND, speaker, 0, "en");
    return ui.ledger().recordings().open(track);
  }

  private static HttpResponse<byte[]> get(HttpRequest.Builder request) {
    return ui.send(request, BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }
}
