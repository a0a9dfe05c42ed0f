package dev.baton.launcher.inside;

import dev.baton.ledger.inside.Finding;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import java.util.List;
import java.util.stream.Stream;

/** What the checks of a running Baton say, for a person. */
final class Findings {

  private Findings() {}

  static List<Finding> of(CheckResult ready, Finding allocator) {
    return Stream.concat(ready.getChecks().stream().map(Findings::of), Stream.of(allocator))
        .toList();
  }

  private static Finding of(CheckResult check) {
    var details = check.getData() == null ? new JsonObject() : check.getData();
    return CheckResult.isUp(check)
        ? Finding.ok(check.getId(), well(check.getId(), details))
        : Finding.fail(check.getId(), ill(check.getId(), details));
  }

  private static String well(String check, JsonObject details) {
    return switch (check) {
      case "store" -> "answers";
      case "model" -> "is loaded";
      case "edge" -> "listens on port " + details.getInteger("port");
      case "disk" -> details.getLong("freeMb") + " MB free";
      default -> "is well";
    };
  }

  private static String ill(String check, JsonObject details) {
    return switch (check) {
      case "store" -> "does not answer: facts wait in journals until it does; look at the database";
      case "disk" ->
          "%d MB free, and %d are needed: make room, or set disk.least-free"
              .formatted(details.getLong("freeMb", 0L), details.getLong("leastMb", 0L));
      default -> "did not start: the log says why";
    };
  }
}
