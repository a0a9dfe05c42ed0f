package dev.baton.telephony.practice;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.URI;

/** How long what a leg is told lasts: a text at the pace of speech, audio as it is. */
final class HeardNotices {

  /** About 150 English words a minute. */
  private static final int MS_A_CHARACTER = 65;

  /** Where a WAV file says how many bytes a second it has, and where its samples begin. */
  private static final int BYTE_RATE = 28;

  private static final int SAMPLES = 44;

  private final SignedClient client;

  HeardNotices(SignedClient client) {
    this.client = client;
  }

  /** In ms; 0 where nothing is told. Fails where audio cannot be had. */
  Future<Long> heardFor(Twiml twiml) {
    var heard = Future.succeededFuture((long) twiml.said().length() * MS_A_CHARACTER);
    for (var address : twiml.played()) {
      heard =
          heard.compose(
              before -> client.get(URI.create(address)).map(wav -> before + durationMs(wav)));
    }
    return heard;
  }

  private static long durationMs(Buffer wav) {
    return wav.length() <= SAMPLES
        ? 0
        : (wav.length() - SAMPLES) * 1_000L / Math.max(1, wav.getIntLE(BYTE_RATE));
  }
}
