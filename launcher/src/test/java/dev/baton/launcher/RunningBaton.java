package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The product serving on free ports, with an account to sign in with. */
final class RunningBaton implements AutoCloseable {

  static final String NAME = "dana";
  static final String PASSWORD = "a password of the tests";

  private static final Pattern READY = Pattern.compile("Baton is ready: (\\S+).*");

  private final BatonProcess process;
  private final URI address;

  private RunningBaton(BatonProcess process) {
    this.process = process;
    var ready = READY.matcher(process.line("Baton is ready: "));
    assertThat(ready.matches()).isTrue();
    this.address = URI.create(ready.group(1));
  }

  /** Serves what is in this folder, where {@link #makeAccount} has been. */
  static RunningBaton start(Path data) {
    return start(data, Map.of());
  }

  /** With settings of the environment. */
  static RunningBaton start(Path data, Map<String, String> environment) {
    return new RunningBaton(
        BatonProcess.start(
            environment, "--data", data.toString(), "--port", "0", "--edge-port", "0"));
  }

  static void makeAccount(Path data) {
    makeAccount(data, NAME);
  }

  static void makeAccount(Path data, String name) {
    makeAccount(data, name, "SDR");
  }

  static void makeAccount(Path data, String name, String role) {
    try (var making =
        BatonProcess.start("password", name, "--role", role, "--data", data.toString())) {
      assertThat(making.type(PASSWORD).exitCode()).isZero();
    }
  }

  URI address() {
    return address;
  }

  /** Its API, with this account signed in. */
  ApiClient signIn(String name) {
    return ApiClient.signIn(address, name, PASSWORD);
  }

  /** Its API, with the account signed in. */
  ApiClient signIn() {
    return ApiClient.signIn(address, NAME, PASSWORD);
  }

  /** What it says on stderr. */
  List<String> said() {
    return process.err();
  }

  /** Asks it to stop, as Ctrl-C does, and waits until it has; the exit code. */
  int stop() {
    process.terminate();
    return process.exitCode();
  }

  /** Waits for its end. */
  int exitCode() {
    return process.exitCode();
  }

  /** Gives it no chance to end anything. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }
}
