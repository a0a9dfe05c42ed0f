package dev.baton.ui.live;

import dev.baton.ledger.bus.Json;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * One server-sent event.
 *
 * @param body the record that it carries
 * @param frame as it goes over the wire; made once for all who watch
 */
record Event(Object body, Buffer frame) {

  /** Everything of the call is in the store now. */
  static final Event STORED = of("stored", Map.of());

  /** What is listed is another than before. */
  static final Event CHANGED = of("changed", Map.of());

  /** JSON has no line breaks outside its strings, and none unescaped within them. */
  static Event of(String name, Object body) {
    var frame =
        Buffer.buffer("event: ")
            .appendString(name)
            .appendString("\ndata: ")
            .appendBytes(Json.bytes(body))
            .appendString("\n\n");
    return new Event(body, frame);
  }
}
