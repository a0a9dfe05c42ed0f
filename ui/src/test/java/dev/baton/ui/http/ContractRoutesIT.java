package dev.baton.ui.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractRoutesIT {

  private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"([^\"]*)\"");

  @TempDir Path data;

  @Test
  void givesTheWholeContractAsOneDocument_toAnybody() {
    try (var ui = RunningUi.start(data)) {
      var answer = ui.get("/api/openapi.json");
      assertThat(answer.statusCode()).isEqualTo(200);
      var document = new JsonObject(answer.body());
      assertThat(answer.body()).doesNotContain("__absolute_uri__");
      assertThat(document.getString("openapi")).isEqualTo("3.1.0");
      assertThat(document.getJsonObject("paths").fieldNames())
          .isEqualTo(ContractCheck.paths().fieldNames())
          .contains("/api/calls/{callId}", "/api/openapi.json");
      assertThat(REFERENCE.matcher(answer.body()).results().map(found -> found.group(1)))
          .isNotEmpty()
          .allSatisfy(reference -> assertThat(exists(document, reference)).isTrue());
    }
  }

  private static boolean exists(JsonObject document, String reference) {
    return reference.startsWith("#/components/")
        && JsonPointer.from(reference.substring(1)).queryJson(document) != null;
  }
}
