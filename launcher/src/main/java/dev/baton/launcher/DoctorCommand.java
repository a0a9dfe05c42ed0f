package dev.baton.launcher;

import dev.baton.launcher.doctor.Doctor;
import dev.baton.ledger.inside.Finding;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.settings.SettingsException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Looks at everything that Baton needs; fails when something keeps it from its work. */
@Command(
    name = "doctor",
    header = "Looks at all that Baton needs, and says what to do about what is wrong.",
    description = {
      "Beside a running Baton, or without one. A line a check: ok, warn or fail.",
      "Exits with 1 where something fails."
    })
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private BatonCommand baton;
  @Mixin private ListenOptions listen;

  @Override
  public Integer call() {
    var settings = settings();
    if (settings.isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    var progress = baton.progress();
    boolean well =
        new Doctor(
                settings.get(),
                finding -> {
                  progress.end();
                  tell(finding);
                },
                progress.once("Unpacking the speech model, once"))
            .look();
    return well ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Empty where they cannot be read, which is told. */
  private Optional<Settings> settings() {
    try {
      var options = baton.listenSettings();
      options.putAll(listen.settings());
      return Optional.of(baton.settings(options));
    } catch (SettingsException e) {
      tell(Finding.fail("settings", e.getMessage()));
      return Optional.empty();
    }
  }

  private void tell(Finding finding) {
    baton
        .out()
        .printf(
            "%-4s  %-13s  %s%n",
            finding.verdict().name().toLowerCase(Locale.ROOT), finding.check(), finding.line());
  }
}
