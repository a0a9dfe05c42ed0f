package dev.baton.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightPolicyRoutesIT {

  private static final String POLICY = "/api/policy/insights";

  @TempDir Path data;
  private RunningUi ui;

  @BeforeEach
  void start() {
    ui = RunningUi.start(data);
    ui.as(ui.cookieOf(Role.ADMINISTRATOR));
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  @Test
  void policy_isSaved_onTopOfTheOneItWasMadeFrom() {
    var policy = policy().put("framework", "spiced");
    policy.put("competitors", JsonArray.of("O\u2019Reilly <b>CRM</b>", "\u98de\u4e66"));

    assertThat(put(policy).statusCode()).isEqualTo(200);
    assertThat(put(policy).statusCode()).isEqualTo(409);
    assertThat(policy()).isEqualTo(policy.put("version", 1));
    assertThat(RunningUi.await(ui.ledger().policies().insights()).framework()).isEqualTo("spiced");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SDR", "SALES_REP", "COACH"})
  void policy_isReadByOthers_andNotChanged(String role) {
    ui.as(ui.cookieOf(Role.valueOf(role)));

    assertThat(put(policy()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"framework\":\"none\"}",
        "{\"competitors\":[\"\"]}",
        "{\"competitors\":[\"...\"]}",
        "{\"competitors\":[\"Gong\",\"gong!\"]}",
        "{\"products\":[7]}",
        "{\"trackers\":[{\"name\":\"x\",\"phrases\":[]}]}",
        "{\"trackers\":[{\"name\":\"x\",\"side\":\"lead\",\"phrases\":[\"a\"]}]}",
        "{\"more\":1}"
      })
  void policy_isRefused_whereItMakesNoSense(String wrong) {
    assertThat(put(policy().mergeIn(new JsonObject(wrong))).statusCode()).isEqualTo(400);
    assertThat(RunningUi.await(ui.ledger().policies().insights())).isEqualTo(InsightPolicy.DEFAULT);
  }

  private JsonObject policy() {
    return new JsonObject(ui.get(POLICY).body());
  }

  private HttpResponse<String> put(JsonObject policy) {
    return ui.send(ui.change(POLICY, "PUT", policy.encode()));
  }
}
