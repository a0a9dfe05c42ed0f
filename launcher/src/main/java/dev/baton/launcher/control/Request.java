package dev.baton.launcher.control;

import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.bus.Json;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a command asks, sent once a connection is open.
 *
 * @param file of a restore; null otherwise
 * @param wish of an import; null otherwise
 * @param callId whose transcript is asked for; null otherwise
 */
record Request(Verb verb, String file, boolean endCalls, ImportWish wish, String callId) {

  enum Verb {
    BACKUP,
    RESTORE,
    FINDINGS,
    PROBE,
    IMPORT,
    TRANSCRIBED
  }

  static Request of(Verb verb) {
    return new Request(verb, null, false, null, null);
  }

  void send(DataOutputStream out) throws IOException {
    out.writeUTF(Json.text(this));
    out.flush();
  }

  /**
   * @throws IOException when what comes is none
   */
  static Request read(DataInputStream in) throws IOException {
    try {
      return Json.read(in.readUTF().getBytes(StandardCharsets.UTF_8), Request.class);
    } catch (IllegalArgumentException e) {
      throw new IOException("this is no request", e);
    }
  }
}
