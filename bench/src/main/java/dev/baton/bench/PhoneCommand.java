package dev.baton.bench;

import dev.baton.bench.phone.PhoneRun;
import dev.baton.bench.product.RunningProduct;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the phone and the way to it. */
@Command(
    name = "phone",
    mixinStandardHelpOptions = true,
    description =
        "How long a person waits for the first page, for ringing, for a call on the list.")
final class PhoneCommand implements Callable<Integer> {

  @Option(names = "--rounds", defaultValue = "20", description = "How often each is done.")
  private int rounds;

  @Mixin private Printing printing;

  @Override
  public Integer call() throws Exception {
    try (var scratch = new Scratch()) {
      var recordings = Files.createDirectory(scratch.folder().resolve("recordings"));
      printing.progress("Dialing %d times in Chromium ...".formatted(rounds));
      try (var product =
          RunningProduct.start(Workspace.settings(scratch.folder().resolve("data")), recordings)) {
        var run =
            new PhoneRun(
                Workspace.house().resolve("bench/src/main/browser/phone.mjs"),
                Workspace.house().resolve("ui/web/node_modules/playwright-core"),
                rounds);
        printing.print(run.figures(product));
      }
    }
    return 0;
  }
}
