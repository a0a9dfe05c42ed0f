package dev.baton.launcher.doctor;

import dev.baton.launcher.control.ControlClient;
import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.inside.Finding.Verdict;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.store.StoreCheck;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.inspection.AccountCheck;
import dev.baton.telephony.inspection.OriginCheck;
import dev.baton.telephony.inspection.TemporaryEdge;
import dev.baton.transcription.ModelCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * Looks at what Baton needs, check by check. What a running Baton holds is asked of it; where none
 * runs, each part is tried out, and an edge is started for the moment. Blocks for some seconds.
 */
public final class Doctor {

  private final Settings settings;
  private final Consumer<Finding> found;
  private final DoubleConsumer unpacking;
  private boolean well = true;

  /**
   * @param found takes each finding at once
   * @param unpacking takes how much of the speech model is unpacked, from 0 to 1
   */
  public Doctor(Settings settings, Consumer<Finding> found, DoubleConsumer unpacking) {
    this.settings = settings;
    this.found = found;
    this.unpacking = unpacking;
  }

  /** Looks at everything; whether nothing fails. */
  public boolean look() {
    all("settings", () -> SettingsCheck.look(settings));
    if (isRunning()) {
      all("Baton", this::ofTheRunning);
      one("public origin", () -> running().map(this::throughTheRunning).orElseThrow());
    } else {
      one("store", () -> StoreCheck.look(settings));
      one("disk", () -> DiskCheck.look(settings));
      one("model", () -> ModelCheck.look(settings, unpacking));
      one("jemalloc", ModelCheck::allocator);
      all("edge", this::throughATemporaryEdge);
    }
    all("Twilio", this::account);
    one("clock", () -> ClockCheck.look(settings));
    return well;
  }

  private Path data() {
    return settings.get(LedgerSettings.DATA).toAbsolutePath();
  }

  private Optional<ControlClient> running() throws IOException {
    return ControlClient.open(data());
  }

  private boolean isRunning() {
    try (var running = running().orElse(null)) {
      tell(Finding.ok("Baton", (running == null ? "does not run on " : "runs on ") + data()));
      return running != null;
    } catch (IOException e) {
      tell(
          Finding.fail(
              "Baton",
              data() + " lets this user not look (" + e.getMessage() + "): be Baton's user"));
      return false;
    }
  }

  private List<Finding> ofTheRunning() throws IOException {
    try (var running = running().orElseThrow()) {
      return running.findings();
    }
  }

  private Finding throughTheRunning(ControlClient client) {
    try (client) {
      String[] probe = client.probe().split(" ", 2);
      int port = Integer.parseInt(probe[0]);
      return OriginCheck.look(origin(port), probe[1], port);
    } catch (IOException e) {
      return Finding.fail("public origin", "Baton does not answer (" + e.getMessage() + ")");
    }
  }

  private List<Finding> throughATemporaryEdge() {
    try (var edge = new TemporaryEdge(settings)) {
      return List.of(
          Finding.ok("edge", "port " + edge.port() + " is free"),
          OriginCheck.look(origin(edge.port()), edge.probe().expect(), edge.port()));
    }
  }

  /** How the carrier reaches the edge; the practice line does so on this machine. */
  private URI origin(int port) {
    return TelephonySettings.account(settings)
        .map(TwilioAccount::publicOrigin)
        .orElseGet(() -> URI.create("http://127.0.0.1:" + port));
  }

  private List<Finding> account() {
    return TelephonySettings.account(settings)
        .map(AccountCheck::look)
        .orElseGet(
            () ->
                List.of(
                    Finding.warn(
                        "Twilio",
                        "not configured: the practice line stands in, and nobody real is called;"
                            + " docs/operating.md says how to connect it")));
  }

  private void one(String check, Callable<Finding> look) {
    all(check, () -> List.of(look.call()));
  }

  private void all(String check, Callable<List<Finding>> look) {
    try {
      look.call().forEach(this::tell);
    } catch (SettingsException e) {
      tell(Finding.fail(check, "not looked at: " + e.getMessage()));
    } catch (Exception e) {
      tell(Finding.fail(check, "could not be looked at (" + e + ")"));
    }
  }

  private void tell(Finding finding) {
    well &= finding.verdict() != Verdict.FAIL;
    found.accept(finding);
  }
}
