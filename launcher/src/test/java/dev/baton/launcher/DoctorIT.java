package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {

  private static final String CLOCK = "ok    clock ";

  @TempDir private Path data;

  @Test
  void looksAtEachPart_whereNothingRuns() {
    try (var doctor = doctor(Map.of(), "--edge-port", "0")) {
      assertThat(doctor.exitCode()).isZero();
      assertBegin(
          doctor.out(),
          "ok    settings ",
          "ok    Baton          does not run on " + data,
          "ok    store          there is none yet",
          "ok    disk ",
          "ok    model          loads",
          "(ok  |warn)  jemalloc ",
          "ok    edge           port",
          "ok    public origin  http://127.0.0.1:\\d+ leads to this edge",
          "warn  Twilio         not configured: the practice line stands in",
          CLOCK);
    }
  }

  @Test
  void asksTheRunningOne() {
    RunningBaton.makeAccount(data);
    try (var baton = RunningBaton.start(data);
        var doctor = doctor(Map.of())) {
      assertThat(doctor.exitCode()).isZero();
      assertThat(doctor.out())
          .anyMatch(line -> line.equals("ok    Baton          runs on " + data))
          .anyMatch(line -> line.equals("ok    store          answers"))
          .anyMatch(line -> line.equals("ok    model          is loaded"))
          .anyMatch(line -> line.matches("ok    edge           listens on port \\d+"))
          .anyMatch(line -> line.matches("ok    disk           \\d+ MB free"))
          .anyMatch(line -> line.matches("ok    public origin  http://127.0.0.1:\\d+ leads.*"));
      assertThat(baton.said()).noneMatch(line -> line.contains(" ERROR "));
    }
  }

  @Test
  void namesEverySettingThatIsWrong() {
    var wrong = Map.of("BATON_HTTP_PORT", "many", "BATON_LOG_FORMAT", "prose");
    try (var doctor = doctor(wrong, "--edge-port", "0")) {
      assertThat(doctor.exitCode()).isEqualTo(1);
      assertThat(doctor.out())
          .anyMatch(line -> line.startsWith("fail  settings       http.port: \"many\""))
          .anyMatch(line -> line.startsWith("fail  settings       log.format: \"prose\""))
          .anyMatch(line -> line.startsWith("ok    model "));
    }
  }

  @Test
  void saysWhatIsTaken_andThatAModelIsNone() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var doctor =
            doctor(
                Map.of("BATON_MODEL", data.resolve("none").toString()),
                "--edge-port",
                String.valueOf(taken.getLocalPort()))) {
      assertThat(doctor.exitCode()).isEqualTo(1);
      assertThat(doctor.out())
          .anyMatch(line -> line.matches("fail  edge .*" + taken.getLocalPort() + ".* is taken.*"))
          .anyMatch(line -> line.startsWith("fail  model "));
    }
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer_withoutItsPassword() {
    var away = Map.of("MONGODB_URI", "mongodb://baton:hush-hush@127.0.0.1:1/baton");
    try (var doctor = doctor(away, "--edge-port", "0")) {
      assertThat(doctor.exitCode()).isEqualTo(1);
      assertThat(doctor.out())
          .anyMatch(line -> line.startsWith("fail  store          the database at 127.0.0.1:1"));
      assertThat(String.join("\n", doctor.out()) + doctor.err()).doesNotContain("hush-hush");
    }
  }

  private BatonProcess doctor(Map<String, String> environment, String... options) {
    var arguments = new ArrayList<>(List.of("doctor", "--data", data.toString()));
    arguments.addAll(List.of(options));
    return BatonProcess.start(environment, arguments.toArray(String[]::new));
  }

  private static void assertBegin(List<String> lines, String... beginnings) {
    assertThat(lines).hasSameSizeAs(beginnings);
    for (int i = 0; i < beginnings.length; i++) {
      assertThat(lines.get(i)).matches(beginnings[i] + ".*");
    }
  }
}
