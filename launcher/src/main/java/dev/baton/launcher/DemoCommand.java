package dev.baton.launcher;

import dev.baton.ledger.Topics.PracticeCall;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.telephony.account.TelephonySettings;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.ui.session.Passwords;
import java.util.HashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/**
 * Serves with a call of its own. Never touches what the team has: it keeps to a folder of its own
 * and the embedded store, and nobody is really called.
 */
@Command(
    name = "demo",
    header = "Serves, and plays a recorded sales call as if it were live.",
    description = {
      "Needs neither Twilio nor MongoDB, and keeps what it stores apart, in the folder demo of the"
          + " data folder.",
      "Prints what to sign in with; the password is another at each start."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String NAME = "demo";

  /** Who the colleague in the recording is. */
  private static final String SPOKEN_NAME = "Sarah";

  private static final PracticeCall CALL = new PracticeCall("demo-discovery", NAME, "+14155550123");

  @ParentCommand private BatonCommand baton;
  @Mixin private ListenOptions listen;

  @Override
  public Integer call() throws ModelException, InterruptedException {
    var options = new HashMap<>(baton.listenSettings());
    options.putAll(listen.settings());
    var settings = apart(baton.settings(options));

    var serving = baton.serving();
    var running = serving.start(settings);
    String password = RandomPassword.next();
    running
        .accounts()
        .put(new Account(NAME, SPOKEN_NAME, Role.SDR, Passwords.hash(password)))
        .await();
    serving.ready(running, "(sign in as %s with the password %s)".formatted(NAME, password));
    play(running);
    Serving.untilStopped();
    return ExitCode.OK;
  }

  private static Settings apart(Settings settings) {
    var own = new HashMap<String, String>();
    TelephonySettings.ofTheAccount().forEach(setting -> own.put(setting.name(), ""));
    own.put(LedgerSettings.MONGODB_URI.name(), "");
    own.put(LedgerSettings.DATA.name(), settings.get(LedgerSettings.DATA).resolve(NAME).toString());
    return settings.with(own);
  }

  private void play(Baton running) {
    running
        .place(CALL)
        .onSuccess(
            placed ->
                baton
                    .err()
                    .println("The demo call: " + running.address() + "/calls/" + placed.callId()))
        .onFailure(
            failure ->
                baton
                    .err()
                    .println("baton: the demo call was not placed: " + failure.getMessage()));
  }
}
