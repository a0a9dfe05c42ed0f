package dev.baton.launcher.terminal;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;

/**
 * How far one thing has come: on a terminal a bar that is drawn again in its place, elsewhere one
 * line when it begins. Thread-safe.
 */
public final class ProgressLine {

  private static final int BAR = 24;
  private static final int MOST_OF_NAME = 44;
  private static final String ERASE = "\r\033[K";

  private final PrintWriter out;
  private final boolean terminal;
  private String what = "";
  private String shown = "";

  public ProgressLine(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Begins with another thing. */
  public synchronized void begin(String what) {
    this.what = what;
    if (terminal) {
      at(0);
    } else {
      out.println(what + " ...");
      out.flush();
    }
  }

  /** Takes the progress of a thing that begins when there first is any. */
  public DoubleConsumer once(String thing) {
    return share -> {
      if (!thing.equals(what)) {
        begin(thing);
      }
      at(share);
    };
  }

  /**
   * @param share from 0 to 1
   */
  public synchronized void at(double share) {
    if (terminal) {
      show(bar(share));
    }
  }

  /** Takes the bar away. */
  public synchronized void end() {
    if (!shown.isEmpty()) {
      show("");
    }
  }

  private void show(String line) {
    if (!line.equals(shown)) {
      out.print(ERASE + line);
      out.flush();
      shown = line;
    }
  }

  private String bar(double share) {
    double within = Math.min(1, Math.max(0, share));
    int full = (int) (within * BAR);
    return "%s [%s%s] %3d %%"
        .formatted(shortened(what), "#".repeat(full), "-".repeat(BAR - full), (int) (within * 100));
  }

  /** The end of a name tells more than its beginning. */
  private static String shortened(String name) {
    return name.length() <= MOST_OF_NAME
        ? name
        : "..." + name.substring(name.length() - MOST_OF_NAME + 3);
  }
}
