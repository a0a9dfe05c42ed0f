package dev.baton.bench.load;

import dev.baton.bench.product.CallFeed;
import dev.baton.bench.product.RunningProduct;
import dev.baton.bench.product.TwoTracks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of one length that are played side by side, each from another place of the recordings: no
 * two say the same at once.
 *
 * @param name of all of them
 * @param said what is said in calls, one after the other
 * @param firstMs where the first begins
 * @param minutes how long each is
 */
record LoadCalls(String name, List<TwoTracks> said, long firstMs, int calls, int minutes) {

  static final long APART_MS = 37_000;

  private static final long MINUTE_MS = 60_000;

  private static final long LONGER_MINUTES = 10;

  /** What one of them says. */
  TwoTracks call(int number) {
    return said.get(number % said.size())
        .part(name + "-" + number, firstMs + number * APART_MS, minutes * MINUTE_MS);
  }

  /** Writes the recordings that the practice line plays. */
  List<Path> write(Path folder) throws IOException {
    var written = new ArrayList<Path>();
    for (int number = 0; number < calls; number++) {
      written.add(call(number).write(folder));
    }
    return written;
  }

  /** Plays them, each with somebody who watches; waits for their end and gives their ids. */
  List<String> play(RunningProduct product, Lags lags) throws Exception {
    var ids = new ArrayList<String>();
    var feeds = new ArrayList<CallFeed>();
    for (int number = 0; number < calls; number++) {
      String id = product.play(name + "-" + number);
      ids.add(id);
      feeds.add(product.watch(id, lags.ofCall()));
    }
    for (var feed : feeds) {
      feed.awaitEnd(minutes + LONGER_MINUTES);
    }
    return ids;
  }
}
