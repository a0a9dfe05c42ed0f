package dev.baton.ui.inside;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.ext.healthchecks.CheckResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether Baton can serve, as the contract's Health. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record HealthView(Status status, List<Check> checks) {

  static final HealthView LIVE = new HealthView(Status.UP, List.of());

  enum Status {
    UP,
    DOWN;

    static Status of(CheckResult result) {
      return CheckResult.isUp(result) ? UP : DOWN;
    }
  }

  /**
   * @param details figures and places; only for who may know
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Check(String id, Status status, Map<String, Object> details) {}

  static HealthView of(CheckResult result, boolean details) {
    return new HealthView(
        Status.of(result),
        Objects.requireNonNullElse(result.getChecks(), List.<CheckResult>of()).stream()
            .map(
                check ->
                    new Check(
                        check.getId(),
                        Status.of(check),
                        details && check.getData() != null ? check.getData().getMap() : Map.of()))
            .toList());
  }

  int httpStatus() {
    return status == Status.UP ? 200 : 503;
  }
}
