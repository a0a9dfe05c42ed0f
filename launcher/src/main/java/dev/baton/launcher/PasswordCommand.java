package dev.baton.launcher;

import dev.baton.launcher.terminal.PasswordPrompt;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Accounts;
import dev.baton.ledger.store.Ledgers;
import dev.baton.ledger.store.Restoration;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.http.ApiException;
import dev.baton.ui.session.PasswordRules;
import dev.baton.ui.session.Passwords;
import io.vertx.core.Vertx;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes an account, or gives one that is there another password. */
@Command(
    name = "password",
    header = "Makes an account, or sets its password and ends its sessions.",
    description = {
      "The password is asked for; where there is no terminal, it is the first line of the input.",
      "With the embedded store, Baton has to be stopped meanwhile."
    })
final class PasswordCommand implements Callable<Integer> {

  private static final Pattern NAMES = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
  private static final int LONGEST = 200;

  @ParentCommand private BatonCommand baton;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "What the colleague signs in with.")
  private String given;

  @Option(
      names = "--role",
      description = "${COMPLETION-CANDIDATES}; SDR for a new account, else as it was.")
  private Role role;

  @Option(
      names = "--display-name",
      paramLabel = "NAME",
      description = "As shown to others; the sign-in name for a new account, else as it was.")
  private String displayName;

  @Override
  public Integer call() {
    String name = given.strip().toLowerCase(Locale.ROOT);
    demand(
        NAMES.matcher(name).matches(),
        "a name has up to 100 letters, digits, and any of . _ @ - in it");
    var settings = baton.settings();
    String password =
        PasswordPrompt.read(baton.terminal(), name)
            .orElseThrow(() -> new ParameterException(spec.commandLine(), "no password was given"));
    demand(password.length() <= LONGEST, "a password has at most " + LONGEST + " characters");
    try {
      PasswordRules.check(password, name);
    } catch (ApiException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    boolean known = put(settings, name, Passwords.hash(password));
    baton
        .out()
        .println(
            known ? "The password of " + name + " is set." : "The account " + name + " is made.");
    return ExitCode.OK;
  }

  private void demand(boolean met, String otherwise) {
    if (!met) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  /** Tells whether there was such an account. */
  private boolean put(Settings settings, String name, String hash) {
    Restoration.finish(settings);
    var vertx = Vertx.vertx();
    try (var ledger = Ledgers.open(vertx, settings)) {
      Accounts accounts = ledger.accounts();
      var known = accounts.find(name).await();
      accounts.put(account(known, name, hash)).await();
      ledger.sessions().closeAll(name).await();
      return known.isPresent();
    } finally {
      vertx.close().await();
    }
  }

  private Account account(Optional<Account> known, String name, String hash) {
    return new Account(
        name,
        Optional.ofNullable(displayName).or(() -> known.map(Account::displayName)).orElse(name),
        Optional.ofNullable(role).or(() -> known.map(Account::role)).orElse(Role.SDR),
        hash,
        false,
        known.map(Account::email).orElse(null),
        known.map(Account::identity).orElse(null));
  }
}
