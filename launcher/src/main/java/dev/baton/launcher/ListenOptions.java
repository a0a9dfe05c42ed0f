package dev.baton.launcher;

import dev.baton.telephony.account.TelephonySettings;
import dev.baton.ui.UiSettings;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of commands that serve. */
final class ListenOptions {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the web app; 8080 by default.")
  private Integer port;

  @Option(
      names = "--edge-port",
      paramLabel = "PORT",
      description = "Port that Twilio reaches; 8081 by default.")
  private Integer edgePort;

  /** What they say, by setting name. */
  Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    if (port != null) {
      settings.put(UiSettings.PORT.name(), port.toString());
    }
    if (edgePort != null) {
      settings.put(TelephonySettings.EDGE_PORT.name(), edgePort.toString());
    }
    return settings;
  }
}
