package dev.baton.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that swaps a folder with what is staged for it, and dies before one of the renames.
 * Arguments: the folder, what to stage, and how many renames there are before.
 */
final class BrokenSwap {

  static final int DIED = 9;

  private BrokenSwap() {}

  public static void main(String[] args) throws IOException {
    var left = new AtomicInteger(Integer.parseInt(args[2]));
    var swap =
        Swap.begin(
            Path.of(args[0]),
            (from, to) -> {
              if (left.getAndDecrement() == 0) {
                Runtime.getRuntime().halt(DIED);
              }
              Files.move(from, to);
            });
    Files.move(Path.of(args[1]), swap.staged());
    swap.swap();
    if (left.get() == 0) {
      Runtime.getRuntime().halt(DIED);
    }
    swap.keep();
    swap.close();
  }
}
